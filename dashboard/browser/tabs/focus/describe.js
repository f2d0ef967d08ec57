/**
 * The Focus tab in words: headline, tally, filter, title, and the titles of its charts.
 *
 * @import {Lookup, View, Words} from "../../core/types.js"
 * @import {MapSelection} from "./select_map.js"
 * @import {RankingSelection} from "./select_ranking.js"
 */
import {message} from "../../core/messages.js";
import {
  asOfHeadline,
  joinWords,
  regionName,
  sharedFilterWords,
  windowTitle,
} from "../../core/names.js";
import {PARTS} from "../../core/role_ranks.js";
import {ALL} from "../../core/view.js";
import {headlineOf, industryNames, isOfSomeRoles, roleNames, subjectWords} from "./headline.js";
import {ownFilter} from "./own_words.js";

const NAMED_WITHOUT = 8;

/**
 * Describe what the tab shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{map: MapSelection, ranking: RankingSelection}} selection
 * @returns {Words}
 */
export function describe(lookup, view, {map, ranking}) {
  return {
    headline: asOfHeadline(view, headlineOf(lookup, view, ranking)),
    tally: tallyWords(view, map),
    filter: filterWords(lookup, view, map.ids.length),
    title: windowTitle(lookup, view, subjectWords(lookup, view)),
  };
}

/**
 * @param {View} view
 * @param {MapSelection} map
 */
function tallyWords(view, map) {
  const {lang} = view;
  const {regions, hidden: hiddenCount} = map.tally;
  const hidden = hiddenCount ? message("tally.hidden", lang, {count: hiddenCount}) : "";
  if (!regions) return hidden || message("tally.none", lang);
  const level = message(`level.count.${view.level}`, lang, {count: map.ids.length});
  const counted = map.is_single
    ? message("tally.one", lang, {parts: tallyParts(view, map), level})
    : manyWords(view, regions, level);
  return [counted, hidden].filter(Boolean).join(message("list.dot", lang));
}

/**
 * @param {View} view
 * @param {number} count
 * @param {string} level
 */
function manyWords(view, count, level) {
  const {lang} = view;
  if (!isOfSomeRoles(view)) return message("tally.many", lang, {count, level});
  return message("tally.many.roles", lang, {count, level, roles: roleNames(view)});
}

/**
 * @param {View} view
 * @param {MapSelection} map
 */
function tallyParts({lang}, {tally}) {
  return PARTS.filter((part) => tally[part])
    .map((part) => {
      const role = message(`role.word.${part}`, lang);
      return message("tally.part", lang, {count: tally[part], role});
    })
    .join(message("list.dot", lang));
}

/**
 * What narrows the profile: a region's own is not narrowed by industries, the whole region's by
 * those chosen.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {string | undefined} undefined: the same as the tab
 */
export function profileFilter(lookup, view) {
  const isChosen = view.industries.length && String(view.industries) !== ALL;
  if (!view.region && isChosen) return undefined;
  const whole = view.region ? [] : [message("profile.whole", view.lang)];
  return [...whole, ...sharedFilterWords(lookup, view)].join(message("list.dot", view.lang));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} regionCount
 */
function filterWords(lookup, view, regionCount) {
  const {lang} = view;
  return [
    industryWords(lookup, view),
    message(`level.count.${view.level}`, lang, {count: regionCount}),
    ...roleWords(view),
    ...sharedFilterWords(lookup, view),
  ].join(message("list.dot", lang));
}

/**
 * What narrows the matrix: it shows every industry, those not chosen in faint colours.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function matrixFilter(lookup, view) {
  const {lang} = view;
  const count = lookup.tables.industries.id.length;
  const industries = industryWords(lookup, view);
  const isAll = String(view.industries) === ALL;
  const {[view.level]: regions, zone: zones} = lookup.levelRows;
  return [
    isAll ? industries : message("matrix.filter", lang, {count, industries}),
    message(`level.count.${view.level}`, lang, {count: regions.length}),
    message("matrix.zones", lang, {count: zones.length}),
    ...roleWords(view),
    ...sharedFilterWords(lookup, view),
  ].join(message("list.dot", lang));
}

/**
 * What narrows the map, with the reader's own layers that it shows.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} map
 */
export function mapFilter(lookup, view, map) {
  const words = [filterWords(lookup, view, map.ids.length), ...ownFilter(view, map.own)];
  return words.join(message("list.dot", view.lang));
}

/** @param {View} view */
function roleWords(view) {
  if (!isOfSomeRoles(view)) return [];
  return [message("filter.roles", view.lang, {roles: roleNames(view)})];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function industryWords(lookup, view) {
  const names = industryNames(lookup, view);
  if (!view.industries.length) return message("filter.plan", view.lang);
  if (String(view.industries) === ALL)
    return message("filter.all", view.lang, {count: names.length});
  return names.join(message("list.comma", view.lang));
}

/**
 * The line under the map's title.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {{is_single: boolean}} selection
 */
export function mapSubtitle(lookup, view, selection) {
  const year = lookup.tables.build.recent_from_year;
  return message(`map.sub.${numberKey(selection)}`, view.lang, {year});
}

/**
 * The title of the ranking and the line under it.
 * @param {View} view
 * @param {{is_single: boolean}} selection
 */
export function rankingTitles(view, selection) {
  const key = numberKey(selection);
  return {
    title: message(`ranking.title.${key}`, view.lang),
    subtitle: message(`ranking.sub.${key}`, view.lang),
  };
}

/**
 * The part of keys that differs between one chosen industry and several.
 * @param {{is_single: boolean}} selection
 */
export function numberKey({is_single: isSingle}) {
  return isSingle ? "one" : "many";
}

/**
 * Name the regions that have no bar, or count them.
 * @param {Lookup} lookup
 * @param {RankingSelection} selection
 * @param {View} view
 */
export function rankingFoot(lookup, selection, {lang}) {
  const parts = selection.ids.length ? [] : [message("ranking.empty", lang)];
  for (const kind of /** @type {const} */ (["hidden", "without"])) {
    const ids = selection[kind];
    const names = ids.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
    if (ids.length > NAMED_WITHOUT)
      parts.push(message(`ranking.${kind}.many`, lang, {count: ids.length}));
    else if (ids.length)
      parts.push(message(`ranking.${kind}`, lang, {regions: joinWords(names, lang)}));
  }
  return parts.join(" ");
}
