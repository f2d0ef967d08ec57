/**
 * The scoreboard: rows under heads, grouped by verdict or by topic.
 *
 * @import {Lang} from "../../../core/types.js"
 * @import {Group, Grouping} from "../verdicts.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";

const INDUSTRIES = "industry";

/**
 * The heads of the columns, then a section for each group.
 * @param {Group[]} groups
 * @param {Map<number, HTMLElement>} rows by statement
 * @param {Grouping} grouping
 * @param {Lang} lang
 */
export function groupNodes(groups, rows, grouping, lang) {
  return [columnHeads(lang), ...groups.map((group) => section(group, rows, grouping, lang))];
}

/**
 * @param {Group} group
 * @param {Map<number, HTMLElement>} rows
 * @param {Grouping} grouping
 * @param {Lang} lang
 */
function section({key, rows: members}, rows, grouping, lang) {
  const id = `plan-group-${key}`;
  return element(
    "section",
    {class: "plan-group", "data-group": key, "aria-labelledby": id},
    element(
      "h3",
      {id},
      element("span", {}, message(`plan.${grouping}.${key}`, lang)),
      " ",
      element("span", {class: "count"}, String(members.length)),
    ),
    key === INDUSTRIES ? industryHeads(lang) : null,
    members.map((row) => rows.get(row)),
  );
}

/** @param {Lang} lang */
function columnHeads(lang) {
  const heads = ["claim", "verdict", "finding", "as_of", "sources"];
  return element(
    "div",
    {class: "plan-heads", "aria-hidden": true},
    heads.map((head) => element("span", {}, message(`plan.head.${head}`, lang))),
  );
}

/**
 * The industries side by side: on a national list or not, and how many places name them.
 * @param {Lang} lang
 */
function industryHeads(lang) {
  return element(
    "div",
    {class: "plan-heads plan-industries", "aria-hidden": true},
    element("span", {}, message("plan.head.industry", lang)),
    element("span", {}, message("plan.head.verdict", lang)),
    element(
      "span",
      {class: "plan-finding is-listed"},
      element("span", {class: "plan-list"}, message("plan.head.list", lang)),
      element("span", {}, message("plan.head.places", lang)),
    ),
  );
}
