/**
 * The evidence of a statement: courses of an indicator, or clusters, places, moves, a day, a
 * distance.
 *
 * @typedef {(lookup: Lookup, view: View, part: number) => (Element | null)[]} PartNodes
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {dateWords} from "../dates.js";
import {partItems, statementOf, statementParts} from "../select.js";
import {industryLabel, unitWords, valueWords} from "../words.js";
import {roleSquares} from "./charts.js";
import {courseNodes} from "./courses.js";
import {moveNodes} from "./moves.js";

const COURSE_MEASURES = ["level", "ratio", "difference"];
const PLACES_AT_MOST = 4;

/** @type {Record<string, PartNodes>} */
const PART_NODES = {
  clusters: clusterNodes,
  places: placeNodes,
  moves: moveNodes,
  event: eventNodes,
  distance: distanceNodes,
};

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function evidenceNodes(lookup, view, row) {
  const {parts} = lookup.tables.plan;
  const rows = statementParts(lookup, row);
  if (!rows.length) return [];
  if (COURSE_MEASURES.includes(parts.measure[rows[0]])) return courseNodes(lookup, view, rows);
  return rows.flatMap((part) => PART_NODES[parts.measure[part]](lookup, view, part));
}

/** @type {PartNodes} */
function clusterNodes(lookup, view, part) {
  const {parts, items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part);
  const kind = rows.length ? "plan.measure.clusters" : "plan.measure.clusters.none";
  const names = rows.map((item) =>
    element(
      "li",
      {},
      items[`name_${lang}`][item],
      element("span", {class: "year"}, ` ${items.year[item]}`),
    ),
  );
  const unit = `${parts[`unit_${lang}`][part]}, ${parts.last_year[part]}`;
  return [
    element("h4", {}, industryLabel(lookup, part, lang), message(kind, lang)),
    parts.industry[part] === null ? bigNumber(String(rows.length), unit) : null,
    rows.length ? element("ul", {class: "plain"}, names) : null,
  ];
}

/** @type {PartNodes} */
function placeNodes(lookup, view, part) {
  const {items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part);
  const total = lookup.levelRows.city.length;
  const title = message("plan.measure.places", lang, {count: rows.length, total});
  const roles = rows.map((item) => items.state[item]);
  return [
    element("h4", {}, industryLabel(lookup, part, lang), title),
    roleSquares(roles, total, title),
    ...shortened(
      rows.map((item) => placeItem(lookup, item, lang)),
      lang,
    ),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {number} item
 * @param {Lang} lang
 */
function placeItem(lookup, item, lang) {
  const {items} = lookup.tables.plan;
  const role = items.state[item];
  return element(
    "li",
    {},
    element("span", {class: `role ${role}`}, message(`role.${role}`, lang)),
    items[`name_${lang}`][item],
    element("span", {class: "year"}, ` ${items.year[item] ?? message("profile.undated", lang)}`),
  );
}

/** @type {PartNodes} */
function eventNodes(lookup, view, part) {
  const {statements} = lookup.tables.plan;
  const date = dateWords(statements.date[statementOf(lookup, part)], view.lang);
  return partItems(lookup, view, part).length ? [bigNumber(date, "")] : [];
}

/** @type {PartNodes} */
function distanceNodes(lookup, view, part) {
  const {parts} = lookup.tables.plan;
  const value = parts.last_value[part];
  if (value === null) return [];
  const number = valueWords(lookup, part, value, view.lang);
  return [bigNumber(number, unitWords(lookup, part, view.lang))];
}

/**
 * @param {string} value
 * @param {string | null} words
 */
function bigNumber(value, words) {
  return element("p", {class: "plan-number"}, element("strong", {}, value), ` ${words}`);
}

/**
 * A list of the first entries; the rest opens on demand.
 * @param {Element[]} entries
 * @param {Lang} lang
 */
function shortened(entries, lang) {
  const rest = entries.slice(PLACES_AT_MOST);
  const list = (/** @type {Element[]} */ items) =>
    items.length ? element("ul", {class: "plain plan-places"}, items) : null;
  return [
    list(entries.slice(0, PLACES_AT_MOST)),
    rest.length
      ? element(
          "details",
          {},
          element("summary", {}, message("plan.more", lang, {count: rest.length})),
          list(rest),
        )
      : null,
  ];
}
