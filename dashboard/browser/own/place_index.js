/**
 * The names and codes of regions and zones, prepared for matching.
 *
 * @typedef {object} PlaceAliases by column
 * @property {string[]} region
 * @property {string[]} alias
 * @property {string[]} kind as in seeds/aliases.csv
 * @property {("exact" | "merged" | "part")[]} match
 * @property {(number | null)[]} from the first year; null: since before 1981
 * @property {(number | null)[]} to the year it ended; null: of today
 * @property {boolean[]} is_generic whether the name needs its city beside it
 *
 * @typedef {object} PlaceRegions by column; ids of regions and zones
 * @property {string[]} id
 * @property {string[]} level
 * @property {string[]} parent
 * @property {string[]} city
 * @property {string[]} province
 *
 * @typedef {object} MatchOptions
 * @property {number} [year] that the table speaks of: names of other years do not count
 * @property {string} [level] province, city or county: smaller regions do not count. Larger ones do,
 *   for a table of counties often has a row for their city or province.
 * @property {boolean} [isBare] no suggestions: they take longer than the match
 *
 * @typedef {object} Hit a reading of a text
 * @property {string} region
 * @property {string} kind
 * @property {"exact" | "merged" | "part"} match
 * @property {boolean} needsCity
 *
 * @typedef {object} PlaceMatcher
 * @property {Map<string, Hit[]>} hits by key
 * @property {Map<string, {from: number | null, to: number | null}[]>} years by region and key
 * @property {Map<string, Set<string>>} around the regions around each region or zone
 * @property {Map<string, string>} levels
 * @property {Map<string, string>} types the last character of the official Chinese name
 * @property {Set<string>} cities that are city-level regions
 */
import {placeKey} from "./place_keys.js";

export const NATION = "156000";
const LEVELS = ["zone", "province", "city", "county"];
export const RANKS = {exact: 0, merged: 1, part: 2};

/**
 * Prepare the names.
 * @param {PlaceRegions} regions
 * @param {PlaceAliases} aliases
 * @returns {PlaceMatcher}
 */
export function makePlaceMatcher(regions, aliases) {
  /** @type {PlaceMatcher} */
  const matcher = {
    hits: new Map(),
    years: new Map(),
    around: aroundOf(regions),
    levels: new Map(regions.id.map((id, row) => [id, regions.level[row]])),
    types: new Map(),
    cities: new Set(regions.city.filter(Boolean)),
  };
  for (const [row, alias] of aliases.alias.entries()) addAlias(matcher, aliases, row, alias);
  return matcher;
}

/**
 * @param {PlaceMatcher} matcher
 * @param {PlaceAliases} aliases
 * @param {number} row
 * @param {string} alias
 */
function addAlias({hits, years, types}, aliases, row, alias) {
  const key = placeKey(alias);
  const region = aliases.region[row];
  const kind = aliases.kind[row];
  if (kind === "official") types.set(region, alias.slice(-1));
  const hit = {region, kind, match: aliases.match[row], needsCity: aliases.is_generic[row]};
  const ofKey = hits.get(key) ?? [];
  const place = ofKey.findIndex((other) => other.region === region);
  if (place < 0) ofKey.push(hit);
  else if (RANKS[hit.match] < RANKS[ofKey[place].match]) ofKey[place] = hit;
  hits.set(key, ofKey);
  const span = {from: aliases.from[row], to: aliases.to[row]};
  const name = `${region} ${key}`;
  years.set(name, [...(years.get(name) ?? []), span]);
}

/**
 * The regions around each region or zone: by code, and by the partition into cities.
 * @param {PlaceRegions} regions
 */
function aroundOf({id, parent, city, province}) {
  /** @type {Map<string, Set<string>>} */
  const around = new Map([[NATION, new Set()]]);
  const rowOf = new Map(id.map((one, row) => [one, row]));
  /** @type {(one: string) => Set<string>} */
  const collect = (one) => {
    const row = rowOf.get(one);
    const found = around.get(one);
    if (found || row === undefined) return found ?? new Set();
    const next = [parent[row], city[row], province[row]].filter((other) => other && other !== one);
    const all = new Set([NATION, ...next, ...next.flatMap((other) => [...collect(other)])]);
    all.delete(one);
    around.set(one, all);
    return all;
  };
  for (const one of id) collect(one);
  return around;
}

/**
 * The readings of a name that the options allow.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 */
export function hitsOf({hits, years, levels}, key, {year, level}) {
  const found = (hits.get(key) ?? []).filter(({region}) => isOfLevel(levels.get(region), level));
  if (year === undefined) return found;
  return found.filter(({region}) =>
    (years.get(`${region} ${key}`) ?? []).some(
      ({from, to}) => (from ?? year) <= year && year <= (to ?? year),
    ),
  );
}

/**
 * @param {string | undefined} own
 * @param {string | undefined} smallest
 */
export function isOfLevel(own = "", smallest = "") {
  return LEVELS.indexOf(own) <= LEVELS.indexOf(smallest) || !smallest;
}

/**
 * @param {PlaceMatcher} matcher
 * @param {string} region
 * @param {Hit} hit
 */
export function contains({around}, region, hit) {
  return region === hit.region || Boolean(around.get(hit.region)?.has(region));
}
