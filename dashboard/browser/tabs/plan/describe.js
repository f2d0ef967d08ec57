/** The Plan tab in words. Twin of dashboard/plan/describe.py. */
import {message} from "../../core/messages.js";
import {planIsNarrowed} from "./select.js";
import {chosenIndustries} from "../../core/view.js";

/** Say what the tab shows; the statements stand under `shown.plan`. */
export function describePlan(lookup, view, shown) {
  const {plan} = shown;
  const headline = planHeadline(view, plan);
  return {
    headline,
    tally: planTally(view, plan),
    filter: planFilterWords(lookup, view, plan),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

function planHeadline(view, plan) {
  if (!plan.rows.length) return message("plan.headline.none", view.lang);
  return message("plan.headline", view.lang, {count: plan.rows.length, ...plan.levels});
}

function planTally(view, plan) {
  if (!plan.rows.length) return message("plan.tally.none", view.lang, {total: plan.total});
  return message("plan.tally", view.lang, {differing: plan.differing.length, ...plan.directions});
}

function planFilterWords(lookup, view, plan) {
  const {lang} = view;
  const parts = [];
  if (planIsNarrowed(view)) {
    const names = lookup.tables.industries[`name_${lang}`];
    const chosen = chosenIndustries(view, lookup.known).map(
      (id) => names[lookup.industryRow.get(id)],
    );
    const industries = chosen.join(message("list.comma", lang));
    parts.push(
      message("plan.filter.some", lang, {industries, count: plan.rows.length, total: plan.total}),
    );
  } else {
    parts.push(message("plan.filter.all", lang, {total: plan.total}));
  }
  if (view.recalled === "hide") parts.push(message("plan.filter.hide", lang));
  return parts.join(message("list.dot", lang));
}
