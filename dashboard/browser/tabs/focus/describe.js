/** The Focus tab in words: headline, tally, filter, title. Twin of dashboard/focus/describe.py. */
import {message} from "../../core/messages.js";
import {joinWords, sharedFilterWords, windowTitle} from "../../core/names.js";
import {ALL, ROLES, chosenIndustries} from "../../core/view.js";

const NAMED_MAX = 3;

/** Say what the tab shows; what the map shows stands under `shown.map`. */
export function describeFocus(lookup, view, shown) {
  return {
    headline: headlineOf(lookup, view),
    tally: tallyWords(view, shown.map),
    filter: filterWords(lookup, view, shown.map.ids.length),
    title: windowTitle(lookup, view, headlineOf(lookup, view)),
  };
}

function industryNames(lookup, view) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  return chosenIndustries(view, lookup.known).map((id) => names[lookup.industryRow.get(id)]);
}

function headlineOf(lookup, view) {
  const names = industryNames(lookup, view);
  if (!view.industries.length) return message("headline.plan", view.lang);
  if (String(view.industries) === ALL)
    return message("headline.all", view.lang, {count: names.length});
  if (names.length === 1) return message("headline.one", view.lang, {industry: names[0]});
  if (names.length <= NAMED_MAX) {
    return message("headline.few", view.lang, {industries: joinWords(names, view.lang)});
  }
  return message("headline.many", view.lang, {count: names.length});
}

function tallyWords(view, shown) {
  const {lang} = view;
  const {tally} = shown;
  const level = message(`level.count.${view.level}`, lang, {count: shown.ids.length});
  const hidden = tally.hidden ? message("tally.hidden", lang, {count: tally.hidden}) : "";
  const withHidden = (words) => [words, hidden].filter(Boolean).join(message("list.dot", lang));
  if (!tally.regions) return hidden || message("tally.none", lang);
  if (!shown.is_single)
    return withHidden(message("tally.many", lang, {count: tally.regions, level}));
  const parts = [...ROLES, "older"]
    .filter((role) => tally[role])
    .map((role) =>
      message("tally.part", lang, {count: tally[role], role: message(`role.word.${role}`, lang)}),
    );
  return withHidden(
    message("tally.one", lang, {parts: parts.join(message("list.dot", lang)), level}),
  );
}

/** What narrows the profile: of a region, not the industries; of the whole region, only those chosen. */
export function profileFilter(lookup, view) {
  const isChosen = view.industries.length && String(view.industries) !== ALL;
  if (!view.region && isChosen) return null; // as all the tab
  const whole = view.region ? [] : [message("profile.whole", view.lang)];
  return [...whole, ...sharedFilterWords(lookup, view)].join(message("list.dot", view.lang));
}

function filterWords(lookup, view, regionCount) {
  const {lang} = view;
  const parts = [
    industryWords(lookup, view),
    message(`level.count.${view.level}`, lang, {count: regionCount}),
  ];
  if (String(view.roles) !== String(ROLES)) {
    const roles = ROLES.filter((role) => view.roles.includes(role)).map((role) =>
      message(`role.word.${role}`, lang),
    );
    parts.push(message("filter.roles", lang, {roles: joinWords(roles, lang)}));
  }
  parts.push(...sharedFilterWords(lookup, view));
  return parts.join(message("list.dot", lang));
}

function industryWords(lookup, view) {
  const names = industryNames(lookup, view);
  if (!view.industries.length) return message("filter.plan", view.lang);
  if (String(view.industries) === ALL)
    return message("filter.all", view.lang, {count: names.length});
  return names.join(message("list.comma", view.lang));
}
