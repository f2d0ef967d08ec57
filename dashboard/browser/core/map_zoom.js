/**
 * Zooming and moving a map. In Mercator the pixels are a multiple of the world's own plane, so
 * plain proportions keep the place under the fingers, or under the pointer, there.
 *
 * @typedef {[number, number]} Point
 * @typedef {{lon: number, lat: number}} Place
 *
 * @typedef {object} ZoomState
 * @property {number} scale 1 shows the window that the map opens on
 * @property {number} least the scale at which the whole map is shown
 * @property {Place} center
 * @property {Place} whole the centre of the whole map
 * @property {Point} middlePx where the centre is drawn
 * @property {number} pxPerRad
 * @property {Point} sizePx
 *
 * @typedef {object} Fingers
 * @property {Point} at the point between two fingers, in pixels
 * @property {number} spread their distance, in pixels
 *
 * @typedef {{scale: number, center: Place}} Zoom
 */

const MOST_ZOOM = 40;
const RAD_PER_DEG = Math.PI / 180;
const AXES = /** @type {const} */ ([0, 1]);

/**
 * A place on Mercator's plane, in radians to the east and to the south.
 * @param {Place} place
 * @returns {Point}
 */
export function mercatorOf({lon, lat}) {
  return [lon * RAD_PER_DEG, -Math.atanh(Math.sin(lat * RAD_PER_DEG))];
}

/**
 * The place of a point on Mercator's plane.
 * @param {Point} point
 * @returns {Place}
 */
export function placeAt([east, south]) {
  return {lon: east / RAD_PER_DEG, lat: Math.atan(Math.sinh(-south)) / RAD_PER_DEG};
}

/**
 * Zoom and move the map as two fingers did, within what the whole map shows.
 * @param {ZoomState} start
 * @param {Fingers} from
 * @param {Fingers} to
 * @returns {Zoom}
 */
export function pinched(start, from, to) {
  const {least} = start;
  const scale = Math.min(MOST_ZOOM, Math.max(least, start.scale * (to.spread / from.spread)));
  const pxPerRad = start.pxPerRad * (scale / start.scale);
  const [center, whole] = [mercatorOf(start.center), mercatorOf(start.whole)];
  const [east, south] = AXES.map((axis) => {
    const held = center[axis] + (from.at[axis] - start.middlePx[axis]) / start.pxPerRad;
    const wanted = held - (to.at[axis] - start.middlePx[axis]) / pxPerRad;
    const room = (start.sizePx[axis] / 2 / pxPerRad) * (scale / least - 1);
    return Math.min(whole[axis] + room, Math.max(whole[axis] - room, wanted));
  });
  return {scale, center: placeAt([east, south])};
}

/**
 * Move the map with the pointer.
 * @param {ZoomState} start
 * @param {Point} from
 * @param {Point} to
 */
export function dragged(start, from, to) {
  return pinched(start, {at: from, spread: 1}, {at: to, spread: 1});
}

/**
 * Zoom in by a factor, or out if it is below 1; the place under a point stays there.
 * @param {ZoomState} start
 * @param {Point} at
 * @param {number} factor
 */
export function zoomedAt(start, at, factor) {
  return pinched(start, {at, spread: 1}, {at, spread: factor});
}

/**
 * Measure two fingers from a corner.
 * @param {ArrayLike<{clientX: number, clientY: number}>} touches
 * @param {{left: number, top: number}} corner
 * @returns {Fingers}
 */
export function fingersAt(touches, {left, top}) {
  const [one, other] = [touches[0], touches[1]];
  return {
    at: [(one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top],
    spread: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
  };
}
