/**
 * Matches texts of a reader's table with industries: slugs, names in both languages, and codes of
 * GB/T 4754.
 *
 * @typedef {object} OwnIndustries by column; no groups
 * @property {string[]} id
 * @property {string[]} name_en
 * @property {string[]} name_zh
 * @property {string[]} short_en
 * @property {string[]} short_zh
 * @property {string[]} pinyin
 * @property {string[]} codes divisions and groups of GB/T 4754-2017; `;` separates, `-` spans
 *
 * @typedef {object} IndustryMatch
 * @property {"matched" | "ambiguous" | "none"} status
 * @property {string} industry empty unless matched
 * @property {string[]} candidates
 *
 * @typedef {object} IndustryMatcher
 * @property {Map<string, Set<string>>} names ids by key
 * @property {Map<string, Set<string>>} codes ids by code
 */
import {placeKey} from "./place_keys.js";

const CODE = /^[a-t]?(\d{2,4})$/;
const SHORTEST_CODE = 2;

/**
 * Prepare names and codes.
 * @param {OwnIndustries} industries
 * @returns {IndustryMatcher}
 */
export function makeIndustryMatcher(industries) {
  /** @type {IndustryMatcher} */
  const matcher = {names: new Map(), codes: new Map()};
  const {id, name_en, name_zh, short_en, short_zh, pinyin} = industries;
  for (const [row, one] of id.entries()) {
    for (const names of [id, name_en, name_zh, short_en, short_zh, pinyin])
      add(matcher.names, placeKey(names[row]), one);
    for (const code of codesOf(industries.codes[row] ?? "")) add(matcher.codes, code, one);
  }
  return matcher;
}

/**
 * @param {Map<string, Set<string>>} index
 * @param {string} key
 * @param {string} id
 */
function add(index, key, id) {
  if (key) index.set(key, (index.get(key) ?? new Set()).add(id));
}

/**
 * The codes of a list such as "39;63-65".
 * @param {string} list
 */
function codesOf(list) {
  return list.split(";").flatMap((item) => {
    const [from, to = from] = item.split("-");
    if (!CODE.test(from) || !CODE.test(to)) return [];
    const count = Number(to) - Number(from) + 1;
    return Array.from({length: count}, (_, step) =>
      String(Number(from) + step).padStart(from.length, "0"),
    );
  });
}

/**
 * Match a text with an industry. A code matches the industries of the nearest division or group
 * that contains it.
 * @param {IndustryMatcher} matcher
 * @param {string} text
 * @returns {IndustryMatch}
 */
export function matchIndustry({names, codes}, text) {
  const key = placeKey(text.replace(/\.0+$/, ""));
  const code = CODE.exec(key)?.[1];
  if (!code) return decide(names.get(key));
  for (let length = code.length; length >= SHORTEST_CODE; length -= 1) {
    const found = codes.get(code.slice(0, length));
    if (found) return decide(found);
  }
  return decide(undefined);
}

/**
 * @param {Set<string> | undefined} ids
 * @returns {IndustryMatch}
 */
function decide(ids) {
  const candidates = [...(ids ?? [])];
  if (candidates.length === 1) return {status: "matched", industry: candidates[0], candidates: []};
  return {status: candidates.length ? "ambiguous" : "none", industry: "", candidates};
}
