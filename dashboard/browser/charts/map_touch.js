/**
 * Two fingers on the map zoom and move it; one finger is left to the page, so that nobody is caught on
 * a map that fills the screen. In Mercator the pixels are a multiple of the world's own plane, so the
 * place under the fingers stays under them by plain proportions.
 */

const MOST_ZOOM = 40;
const RAD_PER_DEG = Math.PI / 180;

/** A place on Mercator's plane, in radians to the east and to the south. */
export function mercatorOf({lon, lat}) {
  return [lon * RAD_PER_DEG, -Math.atanh(Math.sin(lat * RAD_PER_DEG))];
}

/** The place of a point on Mercator's plane. */
export function placeAt([east, south]) {
  return {lon: east / RAD_PER_DEG, lat: Math.atan(Math.sinh(-south)) / RAD_PER_DEG};
}

/**
 * The scale and centre of the map after two fingers moved.
 *
 * `start` is the map as it was: `scale`, `center`, `home` (its centre when it is not zoomed), `middlePx` (where the
 * centre is drawn), `pxPerRad` and `sizePx`; `from` and `to` are the fingers before and now: `at`, the point between
 * them, and `spread`, how far apart they are. What was in sight of the whole map stays the limit.
 */
export function pinched(start, from, to) {
  const scale = Math.min(MOST_ZOOM, Math.max(1, start.scale * (to.spread / from.spread)));
  const pxPerRad = start.pxPerRad * (scale / start.scale);
  const [center, home] = [mercatorOf(start.center), mercatorOf(start.home)];
  const moved = [0, 1].map((axis) => {
    const held = center[axis] + (from.at[axis] - start.middlePx[axis]) / start.pxPerRad;
    const wanted = held - (to.at[axis] - start.middlePx[axis]) / pxPerRad;
    const room = (start.sizePx[axis] / 2 / start.pxPerRad) * start.scale * (1 - 1 / scale);
    return Math.min(home[axis] + room, Math.max(home[axis] - room, wanted));
  });
  return {scale, center: placeAt(moved)};
}

/** Where two fingers are, in pixels from a corner. */
export function fingersAt([one, other], {left, top}) {
  return {
    at: [(one.clientX + other.clientX) / 2 - left, (one.clientY + other.clientY) / 2 - top],
    spread: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
  };
}

/** Listen to two fingers; `stateOf()` gives the map as it is, `move({scale, center})` draws it anew. */
export function listenToFingers(frame, stateOf, move) {
  let start = null;
  let wanted = null;
  let isMoving = false;

  /** One drawing at a time, always of the newest position. */
  async function follow() {
    if (isMoving) return;
    isMoving = true;
    while (wanted) {
      const next = wanted;
      wanted = null;
      await move(next);
    }
    isMoving = false;
  }

  const fingers = (event) => fingersAt(event.touches, frame.getBoundingClientRect());
  frame.addEventListener(
    "touchstart",
    (event) => {
      start = event.touches.length === 2 ? {map: stateOf(), from: fingers(event)} : null;
    },
    {passive: true},
  );
  frame.addEventListener(
    "touchmove",
    (event) => {
      if (!start || event.touches.length !== 2) return;
      if (event.cancelable) event.preventDefault(); // or the page would zoom and scroll as well
      wanted = pinched(start.map, start.from, fingers(event));
      follow();
    },
    {passive: false},
  );
  for (const end of ["touchend", "touchcancel"])
    frame.addEventListener(
      end,
      () => {
        start = null;
      },
      {passive: true},
    );
}
