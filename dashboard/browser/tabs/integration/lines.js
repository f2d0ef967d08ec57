/**
 * Lines over years and labels that keep off each other.
 *
 * @typedef {object} Line
 * @property {(number | null)[]} x years; null is a gap
 * @property {(number | null)[]} y values
 * @property {string[]} symbol
 * @property {string[]} point items; empty at a gap
 * @property {string} [mode] of several lines that are joined: with points or without
 *
 * @typedef {{name: string, text: string, y: number}} Label the name is that of its line
 * @typedef {{x: number[], y: number[], text: string[]}} Labels
 *
 * @typedef {object} Cells lists by row: years, and for each year its value and whether it was
 *   recalled
 * @property {number[][]} years
 * @property {number[][]} values
 * @property {number[][]} recalled
 *
 * @import {View} from "../../core/types.js"
 */

export const SOLID = "circle";
export const HOLLOW = "circle-open";
/** Of a line with points. */
const POINTS_MAX = 2000;

/**
 * A line without points.
 * @returns {Line}
 */
export function emptyLine() {
  return {x: [], y: [], symbol: [], point: []};
}

/**
 * Draw a row of a table. The line has a gap where a year is missing, and where the stretch changes:
 * values of two stretches may not be compared.
 * @param {Cells} table
 * @param {number[][]} stretches by row and year
 * @param {number} row
 * @param {View} view
 */
export function lineOf(table, stretches, row, view) {
  const line = emptyLine();
  const years = table.years[row];
  const stretch = stretches[row];
  let before = -1;
  years.forEach((year, item) => {
    const isRecalled = Boolean(table.recalled[row][item]);
    if (isRecalled && view.recalled === "hide") return;
    const isNext = year - years[before] === 1 && stretch[item] === stretch[before];
    if (before >= 0 && !isNext) addGap(line);
    line.x.push(year);
    line.y.push(table.values[row][item]);
    line.symbol.push(isRecalled ? HOLLOW : SOLID);
    line.point.push(`${row}.${item}`);
    before = item;
  });
  return line;
}

/**
 * Put lines after one another with a gap between them.
 * @param {Line[]} lines
 */
export function joinedLines(lines) {
  const whole = emptyLine();
  for (const line of lines) {
    if (whole.x.length) addGap(whole);
    whole.x.push(...line.x);
    whole.y.push(...line.y);
    whole.symbol.push(...line.symbol);
    whole.point.push(...line.point);
  }
  return {...whole, mode: modeOf(whole)};
}

/**
 * Lines alone where there are so many points that they would hide each other, and plotly would style
 * each for itself; but a point without a neighbour has no line, and a hollow one says something.
 * @param {Line} line
 */
function modeOf({x, symbol}) {
  const isAlone = (/** @type {number | null} */ year, /** @type {number} */ at) =>
    year !== null && (x[at - 1] ?? null) === null && (x[at + 1] ?? null) === null;
  const canDo = x.length > POINTS_MAX && !symbol.includes(HOLLOW) && !x.some(isAlone);
  return canDo ? "lines" : "lines+markers";
}

/**
 * The last value of a line; null without points.
 * @param {Line} line
 */
export function lastY({y}) {
  return y.at(-1) ?? null;
}

/**
 * Place labels one above the other: the firm ones in any case, pushed up where they would meet and
 * down from the top; the loose ones where there is room.
 * @param {Label[]} firm
 * @param {Label[]} loose
 * @param {{x: number, step: number, highest: number}} room their place, and the least distance
 * @param {string[]} names each gets its labels, which may be none
 */
export function placeLabels(firm, loose, {x, step, highest}, names) {
  const placed = spreadLabels(firm, step, highest);
  for (const label of loose) {
    if (placed.every((other) => Math.abs(label.y - other.y) >= step)) placed.push(label);
  }
  return Object.fromEntries(
    names.map((name) => {
      const own = placed.filter((label) => label.name === name);
      return [name, {x: own.map(() => x), y: own.map(({y}) => y), text: own.map(({text}) => text)}];
    }),
  );
}

/** @type {(labels: Label[], step: number, highest: number) => Label[]} */
function spreadLabels(labels, step, highest) {
  /** @type {Label[]} */
  const placed = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const below = placed.at(-1);
    placed.push({...label, y: below ? Math.max(label.y, below.y + step) : label.y});
  }
  let ceiling = highest;
  for (const label of [...placed].reverse()) {
    label.y = Math.min(label.y, ceiling);
    ceiling = label.y - step;
  }
  return placed;
}

/** @param {Line} line */
function addGap(line) {
  line.x.push(null);
  line.y.push(null);
  line.symbol.push(SOLID);
  line.point.push("");
}
