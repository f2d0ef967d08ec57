/**
 * Two fingers on the map zoom and move it; one finger scrolls the page, which a map as large as the
 * screen would otherwise block. In Mercator the pixels are a multiple of the world's own plane, so
 * plain proportions keep the place under the fingers there.
 *
 * @typedef {[number, number]} Point
 * @typedef {{lon: number, lat: number}} Place
 *
 * @typedef {object} ZoomState
 * @property {number} scale
 * @property {Place} center
 * @property {Place} home the centre of the map when it is not zoomed
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
  const scale = Math.min(MOST_ZOOM, Math.max(1, start.scale * (to.spread / from.spread)));
  const pxPerRad = start.pxPerRad * (scale / start.scale);
  const [center, home] = [mercatorOf(start.center), mercatorOf(start.home)];
  const [east, south] = AXES.map((axis) => {
    const held = center[axis] + (from.at[axis] - start.middlePx[axis]) / start.pxPerRad;
    const wanted = held - (to.at[axis] - start.middlePx[axis]) / pxPerRad;
    const room = (start.sizePx[axis] / 2 / start.pxPerRad) * start.scale * (1 - 1 / scale);
    return Math.min(home[axis] + room, Math.max(home[axis] - room, wanted));
  });
  return {scale, center: placeAt([east, south])};
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

/**
 * Listen to two fingers.
 * @param {HTMLElement} frame
 * @param {() => ZoomState} stateOf gives the map as it is
 * @param {(zoom: Zoom) => Promise<unknown>} move draws the map
 */
export function listenToFingers(frame, stateOf, move) {
  /** @type {{map: ZoomState, from: Fingers} | null} */
  let start = null;
  const follow = newestOnly(move);
  const fingers = (/** @type {TouchEvent} */ {touches}) =>
    fingersAt(touches, frame.getBoundingClientRect());
  const begin = (/** @type {TouchEvent} */ event) => {
    start = event.touches.length === 2 ? {map: stateOf(), from: fingers(event)} : null;
  };
  const end = () => {
    start = null;
  };
  frame.addEventListener("touchstart", begin, {passive: true});
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (!start || event.touches.length !== 2) return;
      if (event.cancelable) event.preventDefault(); // or the page would zoom and scroll as well
      follow(pinched(start.map, start.from, fingers(event)));
    },
    {passive: false},
  );
  frame.addEventListener("touchend", end, {passive: true});
  frame.addEventListener("touchcancel", end, {passive: true});
}

/**
 * Draw one zoom at a time, always the newest.
 * @param {(zoom: Zoom) => Promise<unknown>} move
 */
function newestOnly(move) {
  /** @type {Zoom | null} */
  let wanted = null;
  let isMoving = false;
  return async (/** @type {Zoom} */ zoom) => {
    wanted = zoom;
    if (isMoving) return;
    isMoving = true;
    while (wanted) {
      const next = wanted;
      wanted = null;
      await move(next);
    }
    isMoving = false;
  };
}
