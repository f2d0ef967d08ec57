/**
 * The headline of the Focus tab: of one industry who names it as leading, or else as what; of several
 * which places name most of them. It rests on the ranking, so it follows every filter.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {RankingSelection} from "./select_ranking.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, joinWords, regionName} from "../../core/names.js";
import {isFaded, LEAD, PARTS} from "../../core/role_ranks.js";
import {ALL, chosenIndustries, ROLES} from "../../core/view.js";

const NAMED_MAX = 3;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} ranking
 */
export function headlineOf(lookup, view, ranking) {
  const [industry, ...others] = industryNames(lookup, view);
  if (!others.length) return oneHeadline(lookup, view, industry, ranking);
  if (!ranking.ids.length) return subjectWords(lookup, view);
  const {key, values} = subjectOf(lookup, view);
  const headline = message(`headline.most.${key}`, view.lang, {
    ...values,
    places: mostWords(lookup, view, ranking),
  });
  if (!isOfSomeRoles(view)) return headline;
  return message("headline.counted", view.lang, {headline, roles: roleNames(view)});
}

/**
 * Whether the reader counts some roles only. A place counts with its strongest role alone.
 * @param {View} view
 */
export function isOfSomeRoles({roles}) {
  return String(roles) !== String(ROLES);
}

/**
 * The roles counted.
 * @param {View} view
 */
export function roleNames({roles, lang}) {
  const counted = ROLES.filter((role) => roles.includes(role));
  return joinWords(
    counted.map((role) => message(`role.word.${role}`, lang)),
    lang,
  );
}

/**
 * What the tab shows, whatever it finds: where the chosen industries are named.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function subjectWords(lookup, view) {
  const {key, values} = subjectOf(lookup, view);
  return message(`headline.${key}`, view.lang, values);
}

/**
 * The names of the chosen industries, in table order.
 * @param {Lookup} lookup
 * @param {View} view
 */
export function industryNames(lookup, view) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  return chosenIndustries(view, lookup.known).map((id) => names[lookup.industryRow.get(id)]);
}

/**
 * The end of the headline's key, and its values.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {{key: string, values: Record<string, string | number>}}
 */
function subjectOf(lookup, view) {
  const names = industryNames(lookup, view);
  const count = names.length;
  if (!view.industries.length) return {key: "plan", values: {}};
  if (String(view.industries) === ALL) return {key: "all", values: {count}};
  if (count === 1) return {key: "one", values: {industry: names[0]}};
  if (count <= NAMED_MAX) return {key: "few", values: {industries: joinWords(names, view.lang)}};
  return {key: "many", values: {count}};
}

/**
 * Who names an industry in the strongest recent role found. That nobody names it as leading is only
 * said where leading statements would be shown, and of recent ones: an older one may name it so.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} industry
 * @param {RankingSelection} ranking
 */
function oneHeadline(lookup, view, industry, {ids, strongest, hidden}) {
  const {lang, level} = view;
  const best = Math.max(0, ...strongest);
  const levelName = message(`headline.of.${level}`, lang);
  if (!best && hidden.length)
    return message("headline.one.hidden", lang, {
      industry,
      level: levelName,
      roles: roleNames(view),
    });
  if (!best) return message("headline.one.none", lang, {industry});
  const isMeant = isFaded(best) ? isFaded : (/** @type {number} */ rank) => rank === best;
  const part = isFaded(best) ? "older" : PARTS[LEAD - best];
  return message(`headline.one.${isOfSomeRoles(view) ? "as" : part}`, lang, {
    industry,
    level: levelName,
    year: lookup.tables.build.recent_from_year,
    role: message(`role.word.${part}`, lang),
    places: placesWords(
      lookup,
      view,
      ids.filter((_, place) => isMeant(strongest[place])),
    ),
  });
}

/**
 * The places that name most industries, with their numbers; equals are named together, or counted.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RankingSelection} ranking
 */
function mostWords(lookup, view, {ids, ends}) {
  const tied = ends.filter((count) => count === ends[0]).length;
  if (tied >= NAMED_MAX || tied === ids.length) {
    const places = placesWords(lookup, view, ids.slice(0, tied));
    const key = tied > 1 ? "headline.each" : "headline.place";
    return message(key, view.lang, {places, count: ends[0]});
  }
  // Not all places, and of equal ones none is left out while another is named.
  const most = Math.min(NAMED_MAX, ids.length - 1);
  const end = ends[most] === ends[most - 1] ? ends.indexOf(ends[most]) : most;
  const words = ids.slice(0, end).map((id, place) =>
    message("headline.place", view.lang, {
      places: placesWords(lookup, view, [id]),
      count: ends[place],
    }),
  );
  return joinWords(words, view.lang);
}

/** @type {(lookup: Lookup, view: View, ids: string[]) => string} */
function placesWords(lookup, {lang}, ids) {
  const names = ids.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
  return fewNames(names, lang);
}
