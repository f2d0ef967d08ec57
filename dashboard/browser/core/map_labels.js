/**
 * Names on a map that cover neither each other nor what is drawn already.
 *
 * @typedef {[number, number]} Point
 * @typedef {[left: number, top: number, right: number, bottom: number]} Box
 *
 * @typedef {object} Candidate a name that wants to stand on its region
 * @property {string} text
 * @property {Point} at where its middle would stand, in pixels
 * @property {number} width of the text in pixels
 * @property {number} room width of its region in pixels
 */

const LINE_PX = 16;
/** The height of a line in sizes of its type. */
const LINE_PER_SIZE = 1.25;
const APART_PX = 3;
/** A name may stand out of its region by a tenth. */
const ROOM_SHARE = 1.1;
/** @type {Record<string, number>} */
const TIERS = {top: -1, middle: 0, bottom: 1};
/** @type {Record<string, number>} */
const SIDES = {left: -1, center: 0, right: 1};

/**
 * Place names, those of the widest regions first; a name without room is left out.
 * @param {Candidate[]} candidates
 * @param {Box[]} taken
 * @returns {{text: string, at: Point}[]}
 */
export function placedNames(candidates, taken) {
  const full = [...taken];
  const fitting = candidates.filter(({width, room}) => width <= room * ROOM_SHARE);
  fitting.sort((a, b) => b.room - a.room);
  return fitting.flatMap(({text, at, width}) => {
    const free = [0, LINE_PX, -LINE_PX]
      .map((down) => /** @type {Point} */ ([at[0], at[1] + down]))
      .find((spot) => !full.some((box) => overlaps(box, boxAround(spot, width))));
    if (!free) return [];
    full.push(boxAround(free, width));
    return [{text, at: free}];
  });
}

/**
 * What the marks and texts of a trace take.
 * @param {any} trace of points, as drawn
 * @param {(lonLat: Point) => Point | null} project
 * @param {(text: string) => number} widthOf a text in pixels
 * @returns {Box[]}
 */
export function takenBy(trace, project, widthOf) {
  const {lon = [], lat, text, textposition, mode = "", marker, textfont} = trace;
  const line = textfont ? textfont.size * LINE_PER_SIZE : LINE_PX;
  const radius = mode.includes("markers") ? marker.size / 2 : 0;
  return lon.flatMap((/** @type {number} */ east, /** @type {number} */ row) => {
    const at = east === null ? null : project([east, lat[row]]);
    if (!at || mode === "lines") return [];
    const words = mode.includes("text") ? text?.[row] : "";
    const position = Array.isArray(textposition) ? textposition[row] : textposition;
    return [
      ...(radius ? [boxOf(at, 2 * radius, 2 * radius)] : []),
      ...(words ? [textBox(at, [widthOf(words), line], position, radius)] : []),
    ];
  });
}

/**
 * @param {Point} at
 * @param {[width: number, height: number]} size
 * @param {string} [position] as plotly writes it
 * @param {number} [radius] of the point that the text stands beside
 */
function textBox([x, y], [width, height], position = "middle center", radius = 0) {
  const [tier, side] = position.split(" ");
  const across = SIDES[side] ?? 0;
  const down = TIERS[tier] ?? 0;
  const middle = /** @type {Point} */ ([
    x + across * (width / 2 + radius + 1),
    y + down * (height / 2 + radius),
  ]);
  return boxOf(middle, width, height);
}

/**
 * @param {Point} middle
 * @param {number} width
 */
function boxAround(middle, width) {
  return boxOf(middle, width, LINE_PX);
}

/**
 * @param {Point} middle
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
function boxOf([x, y], width, height) {
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

/**
 * @param {Box} one
 * @param {Box} other
 */
export function overlaps(one, other) {
  return (
    one[0] < other[2] + APART_PX &&
    other[0] < one[2] + APART_PX &&
    one[1] < other[3] &&
    other[1] < one[3]
  );
}
