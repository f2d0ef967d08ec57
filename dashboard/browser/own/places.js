/**
 * Matches texts of a reader's table, codes and names of today and of before, with regions and
 * zones. A match is sure or it is none: a text that may mean several places, or a unit that was
 * split, is ambiguous, and a text with a mistake is unknown and gets suggestions.
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
 *
 * @typedef {object} PlaceMatch
 * @property {"matched" | "ambiguous" | "none" | "outside"} status
 * @property {string} region id; empty unless matched
 * @property {string} how the kind of the name that matched; empty unless matched
 * @property {string[]} candidates what an ambiguous text may mean, or what is spelled alike
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
import {editsToStart} from "../core/edits.js";
import {codeDigits, isChinese, placeKey, placeKeys} from "./place_keys.js";
import {OTHER_PROVINCE_CODES, OTHER_PROVINCES_EN, OTHER_PROVINCES_ZH} from "./provinces.js";

const NATION = "156000";
const NATION_DIGITS = "156";
const OWN_PROVINCES = new Set(["11", "12", "13"]);
const ADCODE_LENGTH = 6;
const LEVELS = ["zone", "province", "city", "county"];
const RANKS = {exact: 0, merged: 1, part: 2};
const LONGEST_KEY = 80;
const SUGGESTED_MAX = 3;
/** English words for the type of a unit, with the last character of its official name. */
const TYPES = /** @type {const} */ ([
  [/(?:new)?(?:district|qu)$/, "区"],
  [/(?:autonomous)?(?:county|xian)$/, "县"],
  [/(?:city|shi|municipality)$/, "市"],
  [/(?:province|sheng)$/, "省"],
]);

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
 * Match a text with a region or zone.
 * @param {PlaceMatcher} matcher
 * @param {string} text
 * @param {MatchOptions} [options]
 * @returns {PlaceMatch}
 */
export function matchPlace(matcher, text, options = {}) {
  const digits = codeDigits(text);
  if (digits) return codeMatch(matcher, digits, options);
  const keys = placeKeys(text);
  if (!keys.length || keys.join("").length > LONGEST_KEY) return unknown();
  if (isOutside(keys)) return {...unknown(), status: "outside"};
  const whole = hitsOf(matcher, placeKey(text), options);
  const found = decide(whole.length ? whole : readingsOf(matcher, keys, options));
  return found.status === "none" ? {...found, candidates: suggestions(matcher, keys)} : found;
}

/** @returns {PlaceMatch} */
function unknown() {
  return {status: "none", region: "", how: "", candidates: []};
}

/**
 * A code of 2, 4, 6, 9 or 12 digits. Beyond the sixth only zeros are a county; a zone has a code of
 * its own.
 * @param {PlaceMatcher} matcher
 * @param {string} digits
 * @param {MatchOptions} options
 * @returns {PlaceMatch}
 */
function codeMatch(matcher, digits, options) {
  const own = hitsOf(matcher, digits, options);
  if (own.length) return decide(own);
  const code = sixDigits(digits);
  if (!code) return unknown();
  if (OTHER_PROVINCE_CODES.has(code.slice(0, 2))) return {...unknown(), status: "outside"};
  return decide(hitsOf(matcher, code, options));
}

/**
 * The six digits that a code stands for; empty where it is none of a region.
 * @param {string} digits
 */
function sixDigits(digits) {
  if (digits.startsWith(NATION_DIGITS) && digits.length === ADCODE_LENGTH + NATION_DIGITS.length)
    return digits.slice(NATION_DIGITS.length);
  const [code, rest] = [digits.slice(0, ADCODE_LENGTH), digits.slice(ADCODE_LENGTH)];
  const isProvince =
    OWN_PROVINCES.has(code.slice(0, 2)) || OTHER_PROVINCE_CODES.has(code.slice(0, 2));
  if (!isProvince || ![2, 4, 6, 9, 12].includes(digits.length) || /[^0]/.test(rest)) return "";
  return code.padEnd(ADCODE_LENGTH, "0");
}

/** @param {string[]} keys */
function isOutside(keys) {
  return keys.some(
    (key) =>
      OTHER_PROVINCES_ZH.some((name) => key.startsWith(name)) ||
      OTHER_PROVINCES_EN.has(key.replace(/(?:province|city|municipality|sheng|shi)$/, "")),
  );
}

/**
 * The readings of a name that the options allow.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 */
