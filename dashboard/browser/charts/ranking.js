/**
 * The ranking: names and bars of regions, row by row beside each other.
 *
 * A row is made once for a region and moved when the order changes: a choice changes little.
 *
 * @import {BarPart, BarRow} from "../core/bars.js"
 * @import {Lookup, Selection, Template, View} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 *
 * @typedef {object} RankingFrame
 * @property {HTMLElement} heads holds the names
 * @property {HTMLElement} plot holds the bars
 * @property {HTMLElement} cover lies over the bars and takes the pointer
 *
 * @typedef {object} RankingRow
 * @property {HTMLElement} head
 * @property {HTMLElement} bar
 * @property {HTMLElement[]} parts of the bar
 * @property {HTMLElement} label
 * @property {string} written what the bar shows
 *
 * @typedef {object} Ranking
 * @property {RankingFrame} frame
 * @property {ChartEvents} events
 * @property {{renew: () => void}} roving
 * @property {string[]} ids of the drawn regions
 * @property {number} rowPx
 * @property {string} lang of the rows
 * @property {Map<string, RankingRow>} rows by region
 * @property {HTMLElement} bars
 */

import {barParts, barRows} from "../core/bars.js";
import {regionName} from "../core/names.js";
import {BAR_ROW_PX} from "../core/sizes.js";
import {element} from "./dom.js";
import {makeHead, press} from "./heads.js";
import {rove} from "./rove.js";
import {isForFingers} from "./touch.js";

const TALL_ROW_PX = 36;
const TOUCH_ROW_PX = 44;
const FEW_ROWS = 15;

/**
 * Make the ranking in its frame.
 * @param {RankingFrame} frame
 * @param {ChartEvents} events
 */
export function makeRanking(frame, events) {
  /** @type {Ranking} */
  const ranking = {
    frame,
    events,
    roving: rove(frame.heads),
    ids: [],
    rowPx: BAR_ROW_PX,
    lang: "",
    rows: new Map(),
    bars: element("div", {class: "bars", "aria-hidden": true}),
  };
  listenToCover(ranking);
  return {
    /** @type {(template: Template, colours: Record<string, string>, selection: Selection,
     *   lookup: Lookup, view: View) => void} */
    draw: (template, colours, selection, lookup, view) =>
      draw(ranking, barParts(template, colours), selection, lookup, view),
  };
}

/** @param {Ranking} ranking */
function listenToCover(ranking) {
  const {
    frame: {cover},
    events,
  } = ranking;
  const idAt = (/** @type {MouseEvent} */ {offsetY}) =>
    ranking.ids[Math.floor(offsetY / ranking.rowPx)];
  cover.addEventListener("mousemove", (event) => {
    const region = idAt(event);
    if (region) events.point({region}, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => {
    const region = idAt(event);
    if (region) events.choose({region});
  });
}

/**
 * @param {Ranking} ranking
 * @param {BarPart[]} parts
 * @param {Selection} selection
 * @param {Lookup} lookup
 * @param {View} view
 */
function draw(ranking, parts, selection, lookup, view) {
  const {heads, plot, cover} = ranking.frame;
  if (ranking.lang !== view.lang) ranking.rows.clear();
  ranking.lang = view.lang;
  ranking.ids = selection.ids;
  const rows = barRows(selection, parts).map((bar, place) => {
    const row = rowOf(ranking, lookup, view, ranking.ids[place], parts);
    writeBar(row, bar);
    press(row.head, ranking.ids[place] === view.region);
    return row;
  });
  layRows(ranking, rows.length);
  order(
    heads,
    rows.map(({head}) => head),
  );
  order(
    ranking.bars,
    rows.map(({bar}) => bar),
  );
  order(plot, [ranking.bars]);
  ranking.roving.renew();
  cover.style.height = `${Math.max(rows.length, 1) * ranking.rowPx}px`;
}

/**
 * Set how high the rows are.
 * @param {Ranking} ranking
 * @param {number} count of rows
 */
function layRows(ranking, count) {
  ranking.rowPx = rowHeightPx(count);
  const {parentElement: frame} = ranking.frame.heads;
  frame?.style.setProperty("--row", `${ranking.rowPx}px`);
}

/** @param {number} count of rows */
function rowHeightPx(count) {
  if (isForFingers()) return TOUCH_ROW_PX;
  return count <= FEW_ROWS ? TALL_ROW_PX : BAR_ROW_PX;
}

/**
 * The row of a region, made when it is first needed.
 * @param {Ranking} ranking
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} region
 * @param {BarPart[]} parts
 * @returns {RankingRow}
 */
function rowOf({events, rows}, lookup, view, region, parts) {
  const known = rows.get(region);
  if (known) return known;
  const name = regionName(lookup, lookup.regionRow.get(region), view.lang);
  const made = parts.map(({background}) => element("i", {style: `background: ${background}`}));
  const label = element("span");
  const row = {
    head: makeHead({region}, name, {className: "head", isPressed: false}, events),
    bar: element("div", {}, made, label),
    parts: made,
    label,
    written: "",
  };
  rows.set(region, row);
  return row;
}

/**
 * Write a bar where it differs: writing costs as much when nothing changes.
 * @param {RankingRow} row
 * @param {BarRow} bar
 */
function writeBar(row, {widths, label}) {
  const written = `${widths} ${label}`;
  if (row.written === written) return;
  for (const [place, part] of row.parts.entries()) part.style.width = `${widths[place]}%`;
  row.label.textContent = label;
  row.written = written;
}

/**
 * Have a parent hold these children in this order, moving as few as possible.
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} children
 */
function order(parent, children) {
  const kept = new Set(/** @type {Element[]} */ (children));
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove();
  for (const [place, child] of children.entries())
    if (parent.children[place] !== child) parent.insertBefore(child, parent.children[place]);
}
