/**
 * The words of the Plan tab.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {PlanSelection} from "./select.js"
 */
import {message} from "../../core/messages.js";
import {chosenIndustries} from "../../core/view.js";
import {isNarrowed} from "./select.js";

/**
 * Describe the statements in view.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{plan: PlanSelection}} selection
 * @returns {Words}
 */
export function describe(lookup, view, {plan}) {
  const headline = headlineOf(view, plan);
  return {
    headline,
    tally: tallyOf(view, plan),
    filter: filterOf(lookup, view, plan),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/**
 * @param {View} view
 * @param {PlanSelection} plan
 */
function headlineOf({lang}, {rows, levels}) {
  if (!rows.length) return message("plan.headline.none", lang);
  return message("plan.headline", lang, {count: rows.length, direct: levels.direct});
}

/**
 * @param {View} view
 * @param {PlanSelection} plan
 */
function tallyOf({lang}, {rows, total, verdicts}) {
  if (!rows.length) return message("plan.tally.none", lang, {total});
  return Object.entries(verdicts)
    .filter(([, count]) => count)
    .map(([verdict, count]) => message(`plan.tally.${verdict}`, lang, {count}))
    .join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {PlanSelection} plan
 */
function filterOf(lookup, view, {rows, total}) {
  const {lang} = view;
  const words = isNarrowed(view)
    ? message("plan.filter.some", lang, {
        industries: industryNames(lookup, view).join(message("list.comma", lang)),
        count: rows.length,
        total,
      })
    : message("plan.filter.all", lang, {total});
  const included = view.recalled === "show" ? [message("filter.unverified", lang)] : [];
  return [words, ...included].join(message("list.dot", lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function industryNames(lookup, view) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  return chosenIndustries(view, lookup.known).map(
    (/** @type {string} */ id) => names[lookup.industryRow.get(id)],
  );
}
