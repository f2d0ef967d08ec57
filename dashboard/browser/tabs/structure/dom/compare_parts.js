/**
 * The rows of the comparison: industries, sections that stand out, figures.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {ChartEvents} from "../../../charts/types.js"
 * @import {CompareSelection} from "../select.js"
 * @import {
 *   ComparedFigure, ComparedSection, OnlyIndustry, SharedIndustry,
 * } from "../select_compare.js"
 */
import {element, sourceLink, sourceMark} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";
import {isFaded, roleName} from "../../../core/role_ranks.js";
import {sourceOf, tabTables} from "../chosen.js";
import {amountWords, measureWords} from "../phrases.js";
import {roleStatement} from "../role_statement.js";
import {isAbsent} from "../values.js";

/**
 * The industries that each region alone names.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 * @param {ChartEvents} events
 */
export function onlyRow(lookup, view, {ids, only}, events) {
  const cells = only.map((entries, number) =>
    entries.length
      ? onlyCell(lookup, view, ids[number], entries, events)
      : mutedCell(message("structure.compare.only.none", view.lang)),
  );
  return element("tr", {}, element("td", {}), cells);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id
 * @param {OnlyIndustry[]} entries
 * @param {ChartEvents} events
 */
function onlyCell(lookup, view, id, entries, events) {
  const {industries} = lookup.tables;
  const items = entries.map(({industry, role}) => {
    const name = industries[`name_${view.lang}`][industry];
    return element(
      "li",
      {class: "only", "data-industry-id": industries.id[industry]},
      roleNode(lookup, view, {id, industry, role, name}, events),
    );
  });
  return element("td", {"data-region-id": id}, element("ul", {class: "plain"}, items));
}

/** @param {string} text */
function mutedCell(text) {
  return element("td", {class: "muted"}, text);
}

/**
 * An industry that several regions name, with the role of each.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} ids
 * @param {SharedIndustry} shared
 * @param {ChartEvents} events
 */
export function sharedRow(lookup, view, ids, {industry, roles}, events) {
  const name = lookup.tables.industries[`name_${view.lang}`][industry];
  const cells = roles.map((role, number) =>
    role
      ? element("td", {}, roleNode(lookup, view, {id: ids[number], industry, role}, events))
      : mutedCell(message("structure.compare.none", view.lang)),
  );
  return element("tr", {}, element("th", {scope: "row"}, name), cells);
}

/**
 * A role with its year and source; pointing at it shows the statement.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{id: string, industry: number, role: number, name?: string}} stated with the industry's
 *   name if it stands in the cell
 * @param {ChartEvents} events
 */
function roleNode(lookup, view, {id, industry, role, name}, events) {
  const {cells, statements} = lookup.tables;
  const {cell, statement} = roleStatement(lookup, view, lookup.regionRow.get(id), industry);
  const word = roleName(role);
  const year = cells.year[cell] ?? message("profile.undated", view.lang);
  const thing = {region: id, statedIndustry: industry};
  return element(
    "span",
    {
      class: "stated",
      onmouseenter: (/** @type {MouseEvent} */ event) => events.point(thing, event),
      onmouseleave: () => events.leave(),
    },
    element(
      "span",
      {class: `role ${isFaded(role) ? "older" : word}`},
      message(`role.${word}`, view.lang),
    ),
    name ? [name, " "] : [],
    element("span", {class: "year"}, String(year), " "),
    cells.is_recalled[cell] ? recalledMark(view) : null,
    markOf(lookup, view.lang, statements.source[statement]),
  );
}

/** @param {View} view */
function recalledMark({lang}) {
  return element("span", {class: "mark"}, message("mark.recalled", lang));
}

/**
 * A small link to a source.
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {number} source
 */
function markOf(lookup, lang, source) {
  const {sources} = lookup.tables;
  const mark = sourceMark("↗", sources[`title_${lang}`][source], sources.url[source]);
  return element("span", {class: "source-mark muted"}, mark);
}

/**
 * The sections in which each region stands out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 */
export function sectorsRow(lookup, view, {ids, places, sectors}) {
  const {sources} = tabTables(lookup);
  const source = sourceOf(lookup, view);
  const head = element(
    "th",
    {scope: "row", class: "muted"},
    measureWords(lookup, view),
    element("br"),
    sourceLink(sources[`title_${view.lang}`][source], sources.url[source]),
  );
  const cells = sectors.map((sections, number) =>
    places[number] < 0
      ? mutedCell(message("structure.compare.sectors.none", view.lang))
      : sectorsCell(lookup, view, ids[number], places[number], sections),
  );
  return element("tr", {}, head, cells);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id
 * @param {number} place with data that is, or contains, the region
 * @param {ComparedSection[]} sections
 */
function sectorsCell(lookup, view, id, place, sections) {
  const lines = sections.map(({section}) =>
    element("li", {}, amountWords(lookup, view, place, section)),
  );
  const list = element(
    "ul",
    {class: "plain"},
    lines.length ? lines : noSections(lookup, view, place),
  );
  const row = tabTables(lookup).places[place];
  if (row === lookup.regionRow.get(id)) return element("td", {}, list);
  const region = regionName(lookup, row, view.lang);
  const around = message("structure.compare.sectors.of", view.lang, {region});
  return element("td", {}, element("p", {class: "muted"}, around), list);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 */
function noSections(lookup, view, place) {
  const key = isAbsent(lookup, view, place)
    ? "structure.legend.none"
    : "structure.compare.sectors.flat";
  return [element("li", {class: "muted"}, message(key, view.lang))];
}

/**
 * The latest figures of an indicator.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ComparedFigure} figure
 */
export function figureRow(lookup, view, {indicator, rows}) {
  const {indicators} = lookup.tables;
  const unit = element("span", {class: "unit"}, indicators[`unit_${view.lang}`][indicator]);
  const name = indicators[`name_${view.lang}`][indicator];
  const cells = rows.map((row) =>
    row < 0
      ? mutedCell(message("structure.compare.none", view.lang))
      : figureCell(lookup, view, row),
  );
  return element("tr", {}, element("th", {scope: "row"}, name, " ", unit), cells);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function figureCell(lookup, view, row) {
  const {figures} = lookup.tables;
  return element(
    "td",
    {},
    element("strong", {}, numberWords(figures.value[row])),
    element("span", {class: "year"}, ` ${figures.year[row]} `),
    figures.is_recalled[row] ? recalledMark(view) : null,
    markOf(lookup, view.lang, figures.source[row]),
  );
}
