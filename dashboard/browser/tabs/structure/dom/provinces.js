/**
 * The tables of what is known after 2019: value added of the provinces by nine industries,
 * employment by section in 2020, total employment of the cities to 2022.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Page, Store} from "../../../charts/types.js"
 * @import {ProvinceMeasure} from "../provinces.js"
 */
import {byId, element, fillElement, sourceLink} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";
import {tabTables} from "../chosen.js";
import {
  laterYear,
  measureYears,
  partsOf,
  quotientOf,
  selectProvinces,
  totalsOf,
} from "../provinces.js";
import {provincesTitle} from "../titles.js";
import {writeTitle} from "./parts.js";

const SECTION = "provinces";
const NARROW_PX = 900;
const QUOTIENT_DIGITS = 2;

/**
 * Write the tables; those that the reader opened stay open.
 * @param {Page} page
 * @param {View} view
 */
export function writeProvinces({lookup, store}, view) {
  const {measures} = selectProvinces(lookup, view);
  writeTitle("provinces", provincesTitle(lookup, view));
  const before = [...byId(`${SECTION}-body`).querySelectorAll("details")].map(({open}) => open);
  const tables = [
    ...measures.map(({measure, year}) => measureTable(lookup, view, measure, year)),
    totalsTable(lookup, view),
  ];
  const folded = tables.map(({caption, nodes}, place) =>
    element(
      "details",
      {open: before[place] ?? window.innerWidth > NARROW_PX},
      element("summary", {}, caption),
      nodes,
    ),
  );
  fillElement(`${SECTION}-body`, yearField(lookup, store, view), folded);
}

/**
 * The choice of a year of value added.
 * @param {Lookup} lookup
 * @param {Store} store
 * @param {View} view
 */
function yearField(lookup, store, view) {
  const years = measureYears(lookup, "value_added");
  const chosen = laterYear(lookup, view);
  const latest = years[years.length - 1];
  const select = element(
    "select",
    {
      id: `${SECTION}-year`,
      onchange: () =>
        store.change({later_year: select.value === String(latest) ? "" : select.value}),
    },
    years.map((year) =>
      element("option", {value: year, selected: year === chosen || null}, String(year)),
    ),
  );
  const words = message("structure.provinces.year", view.lang);
  return element("p", {}, element("label", {for: `${SECTION}-year`}, words), " ", select);
}

/**
 * A measure of the provinces: by part the amount, its share and its quotient.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProvinceMeasure} measure
 * @param {number} year
 */
function measureTable(lookup, view, measure, year) {
  const {lang} = view;
  const {provinces} = tabTables(lookup);
  const parts = partsOf(lookup, measure, year);
  const regions = parts[0].rows.map((row) => provinces.region[row]);
  const heads = regions.map((region) =>
    element("th", {scope: "colgroup", colspan: 3}, regionName(lookup, region, lang)),
  );
  const kinds = ["value", "share", "lq"].map((kind) =>
    element("th", {scope: "col"}, message(`structure.provinces.${kind}.${measure}`, lang)),
  );
  const caption = message(`structure.provinces.${measure}`, lang, {year});
  const lines = parts.map((part) => partLine(lookup, view, part.first, part.rows));
  const repeated = regions.flatMap(() => kinds.map((head) => head.cloneNode(true)));
  const note = message(`structure.provinces.note.${measure}`, lang);
  const source = sourceOfRow(lookup, view, provinces.source[parts[0].first]);
  return {caption, nodes: tableNodes(measure, caption, [heads, repeated], lines, [note, source])};
}

/**
 * A table in a frame that scrolls sideways, and is reached by keys; below it a note and its source.
 * @param {string} name
 * @param {string} caption
 * @param {Node[][]} heads by row, without the corner
 * @param {Node[]} lines
 * @param {[string, Node]} below
 */
function tableNodes(name, caption, heads, lines, [note, source]) {
  return element(
    "div",
    {class: "provinces-table", role: "region", tabindex: 0, "aria-label": caption},
    element(
      "table",
      {class: "reading", id: `${SECTION}-${name}`},
      element("caption", {}, caption),
      element(
        "thead",
        {},
        heads.map((row) => element("tr", {}, element("td", {}), row)),
      ),
      element("tbody", {}, lines),
    ),
    element("p", {class: "muted"}, note, " ", source),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} first
 * @param {number[]} rows
 */
function partLine(lookup, view, first, rows) {
  const {provinces} = tabTables(lookup);
  const cells = rows.flatMap((row) => {
    const quotient = quotientOf(lookup, view, row);
    return [
      element("td", {}, numberWords(provinces.value[row])),
      element("td", {}, message("structure.percent", view.lang, {value: shareWords(lookup, row)})),
      element("td", {}, quotient === null ? "–" : numberWords(quotient, QUOTIENT_DIGITS)),
    ];
  });
  const name = provinces[`name_${view.lang}`][first];
  return element("tr", {}, element("th", {scope: "row"}, name), cells);
}

/**
 * @param {Lookup} lookup
 * @param {number} row of `provinces`
 */
function shareWords(lookup, row) {
  return numberWords(tabTables(lookup).provinces.share[row] * 100, 1);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function totalsTable(lookup, view) {
  const {lang} = view;
  const {years, regions} = totalsOf(lookup);
  const heads = years.map((year) => element("th", {scope: "col"}, String(year)));
  const lines = regions.map(({region, values}) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, regionName(lookup, region, lang)),
      values.map((value) => element("td", {}, value === null ? "–" : numberWords(value))),
    ),
  );
  const {totals} = tabTables(lookup);
  const latest = totals.source[totals.year.indexOf(years[years.length - 1])];
  const caption = message("structure.provinces.totals", lang);
  const note = message("structure.provinces.note.totals", lang);
  const source = sourceOfRow(lookup, view, latest);
  return {caption, nodes: tableNodes("totals", caption, [heads], lines, [note, source])};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} source
 */
function sourceOfRow(lookup, {lang}, source) {
  const {sources} = tabTables(lookup);
  return sourceLink(sources[`title_${lang}`][source], sources.url[source]);
}
