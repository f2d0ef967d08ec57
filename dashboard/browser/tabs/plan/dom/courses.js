/**
 * A table of courses: under each measure, a line for each region with its last value.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {CoursePoint} from "../spark.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {partItems} from "../select.js";
import {DIRECTION_SIGNS, measureWords, valueWords} from "../words.js";
import {courseLine} from "./charts.js";

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} rows of parts
 */
export function courseNodes(lookup, view, rows) {
  const {parts, items} = lookup.tables.plan;
  const measures = [...new Set(rows.map((part) => parts.measure[part]))];
  const lines = measures.flatMap((measure) => {
    const own = rows.filter((part) => parts.measure[part] === measure);
    return [
      measureRow(measureWords(lookup, own[0], view.lang)),
      ...own.map((part) => courseRow(lookup, view, part)),
    ];
  });
  const hasRecalled = rows.some((part) =>
    partItems(lookup, view, part).some((item) => items.is_recalled[item]),
  );
  return [
    element("table", {class: "figures"}, element("tbody", {}, lines)),
    hasRecalled ? element("p", {class: "muted"}, message("plan.recalled.points", view.lang)) : null,
  ];
}

/**
 * The line of a course, for a row that says its ends in words.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} part
 */
export function partLine(lookup, view, part) {
  return courseLine(coursePoints(lookup, view, part), null);
}

/** @param {string} words */
function measureRow(words) {
  return element("tr", {class: "first"}, element("th", {colspan: 3, scope: "rowgroup"}, words));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} part
 */
function courseRow(lookup, view, part) {
  const {name, first, last, firstYear, lastYear} = courseEnds(lookup, part, view.lang);
  const label = message("plan.spark", view.lang, {
    name,
    first,
    first_year: firstYear,
    last,
    last_year: lastYear,
  });
  const start = message("plan.from", view.lang, {year: firstYear, value: first});
  return element(
    "tr",
    {},
    element(
      "th",
      {scope: "row", class: "where"},
      name,
      element("br"),
      element("span", {class: "year"}, start),
    ),
    element("td", {}, courseLine(coursePoints(lookup, view, part), label)),
    element(
      "td",
      {class: "value"},
      element("strong", {}, last),
      element("span", {class: "year"}, ` ${lastYear}`),
      directionNode(lookup.tables.plan.parts.direction[part], view.lang),
    ),
  );
}

/**
 * The region of a course, and its first and last value in words.
 * @param {Lookup} lookup
 * @param {number} part
 * @param {Lang} lang
 */
function courseEnds(lookup, part, lang) {
  const {plan, regions} = lookup.tables;
  const {parts} = plan;
  const words = (/** @type {(number | null)[]} */ column) =>
    valueWords(lookup, part, /** @type {number} */ (column[part]), lang);
  return {
    name: regions[`name_${lang}`][/** @type {number} */ (parts.region[part])],
    first: words(parts.first_value),
    last: words(parts.last_value),
    firstYear: parts.first_year[part],
    lastYear: parts.last_year[part],
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} part
 */
function coursePoints(lookup, view, part) {
  const {items} = lookup.tables.plan;
  return partItems(lookup, view, part).map(
    (item) =>
      /** @type {CoursePoint} */ ({
        year: items.year[item],
        value: items.value[item],
        isBasis: items.state[item] === "basis",
        isRecalled: items.is_recalled[item],
      }),
  );
}

/**
 * @param {string} direction
 * @param {Lang} lang
 */
function directionNode(direction, lang) {
  return element(
    "span",
    {class: `plan-way way-${direction}`},
    element("span", {"aria-hidden": true}, DIRECTION_SIGNS[direction]),
    ` ${message(`plan.direction.${direction}`, lang)}`,
  );
}
