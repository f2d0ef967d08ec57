/**
 * The tables to read off: when limits were met, gaps by year, values of the year.
 *
 * @typedef {{part: string, measure: string, row: number}} GapColumn the row is that of the gap
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 * @import {GapsSelection} from "../select_gaps.js"
 * @import {MapSelection} from "../select_map.js"
 * @import {TrendSelection} from "../select_trend.js"
 * @import {FirstYears} from "../trend_firsts.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";
import {changeWords, unitOf, valueWords} from "../amounts.js";
import {gapRow, measureDigits, PAIRS, partWords} from "../gap_words.js";
import {PAIR_MEASURES} from "../select_gaps.js";
import {isLowItem, isRecalledItem, splitItem} from "../series.js";
import {singlesNodes} from "./singles.js";

const RECALLED_SIGN = "°";

/**
 * Make the tables that a view has.
 * @param {Page} page
 * @param {View} view
 * @param {Chosen} chosen
 * @param {{map: MapSelection, trend: TrendSelection, gaps: GapsSelection}} selection
 */
export function readingNodes(page, view, chosen, {map, trend, gaps}) {
  const hasValues = chosen.isAtLevel && chosen.year !== null;
  return [
    ...(trend.firsts.length ? firstsNodes(page, view, trend.firsts) : []),
    ...(gaps.mode === "none" ? [] : gapsNodes(page.lookup, view, chosen, gaps)),
    ...(hasValues ? [valuesTable(page, view, chosen, map)] : []),
    ...singlesNodes(page.lookup, view, chosen),
  ];
}

/**
 * @param {string} caption
 * @param {string} id
 * @param {(string | HTMLElement)[]} heads
 * @param {HTMLElement[]} rows
 */
function readingTable(caption, id, heads, rows) {
  const cells = heads.map((head) => element("th", {scope: "col"}, head));
  return element(
    "table",
    {class: "reading", id},
    element("caption", {}, caption),
    element("thead", {}, element("tr", {}, cells)),
    element("tbody", {}, rows),
  );
}

/**
 * A row that belongs to a region, whose name chooses it.
 * @param {Page} page
 * @param {View} view
 * @param {number} region row
 * @param {boolean} isChosen
 * @param {HTMLElement[]} cells
 */
function regionLine({lookup, links}, view, region, isChosen, cells) {
  const id = lookup.tables.regions.id[region];
  const button = element(
    "button",
    {
      type: "button",
      class: "link",
      "data-region": id,
      "aria-pressed": String(isChosen),
      onclick: () => links.choose({region: id}),
    },
    regionName(lookup, region, view.lang),
  );
  const head = element("th", {scope: "row"}, button);
  return element("tr", {class: isChosen ? "is-chosen" : null}, head, cells);
}

/** @type {(page: Page, view: View, firsts: FirstYears[]) => HTMLElement[]} */
function firstsNodes(page, view, firsts) {
  const {lookup} = page;
  const {lang} = view;
  const heads = [
    message("integration.reading.region", lang),
    ...lookup.tables.integration.thresholds.map(String),
  ];
  const rows = firsts.map(({region, name, first, is_by: isBy}) => {
    const cells = first.map((item, place) => firstCell(lookup, view, item, isBy[place]));
    return regionLine(page, view, region, name === "chosen", cells);
  });
  return [
    readingTable(message("integration.reading.firsts", lang), "firsts-table", heads, rows),
    element("p", {class: "muted"}, message("integration.reading.firsts.foot", lang)),
  ];
}

/** @type {(lookup: Lookup, view: View, item: string, isBy: boolean) => HTMLElement} */
function firstCell(lookup, {lang}, item, isBy) {
  if (!item) return element("td", {class: "muted"}, "–");
  const [row, place] = splitItem(item);
  const year = lookup.tables.integration.series.years[row][place];
  const text = isBy ? message("integration.reading.by", lang, {year}) : String(year);
  return element("td", {}, text, isRecalledItem(lookup, item) ? RECALLED_SIGN : null);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Chosen} chosen
 * @param {GapsSelection} selection
 */
