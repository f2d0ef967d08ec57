/**
 * Matches texts of a reader's table, codes and names of today and of before, with regions and
 * zones. A match is sure or it is none: a text that may mean several places, or a unit that was
 * split, is ambiguous, and a text with a mistake is unknown and gets suggestions.
 *
 * @typedef {object} PlaceMatch
 * @property {"matched" | "ambiguous" | "none" | "outside"} status
 * @property {string} region id; empty unless matched
 * @property {string} how the kind of the name that matched; empty unless matched
 * @property {string[]} candidates what an ambiguous text may mean, or what is spelled alike
 *
 * @import {Hit, MatchOptions, PlaceMatcher} from "./place_index.js"
 */
import {hitsOf, NATION} from "./place_index.js";
import {codeDigits, placeKey, placeKeys} from "./place_keys.js";
import {readingsOf} from "./place_readings.js";
import {suggestions} from "./place_suggestions.js";
import {OTHER_PROVINCE_CODES, OTHER_PROVINCES_EN, OTHER_PROVINCES_ZH} from "./provinces.js";

const NATION_DIGITS = "156";
const OWN_PROVINCES = new Set(["11", "12", "13"]);
const ADCODE_LENGTH = 6;
const LONGEST_KEY = 80;

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
  return options.isBare ? found : withSuggestions(matcher, text, found);
}

/**
 * A match of a text, with what it may have meant if it is unknown.
 * @param {PlaceMatcher} matcher
 * @param {string} text
 * @param {PlaceMatch} match
 * @returns {PlaceMatch}
 */
export function withSuggestions(matcher, text, match) {
  const keys = match.status === "none" && !codeDigits(text) ? placeKeys(text) : [];
  const isName = keys.length > 0 && keys.join("").length <= LONGEST_KEY;
  return isName ? {...match, candidates: suggestions(matcher, keys)} : match;
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
