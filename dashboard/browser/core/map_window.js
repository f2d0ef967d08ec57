/**
 * The window of a map: the degrees that fit into a picture, and what of the map depends on them.
 *
 * @typedef {{range: [number, number]}} DegreeAxis an axis of a template's `geo`
 * @typedef {{lonaxis: DegreeAxis, lataxis: DegreeAxis}} DegreeWindow
 * @typedef {object} FittedWindow
 * @property {[number, number]} range longitudes
 * @property {[number, number]} latRange
 * @property {number} pxPerDeg the scale at the equator
 */

/** From this scale on, names stand where the wide map has room. */
export const WIDE_PX_PER_DEG = 64;

/**
 * The window that a map opens on: the layout's, or the one that its selection names.
 * @param {any} layout of a template
 * @param {{window?: string}} selection
 * @returns {DegreeWindow}
 */
export function windowOf(layout, {window = ""}) {
  const {lonaxis, lataxis} = layout.meta?.windows?.[window] ?? layout.geo;
  return {lonaxis, lataxis};
}

/**
 * The window of the whole map, which no zoom leaves.
 * @param {any} layout of a template
 * @returns {DegreeWindow}
 */
export function wholeOf({geo: {lonaxis, lataxis}}) {
  return {lonaxis, lataxis};
}

/**
 * The place in the middle of a window.
 * @param {DegreeWindow} window
 */
export function middleOf({lonaxis, lataxis}) {
  const [lon, lat] = [lonaxis, lataxis].map(({range: [low, high]}) => (low + high) / 2);
  return {lon, lat};
}

/**
 * Widen the window to the picture's shape, so that what is beside the region has its place.
 * @param {DegreeWindow} window
 * @param {number} width px
 * @param {number} height px
 * @returns {FittedWindow}
 */
export function fitWindow({lonaxis, lataxis}, width, height) {
  const [west, east] = lonaxis.range;
  const tall = mercatorDeg(lataxis.range[1]) - mercatorDeg(lataxis.range[0]);
  const pxPerDeg = Math.min(width / (east - west), height / tall);
  const half = Math.max(east - west, width / pxPerDeg) / 2;
  const middle = (west + east) / 2;
  const latRange = tallerRange(lataxis.range, Math.max(tall, height / pxPerDeg));
  return {range: [middle - half, middle + half], latRange, pxPerDeg};
}

/**
 * Latitudes around the same middle, as high on the map as asked for.
 * @param {[number, number]} range
 * @param {number} tall degrees of Mercator
 * @returns {[number, number]}
 */
function tallerRange([south, north], tall) {
  const middle = (south + north) / 2;
  const heightOf = (/** @type {number} */ half) =>
    mercatorDeg(middle + half) - mercatorDeg(middle - half);
  let half = (north - south) / 2;
  // The height grows almost as the latitudes do, so that a few corrections are exact.
  for (let turn = 0; turn < 6; turn += 1) half *= tall / heightOf(half);
  return [middle - half, middle + half];
}

/** @param {number} lat degrees */
export function mercatorDeg(lat) {
  return (Math.atanh(Math.sin((lat * Math.PI) / 180)) * 180) / Math.PI;
}

/**
 * Whether a map is too narrow for the names of a wide one.
 * @param {number} pxPerDeg
 */
export function isNarrow(pxPerDeg) {
  return pxPerDeg < WIDE_PX_PER_DEG;
}

/**
 * The attributes that a trace changes where the map is too narrow for its names.
 * @param {any} trace a trace of plotly
 * @param {boolean} isOnNarrow
 */
export function namesAt(trace, isOnNarrow) {
  return isOnNarrow ? trace.meta.narrow : undefined;
}

/**
 * The borders of the provinces, which are the regions of their own map.
 * @param {any} borders GeoJSON by layer
 */
export function provincesOf(borders) {
  return borders[layerOf("outline_province")] ?? borders.regions;
}

/**
 * The border layer that a trace draws: an outline's own, or the level's regions.
 * @param {string} traceName
 */
export function layerOf(traceName) {
  const outline = /^(?:outline|chosen|clusters)_(city|province)$/.exec(traceName);
  return outline ? `outline_${outline[1]}` : "regions";
}