function gapsNodes(lookup, view, chosen, selection) {
  const {lang} = view;
  const {gaps} = lookup.tables.integration;
  const columns = gapColumns(lookup, chosen, selection).filter(
    ({row}) => shownYears(lookup, view, row).length,
  );
  const years = new Set(columns.flatMap(({row}) => shownYears(lookup, view, row)));
  const heads = [
    message("integration.year", lang),
    ...columns.map((column) => gapHead(lookup, view, column)),
  ];
  const rows = [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const head = element("th", {scope: "row"}, String(year));
      const cells = columns.map((column) => gapCell(lookup, view, year, column));
      return element("tr", {}, head, cells);
    });
  const table = readingTable(message("integration.reading.gaps", lang), "gaps-table", heads, rows);
  const hasRecalled = columns.some(({row}) => gaps.recalled[row].some(Boolean));
  if (view.recalled !== "show" || !hasRecalled) return [table];
  return [table, element("p", {class: "muted"}, message("integration.reading.recalled", lang))];
}

/** @type {(lookup: Lookup, view: View, row: number) => number[]} */
function shownYears(lookup, view, row) {
  const {years, recalled} = lookup.tables.integration.gaps;
  return years[row].filter((_, place) => view.recalled === "show" || !recalled[row][place]);
}

/** @type {(lookup: Lookup, chosen: Chosen, selection: GapsSelection) => GapColumn[]} */
function gapColumns(lookup, chosen, {mode, measure: spread, top}) {
  const pairs = PAIRS.flatMap((part) => PAIR_MEASURES.map((measure) => ({part, measure})));
  const spreads = Object.keys(top.lines).map((part) => ({part, measure: spread}));
  return (mode === "pair" ? pairs : spreads).flatMap(({part, measure}) => {
    const row = gapRow(lookup, chosen, measure, part);
    return row === null ? [] : [{part, measure, row}];
  });
}

/** @type {(lookup: Lookup, view: View, column: GapColumn) => HTMLElement} */
function gapHead(lookup, {lang}, {part, measure, row}) {
  const {offering} = lookup.tables.integration.gaps;
  return element(
    "span",
    {},
    partWords(lookup, lang, offering[row], measure, part),
    element("br"),
    message(`integration.measure.${measure}`, lang),
  );
}

/** @type {(lookup: Lookup, view: View, year: number, column: GapColumn) => HTMLElement} */
function gapCell(lookup, view, year, {row, measure}) {
  const {gaps} = lookup.tables.integration;
  const place = gaps.years[row].indexOf(year);
  const isRecalled = Boolean(gaps.recalled[row][place]);
  if (place < 0 || (isRecalled && view.recalled === "hide")) return element("td", {}, "");
  return element(
    "td",
    {class: isRecalled ? "is-recalled" : null},
    numberWords(gaps.values[row][place], measureDigits(measure)),
    isRecalled ? RECALLED_SIGN : null,
  );
}

/** @type {(page: Page, view: View, chosen: Chosen, map: MapSelection) => HTMLElement} */
function valuesTable(page, view, chosen, map) {
  const {lookup} = page;
  const rows = map.values
    .flatMap((value, row) => (value === null ? [] : [{value, row}]))
    .sort((a, b) => b.value - a.value)
    .map(({value, row}) => {
      const id = map.ids[row];
      const cells = [
        valueCell(lookup, view, chosen, map.items[row], value),
        ...changeCells(lookup, view, chosen, map.changes[row]),
      ];
      return regionLine(page, view, lookup.regionRow.get(id), id === view.region, cells);
    });
  const heads = [
    message("integration.reading.region", view.lang),
    `${chosen.year}, ${unitOf(lookup, view, chosen)}`,
    ...(chosen.base === null ? [] : [`${chosen.base}–${chosen.year}`]),
  ];
  const caption = message("integration.reading.values", view.lang, {year: chosen.year ?? ""});
  return readingTable(caption, "values-table", heads, rows);
}

/**
 * @type {(lookup: Lookup, view: View, chosen: Chosen, item: string, value: number) => HTMLElement}
 */
function valueCell(lookup, view, chosen, item, value) {
  const marks = [
    isRecalledItem(lookup, item) ? "mark.recalled" : "",
    isLowItem(lookup, item) ? "mark.low" : "",
  ];
  const words = marks
    .filter(Boolean)
    .map((key) => element("span", {class: "mark"}, message(key, view.lang)));
  return element("td", {}, valueWords(lookup, view, chosen, value), words);
}

/** @type {(lookup: Lookup, view: View, chosen: Chosen, change: number | null) => HTMLElement[]} */
function changeCells(lookup, view, chosen, change) {
  if (chosen.base === null) return [];
  return [element("td", {}, change === null ? "" : changeWords(lookup, view, chosen, change))];
}
