/**
 * What a row of the Plan tab opens: the statement, how it was judged, the evidence, its sources,
 * its view.
 *
 * @typedef {(event: MouseEvent, query: string) => void} Follow opens the link to a view
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {Statements} from "../select.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {dateWords} from "../dates.js";
import {VERDICT_SIGNS, verdictOf, verdictWords} from "../verdicts.js";
import {LEVEL_SIGNS} from "../words.js";
import {evidenceNodes} from "./evidence.js";
import {footNode} from "./foot.js";

/**
 * What the row of a statement opens.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Follow} follow
 */
export function statementBody(lookup, view, row, follow) {
  const table = lookup.tables.plan.statements;
  const {lang} = view;
  return element(
    "div",
    {class: "plan-body"},
    element(
      "div",
      {class: "plan-judged"},
      topicLine(table, row, lang),
      element("p", {class: "plan-text"}, table[`text_${lang}`][row]),
      badges(table, row, lang),
      differingLine(table, row, lang),
      element("p", {class: "plan-note"}, table[`note_${lang}`][row]),
      asOfLine(table, row, lang),
    ),
    element("div", {class: "plan-evidence"}, evidenceNodes(lookup, view, row)),
    footNode(lookup, view, row, follow),
  );
}

/**
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function topicLine(table, row, lang) {
  const words = [message(`plan.topic.${table.topic[row]}`, lang), dateWords(table.date[row], lang)];
  return element("p", {class: "muted"}, words.join(message("list.dot", lang)));
}

/**
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function differingLine(table, row, lang) {
  if (!table.is_differing[row]) return null;
  const text = message("plan.differs.as_of", lang, {date: asOfWords(table, row, lang)});
  return element("p", {class: "plan-differing"}, text);
}

/**
 * When the status of moves was read, unless the card says so above.
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function asOfLine(table, row, lang) {
  if (!table.basis[row].includes("relocations") || table.is_differing[row]) return null;
  return element(
    "p",
    {class: "muted"},
    message("plan.as_of", lang, {date: asOfWords(table, row, lang)}),
  );
}

/**
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function asOfWords(table, row, lang) {
  return dateWords(/** @type {string} */ (table.as_of[row]), lang);
}

/**
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function badges(table, row, lang) {
  const level = table.level[row];
  const verdict = verdictOf(table, row);
  return element(
    "p",
    {class: "plan-badges"},
    badge(`level-${level}`, LEVEL_SIGNS[level], message(`plan.level.${level}`, lang)),
    badge(`verdict-${verdict}`, VERDICT_SIGNS[verdict], verdictWords(table, row, lang)),
  );
}

/**
 * @param {string} className
 * @param {string} sign
 * @param {string} words
 */
function badge(className, sign, words) {
  return element(
    "span",
    {class: `plan-badge ${className}`},
    element("span", {"aria-hidden": true}, sign),
    ` ${words}`,
  );
}