function hitsOf({hits, years, levels}, key, {year, level}) {
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
function isOfLevel(own = "", smallest = "") {
  return LEVELS.indexOf(own) <= LEVELS.indexOf(smallest) || !smallest;
}

/**
 * The readings of one or several names: the smallest place, with the others around it.
 * @param {PlaceMatcher} matcher
 * @param {string[]} keys
 * @param {MatchOptions} options
 * @returns {Hit[]}
 */
function readingsOf(matcher, keys, options) {
  const perKey = keys.map((key) => chainReadings(matcher, key, options, new Map()));
  const [first] = perKey;
  if (perKey.length === 1) return first;
  if (perKey.some((hits) => !hits.length)) return [];
  const found = perKey.flatMap((hits, place) =>
    hits.flatMap((hit) => {
      const others = perKey.filter((_, other) => other !== place);
      const isAround = others.every((other) =>
        other.some(({region}) => contains(matcher, region, hit)),
      );
      return isAround ? [withoutDoubt(matcher, hit, others.flat())] : [];
    }),
  );
  return unique(ofLevel(matcher, found, options));
}

/**
 * @param {PlaceMatcher} matcher
 * @param {string} region
 * @param {Hit} hit
 */
function contains({around}, region, hit) {
  return region === hit.region || Boolean(around.get(hit.region)?.has(region));
}

/**
 * A generic name is sure once its city stands beside it.
 * @param {PlaceMatcher} matcher
 * @param {Hit} hit
 * @param {Hit[]} beside
 * @returns {Hit}
 */
function withoutDoubt(matcher, hit, beside) {
  const hasCity = beside.some(
    ({region}) =>
      region !== hit.region && matcher.cities.has(region) && contains(matcher, region, hit),
  );
  return hasCity ? {...hit, needsCity: false} : hit;
}

/**
 * The readings of a key as a whole, or else as a chain such as province, city and county without
 * anything between them; in English also from the small to the large.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 * @param {Map<string, Hit[]>} known readings of rests, so that none is read twice
 * @returns {Hit[]}
 */
function chainReadings(matcher, key, options, known) {
  const read = known.get(key);
  if (read) return read;
  const whole = wholeReadings(matcher, key, options);
  const found = whole.length ? whole : splitReadings(matcher, key, options, known);
  known.set(key, found);
  return found;
}

/** @type {typeof chainReadings} */
function splitReadings(matcher, key, options, known) {
  const found = [];
  for (let at = 1; at < key.length; at += 1) {
    const left = wholeReadings(matcher, key.slice(0, at), {year: options.year});
    if (!left.length) continue;
    const right = chainReadings(matcher, key.slice(at), options, known);
    for (const [outer, inner] of isChinese(key)
      ? [[left, right]]
      : [
          [left, right],
          [right, left],
        ])
      for (const hit of inner)
        if (outer.some(({region}) => contains(matcher, region, hit)))
          found.push(withoutDoubt(matcher, hit, outer));
  }
  return unique(ofLevel(matcher, found, options));
}

/**
 * The readings of a key as one name; in English the word for its type may be added if it is true.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 */
function wholeReadings(matcher, key, options) {
  const found = hitsOf(matcher, key, options);
  if (found.length || isChinese(key)) return found;
  for (const [word, type] of TYPES) {
    if (!word.test(key)) continue;
    const hits = hitsOf(matcher, key.replace(word, ""), options);
    return hits.filter(({region}) => matcher.types.get(region) === type);
  }
  return [];
}

/**
 * @param {PlaceMatcher} matcher
 * @param {Hit[]} hits
 * @param {MatchOptions} options
 */
function ofLevel({levels}, hits, {level}) {
  return hits.filter(({region}) => isOfLevel(levels.get(region), level));
}

/**
 * One reading a region, the surest.
 * @param {Hit[]} hits
 */
function unique(hits) {
  /** @type {Map<string, Hit>} */
  const best = new Map();
  for (const hit of hits) {
    const other = best.get(hit.region);
    if (!other || doubt(hit) < doubt(other)) best.set(hit.region, hit);
  }
  return [...best.values()];
}

/** @param {Hit} hit */
function doubt({match, needsCity}) {
  return RANKS[match] + (needsCity ? RANKS.part : 0);
}

/**
 * Matched if a single region remains and its area is in it as a whole.
 * @param {Hit[]} hits
 * @returns {PlaceMatch}
 */
function decide(hits) {
  if (!hits.length) return unknown();
  const [hit] = hits;
  if (hits.length > 1 || hit.match === "part" || hit.needsCity)
    return {...unknown(), status: "ambiguous", candidates: hits.map(({region}) => region).sort()};
  if (hit.region === NATION) return {...unknown(), status: "outside"};
  return {status: "matched", region: hit.region, how: hit.kind, candidates: []};
}

/**
 * Regions whose names are spelled almost like the last of the keys, best first.
 * @param {PlaceMatcher} matcher
 * @param {string[]} keys
 */
function suggestions({hits}, keys) {
  /** @type {Map<string, number>} */
  const best = new Map();
  for (const asked of keys.filter((key) => key.length > 1)) {
    const most = isChinese(asked) || asked.length < 6 ? 1 : 2;
    for (const [key, ofKey] of hits) {
      if (Math.abs(key.length - asked.length) > most || isChinese(key) !== isChinese(asked))
        continue;
      const edits = Math.max(editsToStart(asked, key, 0, most), editsToStart(key, asked, 0, most));
      if (edits > most || /^\d/.test(key)) continue;
      for (const {region} of ofKey) best.set(region, Math.min(best.get(region) ?? most, edits));
    }
  }
  const sorted = [...best].sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1));
  return sorted.slice(0, SUGGESTED_MAX).map(([region]) => region);
}
