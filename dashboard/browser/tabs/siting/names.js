/**
 * Criteria and their values in words.
 *
 * @import {Lang, Lookup, View} from "../../core/types.js"
 * @import {Criterion} from "../../core/criteria.js"
 * @import {Value} from "./criterion_values.js"
 * @import {Judged} from "./siting.js"
 */
import {NEAREST} from "../../core/criteria.js";
import {ROLE_NAMES} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {shownUnit} from "../../core/units.js";
import {familyOf} from "./criterion_values.js";

const QUOTIENT_DIGITS = 2;
const DIGITS_MAX = 4;

/**
 * The name of a criterion.
 * @param {Lookup} lookup
 * @param {string} code
 * @param {Lang} lang
 * @returns {string}
 */
export function criterionName(lookup, code, lang) {
  const {family, key} = familyOf(code);
  const {indicators} = lookup.tables.siting;
  if (family.name === "series") {
    if (code === "jobs") return message("siting.name.jobs.all", lang);
    return indicators[`name_${lang}`][indicators.id.indexOf(code)] ?? code;
  }
  if (family.name === "own")
    return (
      indicators[`name_${lang}`][indicators.id.indexOf(code)] ??
      message("siting.name.own.missing", lang, {name: key})
    );
  const name = keyName(lookup, family.name, key, lang);
  return message(NAMES[family.name], lang, {name});
}

/** @type {Record<string, string>} */
const NAMES = {
  role: "siting.name.role",
  inside: "siting.name.inside",
  lq: "siting.name.lq",
  jobs: "siting.name.jobs",
  km: "siting.name.km",
};

/**
 * The industry, the section or the end of a distance that a code names.
 * @param {Lookup} lookup
 * @param {string} family
 * @param {string} key
 * @param {Lang} lang
 */
function keyName(lookup, family, key, lang) {
  const {tables} = lookup;
  if (family === "km") return targetName(lookup, key, lang);
  const table = ["lq", "jobs"].includes(family)
    ? {ids: tables.siting.sections.code, names: tables.siting.sections[`name_${lang}`]}
    : {ids: tables.industries.id, names: tables.industries[`name_${lang}`]};
  return table.names[table.ids.indexOf(key)] ?? key;
}

/**
 * The city or site at the end of a distance.
 * @param {Lookup} lookup
 * @param {string} id
 * @param {Lang} lang
 */
function targetName({tables}, id, lang) {
  if (NEAREST.includes(id)) return message(`siting.nearest.${id}`, lang);
  const {targets} = tables.siting.distances;
  return targets[`name_${lang}`][targets.id.indexOf(id)] ?? id;
}

/**
 * The unit of a criterion; empty: none.
 * @param {Lookup} lookup
 * @param {string} code
 * @param {Lang} lang
 * @returns {string}
 */
export function unitOf({tables}, code, lang) {
  const {family} = familyOf(code);
  const {indicators} = tables.siting;
  if (family.name === "km") return message("siting.unit.km", lang);
  if (family.name === "jobs" || code === "jobs") return message("siting.unit.persons", lang);
  return indicators[`unit_${lang}`][indicators.id.indexOf(code)] ?? "";
}

/**
 * A value in words, with its unit: a role by its name.
 * @param {Lookup} lookup
 * @param {string} code
 * @param {number} value
 * @param {Lang} lang
 */
export function amountWords(lookup, code, value, lang) {
  if (isRole(code)) return bareWords(code, value, lang);
  const [divisor, unit] = shownUnit(unitOf(lookup, code, lang));
  const bare = bareWords(code, value / divisor, lang);
  return unit ? message("siting.amount", lang, {value: bare, unit}) : bare;
}

/**
 * A value without its unit.
 * @param {string} code
 * @param {number} value
 * @param {Lang} lang
 */
export function bareWords(code, value, lang) {
  const name = isRole(code) ? ROLE_NAMES[value] : "";
  if (name) return message(`role.word.${name}`, lang);
  return numberWords(value, familyOf(code).family.name === "lq" ? QUOTIENT_DIGITS : undefined);
}

/** @param {string} code */
export function isRole(code) {
  return ["role", "inside"].includes(familyOf(code).family.name);
}

/**
 * What a criterion requires; empty: nothing.
 * @param {Lookup} lookup
 * @param {Pick<Criterion, "code" | "min" | "max">} criterion
 * @param {Lang} lang
 */
function requirementWords(lookup, {code, min, max}, lang) {
  const words = [];
  if (min !== null)
    words.push(message("siting.least", lang, {value: amountWords(lookup, code, min, lang)}));
  if (max !== null)
    words.push(message("siting.most", lang, {value: amountWords(lookup, code, max, lang)}));
  return words.join(message("list.comma", lang));
}

/**
 * A criterion with its weight, what is preferred, and what is required.
 * @param {Lookup} lookup
 * @param {Judged} criterion
 * @param {Lang} lang
 */
export function criterionWords(lookup, criterion, lang) {
  const {code, weight, prefer} = criterion;
  const parts = [
    message("siting.weight.of", lang, {weight}),
    message(prefer === "low" ? "siting.prefer.low" : "siting.prefer.high", lang),
    requirementWords(lookup, criterion, lang),
  ];
  return message("siting.criterion", lang, {
    name: criterionName(lookup, code, lang),
    parts: parts.filter(Boolean).join(message("list.comma", lang)),
  });
}

/**
 * How a value came about, unless most values of its criterion did so: revised or first published,
 * of one area or another. Empty: as most did, or it is not known.
 * @param {Lookup} lookup
 * @param {Judged} criterion
 * @param {number} place
 * @param {Lang} lang
 * @returns {string}
 */
export function vintageWords({tables}, {values}, place, lang) {
  const {value, vintage} = values[place];
  if (value === null || vintage === null) return "";
  const countOf = (/** @type {number | null} */ one) =>
    values.filter((other) => other.value !== null && other.vintage === one).length;
  const isUsual = values.every(
    (other) => other.vintage === vintage || countOf(other.vintage) < countOf(vintage),
  );
  return isUsual ? "" : tables.siting.vintages[lang][vintage];
}

/**
 * What other sources say of a value, with as many decimals as it takes to tell it from that.
 * @param {string} code
 * @param {Value} value
 * @param {Lang} lang
 */
export function othersWords(code, {value, others}, lang) {
  const known = bareWords(code, /** @type {number} */ (value), lang);
  return others.map((other) => {
    const words = bareWords(code, other, lang);
    return words === known ? numberWords(other, DIGITS_MAX) : words;
  });
}

/**
 * A score in points.
 * @param {number | null} score
 * @param {View} view
 */
export function pointsWords(score, {lang}) {
  return score === null ? message("siting.unknown", lang) : numberWords(score, 0);
}
