/**
 * Names of points that meet neither each other nor another point.
 *
 * @typedef {{x: number, y: number}} AxisPx lengths of the axes
 * @typedef {{x: number, y: number, name: string, isFirm: boolean}} Mark a firm one is always named
 * @typedef {{left: number, right: number, low: number, high: number}} Box in pixels
 */
import {textUnits} from "../../core/picture_text.js";

const UNIT_PX = 7.4;
const HEIGHT_PX = 16;
const POINT_PX = 6;
/** Where a name may stand, the best place first, as plotly calls it. */
const POSITIONS = ["top center", "middle right", "middle left", "bottom center"];
const [ABOVE] = POSITIONS;

/**
 * Name the firm marks above their points, then all others where a side of the point is free.
 * @param {Mark[]} marks
 * @param {{x: number, y: number}[]} all the points that the axes span
 * @param {AxisPx} axisPx
 * @returns {{text: string[], position: string[]}} empty texts: no room
 */
export function placedNames(marks, all, axisPx) {
  const points = pixelsOf(marks, all, axisPx);
  /** @type {Map<number, {position: string, box: Box}>} */
  const placed = new Map();
  const order = marks.map((_, place) => place);
  order.sort((a, b) => Number(marks[b].isFirm) - Number(marks[a].isFirm));
  for (const place of order) {
    const found = positionFor(place, marks, points, [...placed.values()]);
    if (found) placed.set(place, found);
  }
  return {
    text: marks.map(({name}, place) => (placed.has(place) ? name : "")),
    position: marks.map((_, place) => placed.get(place)?.position ?? ABOVE),
  };
}

/**
 * @param {number} place
 * @param {Mark[]} marks
 * @param {{x: number, y: number}[]} points
 * @param {{box: Box}[]} placed
 */
function positionFor(place, marks, points, placed) {
  const others = points.filter((_, other) => other !== place).map(pointBox);
  const taken = [...others, ...placed.map(({box}) => box)];
  const options = POSITIONS.map((position) => ({
    position,
    box: nameBox(points[place], marks[place].name, position),
  }));
  const free = options.find(({box}) => !taken.some((other) => meets(box, other)));
  return free ?? (marks[place].isFirm ? options[0] : undefined);
}

/**
 * @param {{x: number, y: number}[]} marks
 * @param {{x: number, y: number}[]} all
 * @param {AxisPx} axisPx
 */
function pixelsOf(marks, all, axisPx) {
  const span = (/** @type {number[]} */ values) => Math.max(...values) - Math.min(...values) || 1;
  const scale = {
    x: axisPx.x / span(all.map(({x}) => x)),
    // The axis starts at zero.
    y: axisPx.y / Math.max(...all.map(({y}) => y)),
  };
  return marks.map(({x, y}) => ({x: x * scale.x, y: y * scale.y}));
}

/**
 * @param {{x: number, y: number}} point
 * @returns {Box}
 */
function pointBox({x, y}) {
  return {left: x - POINT_PX, right: x + POINT_PX, low: y - POINT_PX, high: y + POINT_PX};
}

/**
 * @param {{x: number, y: number}} point
 * @param {string} name
 * @param {string} position
 * @returns {Box}
 */
function nameBox({x, y}, name, position) {
  const width = textUnits(name) * UNIT_PX;
  const half = HEIGHT_PX / 2;
  const shift = POINT_PX + half;
  const [vertical, side] = position.split(" ");
  const middle = y + {top: shift, middle: 0, bottom: -shift}[/** @type {"top"} */ (vertical)];
  const left =
    x +
    {left: -POINT_PX - width, center: -width / 2, right: POINT_PX}[/** @type {"left"} */ (side)];
  return {left, right: left + width, low: middle - half, high: middle + half};
}

/**
 * @param {Box} one
 * @param {Box} other
 */
function meets(one, other) {
  return (
    one.left < other.right && other.left < one.right && one.low < other.high && other.low < one.high
  );
}
