/**
 * The criteria of a link, which `docs/siting.md` lists: words such as `pm25:3:low:max40`.
 *
 * @typedef {object} Criterion
 * @property {string} code such as `pm25`, `role-robotics`, `km-110000`
 * @property {number} weight 0 to 5
 * @property {"" | "low" | "high"} prefer which values are better; empty: as is usual for the code
 * @property {number | null} min a place below it is excluded
 * @property {number | null} max a place above it is excluded
 *
 * @import {Tables} from "./types.js"
 */
import {isOwnCode, OWN_CODE, OWN_PREFIX} from "./own_mark.js";
import {isSubject} from "./subject.js";

export const CRITERIA_MAX = 12;
/** The word of a link without criteria: an empty field stands for the tab's first example. */
export const NO_CRITERIA = "none";
export const WEIGHT_MAX = 5;
const DEFAULT_WEIGHT = 3;
const WEIGHT = /^[0-5]$/;
const LIMIT = /^(min|max)(-?\d{1,9}(?:\.\d{1,4})?)$/;
const SECTIONS = [..."ABCDEFGHIJKLMNOPQRS"];
/** Distances to the nearest of a kind of site. */
export const NEAREST = ["port", "airport"];

/**
 * The codes that a link may name. Distances lead to city-level regions and to sites; an indicator
 * is its own code.
 * @param {Pick<Tables, "industries" | "regions" | "sites" | "choices">} tables
 * @returns {string[]}
 */
export function criterionCodes({industries, regions, sites, choices}) {
  const cities = regions.id.filter((id, row) => regions.city[row] === id);
  const targets = [...NEAREST, ...cities, ...sites.id];
  return [
    ...industries.id.flatMap((id) => [`role-${id}`, `inside-${id}`]),
    ...SECTIONS.flatMap((letter) => [`lq-${letter}`, `jobs-${letter}`]),
    "jobs",
    ...choices.indicator.filter((id) => !isSubject(id)).map(codeOf),
    ...targets.map((id) => `km-${id}`),
  ];
}

/**
 * The code of an indicator: itself, or that of a reader's own data.
 * @param {string} id
 */
function codeOf(id) {
  return id.startsWith(OWN_PREFIX) ? OWN_CODE + id.slice(OWN_PREFIX.length) : id;
}

/**
 * Read the criteria of a link: one for each code, sorted; what is unknown is left out and reported.
 * A reader's own data that are not here are reported and stay, so that the link keeps its meaning.
 * @param {string[]} words
 * @param {Set<string>} codes that exist
 * @returns {{kept: string[], unknown: string[]}}
 */
export function readCriteria(words, codes) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  /** @type {string[]} */
  const unknown = [];
  if (String(words) === NO_CRITERIA) return {kept: [...words], unknown};
  for (const word of words) {
    const criterion = readCriterion(word);
    const code = criterion?.code ?? "";
    const isKept =
      (codes.has(code) || isOwnCode(code)) && (kept.has(code) || kept.size < CRITERIA_MAX);
    if (criterion && isKept) kept.set(code, criterionWord(criterion));
    if (!isKept || !codes.has(code)) unknown.push(word);
  }
  return {kept: [...kept.values()].sort(), unknown};
}

/**
 * Read the word of a criterion; null where it is none.
 * @param {string} word
 * @returns {Criterion | null}
 */
export function readCriterion(word) {
  const [code, ...parts] = word.split(":");
  /** @type {Criterion} */
  const criterion = {code, weight: DEFAULT_WEIGHT, prefer: "", min: null, max: null};
  for (const part of parts) {
    const [, side, limit] = LIMIT.exec(part) ?? [];
    if (WEIGHT.test(part)) criterion.weight = Number(part);
    else if (part === "low" || part === "high") criterion.prefer = part;
    else if (side) criterion[/** @type {"min" | "max"} */ (side)] = Number(limit);
    else return null;
  }
  return criterion;
}

/**
 * Write a criterion in its one spelling.
 * @param {Criterion} criterion
 */
export function criterionWord({code, weight, prefer, min, max}) {
  const limits = [min === null ? "" : `min${min}`, max === null ? "" : `max${max}`];
  return [code, weight, prefer, ...limits].filter((part) => part !== "").join(":");
}
