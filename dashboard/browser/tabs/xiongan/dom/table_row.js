/**
 * A row of the table of moves.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Links} from "../../../charts/types.js"
 */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {pageName} from "../../../charts/page_names.js";
import {message} from "../../../core/messages.js";
import {organisationPage, placePage} from "../../../core/page_of.js";
import {EVENTS, moveSources, moveYear, originOf} from "../moves.js";
import {moveName, moveNameLang, originName, placeName, statusWords} from "../words.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Links} links
 */
export function tableRow(lookup, view, row, links) {
  const {regions, xiongan} = lookup.tables;
  const {moves} = xiongan;
  const {lang} = view;
  const mark = (/** @type {string} */ field) => recalledMark(lookup, view, row, field);
  const place = (/** @type {number | null} */ at, /** @type {string} */ name) =>
    pageName(at === null ? "" : placePage(lookup, regions.id[at]), name);
  const origin = place(originOf(lookup, view, row), originName(lookup, view, row));
  const end = place(moves.to[row], placeName(lookup, moves.to[row], lang));
  return element(
    "tr",
    {
      "data-move": moves.id[row],
      "data-status": moves.status[row],
      onmouseenter: () => links.point({move: row}),
      onmouseleave: () => links.leave(),
    },
    nameCell(lookup, view, row),
    element("td", {}, message(`xiongan.kinds.${moves.kind[row]}`, lang)),
    element("td", {}, message(`xiongan.moves.${moves.move[row]}`, lang)),
    element("td", {}, origin, mark("origin_region_id")),
    element("td", {}, end, mark("destination_region_id")),
    yearsCell(lookup, view, row),
    statusCell(lookup, view, row),
    sourceCell(lookup, view, row),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function nameCell(lookup, view, row) {
  const other = view.lang === "en" ? "zh" : "en";
  const name = moveName(lookup, view, row, view.lang);
  const otherName = moveName(lookup, view, row, other);
  return element(
    "th",
    {scope: "row"},
    element(
      "span",
      {lang: moveNameLang(lookup, view, row, view.lang)},
      pageName(organisationPage(lookup, row), name),
    ),
    " ",
    name === otherName ? null : element("span", {class: "muted", lang: other}, otherName),
    recalledMark(lookup, view, row, "organisation_zh"),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function yearsCell(lookup, view, row) {
  const years = EVENTS.map((event) => moveYear(lookup, view, row, event) ?? "–");
  const marks = EVENTS.map((event) => recalledMark(lookup, view, row, `${event}_year`));
  return element("td", {class: "years"}, years.join(" · "), marks);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function statusCell(lookup, view, row) {
  const status = lookup.tables.xiongan.moves.status[row];
  const swatch = element("span", {class: `swatch status-${status}`, "aria-hidden": true});
  return element("td", {}, swatch, " ", statusWords(lookup, view, row));
}

/**
 * The sources of a move, each with its publisher, on a line of its own.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function sourceCell(lookup, view, row) {
  const {sources} = lookup.tables.xiongan;
  const lines = moveSources(lookup, row).map((source) => {
    const publisher = sources[`publisher_${view.lang}`][source] ?? "";
    return element(
      "div",
      {},
      sourceLink(sources[`title_${view.lang}`][source], sources.url[source]),
      sourceText(publisher && ` ${publisher}`, "span", {class: "muted"}),
    );
  });
  return element("td", {}, lines);
}

/**
 * The mark of a recalled field; null if it is not, or if recalled fields are hidden.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {string} field
 */
function recalledMark(lookup, view, row, field) {
  const {recalled} = lookup.tables.xiongan.moves;
  if (view.recalled === "hide" || !recalled[row].includes(field)) return null;
  const title = message(`xiongan.recalled.${field}`, view.lang);
  return element("span", {class: "mark", title}, message("mark.recalled", view.lang));
}
