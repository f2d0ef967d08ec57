/** The Integration tab in words. Twin of dashboard/integration/describe.py. */
import {integrationChosen, integrationTable} from "./chosen.js";
import {integrationIsRecalledItem} from "./select_map.js";
import {INTEGRATION_PAIRS, integrationAmountWords, integrationPairValues} from "./words.js";
import {message} from "../../core/messages.js";
import {regionName, sharedFilterWords, windowTitle} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";

const INTEGRATION_NOT_TOLD_FIRST = ["tianjin"];

/** Say what the page shows: `{headline, tally, filter, title}`. */
export function describeIntegration(lookup, view, shown) {
  const chosen = integrationChosen(lookup, view);
  return {
    headline: integrationHeadlineOf(lookup, view, chosen, shown.map),
    tally: integrationTallyOf(view, chosen, shown.map),
    filter: integrationFilterOf(lookup, view, chosen, shown.map.ids.length),
    title: integrationTitleOf(lookup, view, chosen),
  };
}

/** The indicator's name in a sentence. */
export function integrationIndicatorWords(lookup, view, chosen) {
  return message(
    `integration.short.${integrationTable(lookup, "offers").id[chosen.offer]}`,
    view.lang,
  );
}

/** A change with its sign and unit. */
export function integrationChangeWords(lookup, view, chosen, value) {
  const offers = integrationTable(lookup, "offers");
  const sign = value > 0 ? "+" : "";
  if (!offers.is_share[chosen.offer]) return `${sign}${numberWords(value, 1)} %`;
  const unit = offers[`unit_${view.lang}`][chosen.offer];
  return `${sign}${numberWords(value, 2)} ${unit === "%" ? message("integration.points", view.lang) : unit}`;
}

function integrationHeadlineOf(lookup, view, chosen, shown) {
  if (chosen.base !== null && shown.count)
    return integrationChangeHeadline(lookup, view, chosen, shown);
  for (const part of INTEGRATION_PAIRS) {
    const found = INTEGRATION_NOT_TOLD_FIRST.includes(part)
      ? null
      : integrationPairValues(lookup, view, chosen, part);
    if (found) return integrationGapHeadline(lookup, view, chosen, part, found);
  }
  return integrationLevelHeadline(lookup, view, chosen, shown);
}

function integrationGapHeadline(lookup, view, chosen, part, found) {
  const kind = part === "extremes" ? "extremes" : "pair";
  const isApart = [found.ratio, found.difference].sort().join() === "down,up";
  return message(`integration.headline.${kind}`, view.lang, {
    ...found,
    what: integrationIndicatorWords(lookup, view, chosen),
    verb: message(`integration.difference.${found.difference}`, view.lang),
    link: message(isApart ? "integration.link.but" : "integration.link.and", view.lang),
  });
}

function integrationChangeHeadline(lookup, view, chosen, shown) {
  const rows = integrationSeenRows(lookup, shown, ["items", "bases_items"]);
  const what = integrationIndicatorWords(lookup, view, chosen);
  const years = {y1: chosen.base, y2: chosen.year};
  if (!rows.length) return message("integration.headline.years", view.lang, {what, ...years});
  const [low, high] = integrationEndsOf(rows, shown.changes);
  return message("integration.headline.change", view.lang, {
    what,
    ...years,
    low: integrationChangeWords(lookup, view, chosen, shown.changes[low]),
    low_name: integrationPlaceName(lookup, view, shown, low),
    high: integrationChangeWords(lookup, view, chosen, shown.changes[high]),
    high_name: integrationPlaceName(lookup, view, shown, high),
    moved: integrationMovedWords(
      view,
      rows.map((row) => shown.changes[row]),
    ),
  });
}

function integrationMovedWords(view, changes) {
  const count = changes.filter((value) => value > 0).length;
  const total = changes.length;
  if (count === total) return message("integration.moved.up", view.lang, {total});
  if (changes.every((value) => value < 0))
    return message("integration.moved.down", view.lang, {total});
  return message("integration.moved.some", view.lang, {count, total});
}

function integrationLevelHeadline(lookup, view, chosen, shown) {
  const what = integrationIndicatorWords(lookup, view, chosen);
  if (chosen.year === null) return message("integration.headline.unread", view.lang, {what});
  const rows = integrationSeenRows(lookup, shown, ["items"]);
  if (!rows.length)
    return message("integration.headline.year", view.lang, {what, year: chosen.year});
  const [low, high] = integrationEndsOf(rows, shown.values);
  const unit = integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer];
  return message("integration.headline.level", view.lang, {
    what,
    year: chosen.year,
    low: integrationAmountWords(shown.values[low], unit),
    low_name: integrationPlaceName(lookup, view, shown, low),
    high: integrationAmountWords(shown.values[high], unit),
    high_name: integrationPlaceName(lookup, view, shown, high),
  });
}

/** The places with the least and the most, the first of equal ones. */
function integrationEndsOf(rows, values) {
  const low = rows.reduce((best, row) => (values[row] < values[best] ? row : best));
  const high = rows.reduce((best, row) => (values[row] > values[best] ? row : best));
  return [low, high];
}

function integrationSeenRows(lookup, shown, columns) {
  const isSeen = (item) => item !== "" && !integrationIsRecalledItem(lookup, item);
  return shown.ids.flatMap((_, row) =>
    columns.every((column) => isSeen(shown[column][row])) ? [row] : [],
  );
}

function integrationPlaceName(lookup, view, shown, row) {
  return regionName(lookup, lookup.regionRow.get(shown.ids[row]), view.lang);
}

function integrationWhenWords(chosen) {
  return chosen.base === null ? String(chosen.year) : `${chosen.base}–${chosen.year}`;
}

function integrationTallyOf(view, chosen, shown) {
  const {lang} = view;
  const level = message(`level.count.${view.level}`, lang, {count: shown.ids.length});
  if (!chosen.isAtLevel) return message("integration.tally.none", lang, {level});
  if (chosen.year === null) return message("integration.tally.unread", lang);
  const parts = [
    message("integration.tally", lang, {
      count: shown.count,
      level,
      when: integrationWhenWords(chosen),
    }),
  ];
  if (shown.recalled_count)
    parts.push(message("integration.tally.recalled", lang, {count: shown.recalled_count}));
  return parts.join(message("list.dot", lang));
}

function integrationFilterOf(lookup, view, chosen, count) {
  const {lang} = view;
  const parts = [
    message(`integration.offer.${integrationTable(lookup, "offers").id[chosen.offer]}`, lang),
    message(`level.count.${view.level}`, lang, {count}),
  ];
  if (chosen.year !== null) parts.push(integrationWhenWords(chosen));
  parts.push(...sharedFilterWords(lookup, view));
  return parts.join(message("list.dot", lang));
}

function integrationTitleOf(lookup, view, chosen) {
  const {lang} = view;
  const offer = message(
    `integration.offer.${integrationTable(lookup, "offers").id[chosen.offer]}`,
    lang,
  );
  return windowTitle(lookup, view, offer, ...(chosen.year === null ? [] : [String(chosen.year)]));
}
