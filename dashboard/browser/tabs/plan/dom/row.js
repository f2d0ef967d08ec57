/**
 * A row of the Plan's scoreboard: the claim, the verdict, what was found, as of when, from how many
 * sources. It opens in place.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {Finding} from "../finding.js"
 * @import {Statements} from "../select.js"
 * @import {Follow} from "./card.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {dateWords} from "../dates.js";
import {findingOf} from "../finding.js";
import {statementSources} from "../select.js";
import {VERDICT_SIGNS, verdictOf, verdictWords} from "../verdicts.js";
import {statementBody} from "./card.js";
import {roleSquares, stateStrip} from "./charts.js";
import {partLine} from "./courses.js";

/**
 * The row of a statement.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {Follow} follow
 */
export function statementRow(lookup, view, row, follow) {
  const table = lookup.tables.plan.statements;
  const {lang} = view;
  const verdict = verdictOf(table, row);
  return element(
    "details",
    {
      id: `plan-${table.id[row]}`,
      class: "plan-row",
      "data-statement": table.id[row],
      "data-level": table.level[row],
      "data-verdict": verdict,
    },
    element(
      "summary",
      {},
      element("span", {class: "plan-claim"}, table[`claim_${lang}`][row]),
      element(
        "span",
        {class: `plan-verdict verdict-${verdict}`},
        element("span", {class: "plan-sign", "aria-hidden": true}, VERDICT_SIGNS[verdict]),
        element("span", {}, verdictWords(table, row, lang)),
      ),
      findingNode(lookup, view, row),
      element("span", {class: "plan-as-of"}, asOfWords(table, row, lang)),
      element("span", {class: "plan-count"}, sourceWords(lookup, row, lang)),
    ),
    statementBody(lookup, view, row, follow),
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function findingNode(lookup, view, row) {
  const finding = findingOf(lookup, row, view.lang);
  const isListed = finding.list !== undefined;
  return element(
    "span",
    {class: `plan-finding${isListed ? " is-listed" : ""}`},
    isListed ? element("span", {class: "plan-list"}, finding.list) : null,
    pictureOf(lookup, view, finding),
    element("span", {class: "plan-words"}, finding.words),
  );
}

/**
 * The small chart of a finding, or null; its words stand beside it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Finding} finding
 */
function pictureOf(lookup, view, {part, roles, states}) {
  if (part !== undefined) return partLine(lookup, view, part);
  if (roles) return roleSquares(roles, lookup.levelRows.city.length, null);
  return states?.some(([, count]) => count) ? stateStrip(states) : null;
}

/**
 * @param {Statements} table
 * @param {number} row
 * @param {Lang} lang
 */
function asOfWords(table, row, lang) {
  const date = table.as_of[row];
  return date ? dateWords(date, lang, "medium") : "";
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 * @param {Lang} lang
 */
function sourceWords(lookup, row, lang) {
  const count = statementSources(lookup, row).length;
  if (!count) return message("plan.row.unsourced", lang);
  return message(count === 1 ? "plan.row.source" : "plan.sources", lang, {count});
}
