/** The window of a map: which degrees fit into a picture, which names stand there, whose borders a trace draws. */

// From this scale on, names stand where the wide map has room.
const WIDE_PX_PER_DEG = 64;

/** Widen the window to the picture's shape, so that what lies beside the region has its place. */
export function fitWindow({lonaxis, lataxis}, width, height) {
  const mercator = (lat) => (Math.atanh(Math.sin((lat * Math.PI) / 180)) * 180) / Math.PI;
  const [west, east] = lonaxis.range;
  const tall = mercator(lataxis.range[1]) - mercator(lataxis.range[0]);
  const pxPerDeg = Math.min(width / (east - west), height / tall);
  const half = Math.max(east - west, width / pxPerDeg) / 2;
  const middle = (west + east) / 2;
  return {range: [middle - half, middle + half], pxPerDeg};
}

/** What a trace shows otherwise where the map is too narrow for its names. */
export function namesAt(trace, pxPerDeg) {
  return pxPerDeg < WIDE_PX_PER_DEG ? trace.meta.narrow : undefined;
}

/** The border layer that a trace draws: an outline's own, or the level's regions. */
export function layerOf(traceName) {
  const outline = /^(?:outline|chosen|clusters)_(city|province)$/.exec(traceName);
  return outline ? `outline_${outline[1]}` : "regions";
}
