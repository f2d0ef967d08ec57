/**
 * The summary of the Plan tab, made from the judged statements, and the rule they were judged by.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 * @import {PlanSelection} from "../select.js"
 */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {dateWords} from "../dates.js";

const RULES = ["test", "read", "level", "direction", "course", "lists", "moves", "facts"];

/**
 * How many statements there are, and the day of the report.
 * @param {Lookup} lookup
 * @param {Lang} lang
 */
export function subtitle({tables: {plan}}, lang) {
  const {statements, sources} = plan;
  const published = /** @type {string} */ (sources.published[statements.source[0]]);
  const total = statements.id.length;
  return message("plan.sub", lang, {total, date: dateWords(published, lang)});
}

/**
 * The nodes of the summary: what was judged, and a bar of the verdicts, which the chips name.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {PlanSelection} plan
 */
export function summaryNodes(lookup, {lang}, plan) {
  const parts = Object.entries(plan.verdicts)
    .filter(([, count]) => count)
    .map(([verdict, count]) =>
      element("span", {class: `fill-${verdict}`, style: `flex-grow: ${count}`}),
    );
  return [
    reportLine(lookup, lang),
    element("div", {class: "plan-bar plan-verdicts", "aria-hidden": true}, parts),
  ];
}

/**
 * The report that the statements are from.
 * @param {Lookup} lookup
 * @param {Lang} lang
 */
function reportLine(lookup, lang) {
  const {statements, sources} = lookup.tables.plan;
  const report = statements.source[0];
  return element(
    "p",
    {class: "muted"},
    message("plan.source", lang),
    " ",
    sourceLink(sources[`title_${lang}`][report], sources.url[report]),
    sourceText(message("list.comma", lang) + sources[`publisher_${lang}`][report]),
  );
}

/**
 * The rule in words, with its two numbers.
 * @param {Lookup} lookup
 * @param {Lang} lang
 */
export function ruleNodes(lookup, lang) {
  const {rule} = lookup.tables.plan;
  const values = {percent: rule.no_clear_change_pct, years: rule.trend_years_min};
  const lines = RULES.map((name) => element("li", {}, message(`plan.rule.${name}`, lang, values)));
  return [
    element(
      "details",
      {},
      element("summary", {}, element("strong", {}, message("plan.rule.title", lang))),
      element("ol", {}, lines),
    ),
  ];
}
