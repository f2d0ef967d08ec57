/**
 * Values of single years that are no series: fastest trains, ports, airports, the region as a whole.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */

import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {grouped} from "../../../core/groups.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {amountWords} from "../../../core/units.js";

const GROUP = "transport";
const HEADS = ["region", "year", "value", "vintage", "source"];

/**
 * A table of such values, each with its vintage and source; nothing for other topics.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Pick<Chosen, "offer">} chosen
 */
export function singlesNodes(lookup, view, chosen) {
  const {offers, singles} = lookup.tables.integration;
  if (offers.group[chosen.offer] !== GROUP) return [];
  const {lang} = view;
  const shown = singles.year.flatMap((_, row) =>
    singles.is_recalled[row] && view.recalled === "hide" ? [] : [row],
  );
  const heads = HEADS.map((head) =>
    element("th", {scope: "col"}, message(`integration.singles.${head}`, lang)),
  );
  const table = element(
    "table",
    {class: "reading", id: "singles-table"},
    element("caption", {}, message("integration.singles", lang)),
    element("thead", {}, element("tr", {}, heads)),
    groupsOf(singles.name_en, shown).map((rows) => groupBody(lookup, view, rows)),
  );
  return [table, element("p", {class: "muted"}, message("integration.singles.foot", lang))];
}

/**
 * Rows with one name together.
 * @param {string[]} names by row
 * @param {number[]} rows
 */
function groupsOf(names, rows) {
  return [...grouped(rows, (row) => names[row]).values()];
}

/** @type {(lookup: Lookup, view: View, rows: number[]) => HTMLElement} */
function groupBody(lookup, view, rows) {
  const {singles} = lookup.tables.integration;
  const name = singles[`name_${view.lang}`][rows[0]];
  const head = element("th", {scope: "rowgroup", colspan: HEADS.length}, name);
  const lines = rows.map((row) => singleLine(lookup, view, row));
  return element("tbody", {}, element("tr", {}, head), lines);
}

/** @type {(lookup: Lookup, view: View, row: number) => HTMLElement} */
function singleLine(lookup, {lang}, row) {
  const {singles, sources} = lookup.tables.integration;
  const source = singles.source[row];
  const place = singles.region[row];
  const marks = [
    singles.is_recalled[row] ? "mark.recalled" : "",
    sources.trust[source] === "low" ? "mark.low" : "",
  ];
  const where =
    place === null ? message("integration.singles.whole", lang) : regionName(lookup, place, lang);
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, where),
    element("td", {}, String(singles.year[row])),
    element("td", {}, amountWords(singles.value[row], singles[`unit_${lang}`][row], lang)),
    element("td", {class: "words"}, sourceText(singles[`vintage_${lang}`][row])),
    element(
      "td",
      {class: "words"},
      sourceLink(sources[`title_${lang}`][source], sources.url[source]),
      marks.filter(Boolean).map((key) => element("span", {class: "mark"}, message(key, lang))),
    ),
  );
}
