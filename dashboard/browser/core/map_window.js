/**
 * The window of a map: the degrees that fit into a picture, and what of the map depends on them.
 *
 * @typedef {{range: [number, number]}} DegreeAxis an axis of a template's `geo`
 */

/** From this scale on, names stand where the wide map has room. */
export const WIDE_PX_PER_DEG = 64;

/**
 * Widen the window to the picture's shape, so that what is beside the region has its place.
 * @param {{lonaxis: DegreeAxis, lataxis: DegreeAxis}} geo
 * @param {number} width px
 * @param {number} height px
 * @returns {{range: [number, number], pxPerDeg: number}} longitudes, and the scale at the equator
 */
export function fitWindow({lonaxis, lataxis}, width, height) {
  const [west, east] = lonaxis.range;
  const tall = mercatorDeg(lataxis.range[1]) - mercatorDeg(lataxis.range[0]);
  const pxPerDeg = Math.min(width / (east - west), height / tall);
  const half = Math.max(east - west, width / pxPerDeg) / 2;
  const middle = (west + east) / 2;
  return {range: [middle - half, middle + half], pxPerDeg};
}

/** @param {number} lat degrees */
export function mercatorDeg(lat) {
  return (Math.atanh(Math.sin((lat * Math.PI) / 180)) * 180) / Math.PI;
}

/**
 * The attributes that a trace changes where the map is too narrow for its names.
 * @param {any} trace a trace of plotly
 * @param {number} pxPerDeg
 */
export function namesAt(trace, pxPerDeg) {
  return pxPerDeg < WIDE_PX_PER_DEG ? trace.meta.narrow : undefined;
}

/**
 * The border layer that a trace draws: an outline's own, or the level's regions.
 * @param {string} traceName
 */
export function layerOf(traceName) {
  const outline = /^(?:outline|chosen|clusters)_(city|province)$/.exec(traceName);
  return outline ? `outline_${outline[1]}` : "regions";
}
