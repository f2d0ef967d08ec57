/** The Data tab in words: headline, tally, filter, title. Twin of dashboard/data_tab/describe.py. */
import {placeName} from "./cells.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {ALL, chosenIndustries} from "../../core/view.js";

const INDUSTRIES_NAMED = 3;

/** Say what the tab shows; it needs no rows, so it can be said before they are here. */
export function describeData(lookup, view) {
  const headline = dataHeadline(lookup, view);
  return {
    headline,
    tally: dataTally(lookup, view),
    filter: dataFilter(lookup, view),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/** Say what is chosen of the fields that narrow a table. */
export function choiceWords(lookup, view, narrowed) {
  const words = {
    industries: () => chosenIndustryWords(lookup, view),
    region: () => placeName(lookup, view.region, view.lang),
    indicator: () => lookup.tables.data.names.indicators[view.indicator][`name_${view.lang}`],
    year: () => view.year,
    level: () =>
      message(`level.count.${view.level}`, view.lang, {count: lookup.levelRows[view.level].length}),
  };
  return narrowed.map((field) => words[field]()).join(message("list.dot", view.lang));
}

function dataHeadline(lookup, view) {
  const about = lookup.tables.data.about[view.table];
  const {lang} = view;
  const rows = message(`data.rows.${view.table}`, lang, {count: numberWords(about.count)});
  const title = message(`data.table.${view.table}`, lang);
  if (!about.source_count) return message("data.headline", lang, {title, rows});
  return message("data.headline.sources", lang, {
    title,
    rows,
    count: numberWords(about.source_count),
  });
}

/** Say how much of the table is recalled or of low trust. */
function dataTally(lookup, view) {
  const about = lookup.tables.data.about[view.table];
  const {lang} = view;
  const parts = [];
  if (about.recalled_count) {
    const key = view.recalled === "hide" ? "hidden" : "shown";
    parts.push(shareWords(`data.recalled.${key}`, about.recalled_count, about.count, lang));
  }
  if (about.recalled_field_count)
    parts.push(shareWords("data.fields.recalled", about.recalled_field_count, about.count, lang));
  if (about.low_count) parts.push(shareWords("data.low", about.low_count, about.count, lang));
  if (about.is_derived) parts.push(message("data.derived", lang));
  return parts.join(message("list.dot", lang));
}

function shareWords(key, count, total, lang) {
  // Tenths of a per cent from whole numbers, so that both languages round alike.
  const tenths = Math.floor((2000 * count + total) / (2 * total));
  return message(key, lang, {
    count: numberWords(count),
    percent: `${Math.floor(tenths / 10)}.${tenths % 10}`,
  });
}

function dataFilter(lookup, view) {
  const about = lookup.tables.data.about[view.table];
  const {lang} = view;
  const parts = [
    message(`data.table.${view.table}`, lang),
    message(`data.rows.${view.table}`, lang, {count: numberWords(about.count)}),
  ];
  return [...parts, ...dataSharedWords(lookup, view)].join(message("list.dot", lang));
}

/** What narrows the coverage, whatever the table in view; `level` says the level's regions. */
export function coverageFilter(lookup, view, level) {
  const parts = [
    message("data.coverage.filter", view.lang),
    level,
    ...dataSharedWords(lookup, view),
  ];
  return parts.join(message("list.dot", view.lang));
}

function dataSharedWords(lookup, view) {
  const words = view.recalled === "hide" ? [message("filter.hide", view.lang)] : [];
  if (view.region)
    words.push(
      message("filter.region", view.lang, {region: placeName(lookup, view.region, view.lang)}),
    );
  return words;
}

function chosenIndustryWords(lookup, view) {
  const {lang} = view;
  const names = lookup.tables.data.names.industries;
  const chosen = chosenIndustries(view, lookup.known);
  if (!view.industries.length) return message("filter.plan", lang);
  if (String(view.industries) === ALL) return message("filter.all", lang, {count: chosen.length});
  if (chosen.length > INDUSTRIES_NAMED)
    return message("data.industries.many", lang, {count: chosen.length});
  return chosen.map((key) => names[key][`name_${lang}`]).join(message("list.comma", lang));
}
