/**
 * Bars and lines of the story as SVG.
 *
 * @import {Lang} from "../core/types.js"
 * @import {Bars, Lines} from "./story_pictures.js"
 *
 * @typedef {(point: [number, number]) => {x: number, y: number}} Place where a year and value stand
 */
import {numberWords} from "../core/numbers.js";
import {escapeXml} from "../exports/xml.js";

// In units of the drawings; a unit is about a pixel.
const [WIDTH, ROW, LABEL, VALUE] = [440, 24, 210, 90];
const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [230, 8, 96, 14, 26];
const LABEL_STEP = 15;

/**
 * Draw a bar for each row, with its name before it and its value behind it.
 * @param {Bars} rows
 * @param {string} label what the drawing shows, for who cannot see it
 * @param {Lang} lang
 */
export function drawBars(rows, label, lang) {
  const longest = Math.max(...rows.map(([, {number}]) => number)) || 1;
  const wide = (WIDTH - LABEL - VALUE) / longest;
  const drawn = rows.map(([name, value], place) => {
    const [y, length] = [place * ROW, value.number * wide];
    return (
      `<text x="${LABEL - 8}" y="${y + 16}" text-anchor="end">${escapeXml(name)}</text>` +
      `<rect x="${LABEL}" y="${y + 4}" width="${length.toFixed(1)}" height="16"/>` +
      `<text x="${(LABEL + 6 + length).toFixed(1)}" y="${y + 16}">${escapeXml(value[lang])}</text>`
    );
  });
  return drawing("bars", rows.length * ROW + 4, drawn, label);
}

/**
 * Draw a line for each series, with its name and last value at its end.
 * @param {Lines} series
 * @param {string} label what the drawing shows, for who cannot see it
 */
export function drawLines(series, label) {
  const points = series.flatMap(([, runs]) => runs.flat());
  const years = points.map(([year]) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const wide = (WIDTH - LEFT - RIGHT) / (last - first || 1);
  const tall = (HEIGHT - TOP - BOTTOM) / (Math.max(...points.map(([, value]) => value)) || 1);
  /** @type {Place} */
  const place = ([year, value]) => ({
    x: LEFT + (year - first) * wide,
    y: HEIGHT - BOTTOM - value * tall,
  });
  const ends = series.map(([name, runs]) => {
    const end = lastOf(lastOf(runs));
    return {...place(end), text: `${name} ${numberWords(end[1])}`};
  });
  const heights = spread(ends.map(({y}) => y));
  const lines = series.flatMap(([, runs], number) => [
    ...runs.flatMap((run) => drawRun(run.map(place), `series-${number + 1}`)),
    `<text x="${(ends[number].x + 7).toFixed(1)}" y="${(heights[number] + 4).toFixed(1)}">` +
      `${escapeXml(ends[number].text)}</text>`,
  ]);
  return drawing("lines", HEIGHT, [...axis(first, last), ...lines], label);
}

/**
 * @param {number} first year
 * @param {number} last year
 */
function axis(first, last) {
  const [right, low] = [WIDTH - RIGHT, HEIGHT - 8];
  return [
    `<path class="axis" d="M${LEFT} ${HEIGHT - BOTTOM}H${right}"/>`,
    `<text x="${LEFT}" y="${low}">${first}</text>`,
    `<text x="${right}" y="${low}" text-anchor="end">${last}</text>`,
  ];
}

/**
 * @param {{x: number, y: number}[]} places of a run
 * @param {string} name of its class
 */
function drawRun(places, name) {
  const shown = places.map(({x, y}) => [x.toFixed(1), y.toFixed(1)]);
  return [
    `<polyline class="${name}" points="${shown.join(" ")}"/>`,
    ...shown.map(([x, y]) => `<circle class="${name}" cx="${x}" cy="${y}" r="2"/>`),
  ];
}

/**
 * Move labels apart that would overlap, downwards.
 * @param {number[]} heights
 */
export function spread(heights) {
  const found = [...heights];
  const order = heights.map((_, number) => number).sort((a, b) => heights[a] - heights[b]);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const number of order) {
    lowest = Math.max(heights[number], lowest + LABEL_STEP);
    found[number] = lowest;
  }
  return found;
}

/**
 * @template T
 * @param {T[]} list with something in it
 */
function lastOf(list) {
  return list[list.length - 1];
}

/**
 * @param {string} kind
 * @param {number} height
 * @param {string[]} content
 * @param {string} label
 */
function drawing(kind, height, content, label) {
  return (
    `<svg class="${kind}" role="img" aria-label="${escapeXml(label)}" ` +
    `viewBox="0 0 ${WIDTH} ${height}">${content.join("")}</svg>`
  );
}
