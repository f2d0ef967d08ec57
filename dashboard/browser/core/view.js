/**
 * The reader's state and its link.
 *
 * @typedef {object} View
 * @property {string} tab
 * @property {Level} level
 * @property {string[]} criteria words of criteria.js, by code
 * @property {"rank" | "range"} scaling how the scores of a criterion are made
 * @property {"arithmetic" | "geometric"} mean of the scores
 * @property {string[]} industries slugs; empty: the plan's twelve; `["all"]`: every one
 * @property {string} region adcode or zone slug, or empty
 * @property {string[]} compare adcodes, at most three
 * @property {string} site one that is opened, or empty
 * @property {string} organisation the same of one that moves
 * @property {string[]} roles
 * @property {"show" | "hide"} recalled
 * @property {string[]} layers
 * @property {string} indicator
 * @property {string} year
 * @property {string} base_year
 * @property {string[]} kinds
 * @property {string[]} moves
 * @property {string[]} status
 * @property {string} measure
 * @property {"jjj" | "nation"} benchmark
 * @property {"linear" | "log" | "index"} scale of lines over time; index: their first year is 100
 * @property {string[]} named adcodes whose lines are named; empty: those with room
 * @property {"one" | "years"} maps of one year, or a small one for each year
 * @property {string} later_year of what is known after employment by section ends; empty: latest
 * @property {string} asof the last month of the sources to tell, YYYY-MM; empty: all sources
 * @property {string} table
 * @property {Lang} lang
 * @property {"" | "light" | "dark"} theme empty: the system's
 * @property {string} embed a chart alone, or empty
 *
 * @typedef {keyof View} Field
 * @typedef {{field: string, value: string}} Notice an unknown value of a link
 *
 * @typedef {object} Known what links may name
 * @property {Record<string, string[]>} values by field
 * @property {Record<string, Set<string>>} has the same as sets
 * @property {Map<string, string[]>} groups industry slugs by group
 * @property {string[]} plan the plan's industries
 *
 * @import {Lang, Level, Tables} from "./types.js"
 */

import {criterionCodes, readCriteria} from "./criteria.js";
import {layerId, ownLayers} from "./own_layers.js";
import {FIELDS as REGISTERED, TAB_CHARTS} from "./registry.js";
import {monthsFrom} from "./source_months.js";

export const ALL = "all";
/** From coarse to fine. */
export const LEVELS = /** @type {Level[]} */ (REGISTERED.level.values);
/** From strong to weak. */
export const ROLES = /** @type {string[]} */ (REGISTERED.roles.values);
const COMPARE_MAX = 3;
const NOTICE_VALUE_MAX = 40;

/**
 * Every field in link order with its default; sets are sorted arrays.
 * @type {Readonly<View>}
 */
export const DEFAULT_VIEW = /** @type {any} */ (
  Object.fromEntries(Object.entries(REGISTERED).map(([name, field]) => [name, field.default]))
);
/** In link order. */
const FIELDS = /** @type {Field[]} */ (Object.keys(DEFAULT_VIEW));

/**
 * Collect what a link may name.
 * @param {Tables} tables
 * @returns {Known}
 */
export function knownValues(tables) {
  const {build, industries, groups, regions, sites, choices} = tables;
  /** @type {Record<string, string[]>} */
  const found = {
    ...fixedValues(),
    ...choices,
    base_year: choices.year,
    criteria: criterionCodes(tables),
    industries: industries.id,
    layers: [...fixedValues().layers, ...ownLayers(tables).map(layerId)],
    region: regions.id,
    compare: regions.id,
    site: sites.id,
    named: regions.id,
    later_year: choices.year,
    asof: monthsFrom(build.source_months),
  };
  const leaves = new Map(groups.id.map((group) => [group, /** @type {string[]} */ ([])]));
  for (const [row, leaf] of industries.id.entries()) leaves.get(industries.group[row])?.push(leaf);
  return {
    values: Object.fromEntries(FIELDS.map((name) => [name, found[name]])),
    has: Object.fromEntries(FIELDS.map((name) => [name, new Set(found[name])])),
    groups: leaves,
    plan: industries.id.filter((_, row) => industries.in_plan[row]),
  };
}

/**
 * Read a link; unknown values are left out and reported.
 * @param {string} query with or without `?`
 * @param {Known} known
 * @returns {{view: View, notices: Notice[]}}
 */
export function readView(query, known) {
  const text = query.replace(/^\?/, "").split("#", 1)[0];
  // The leading & keeps URLSearchParams from dropping a second question mark.
  const asked = new URLSearchParams(`&${text}`);
  /** @type {View} */
  const view = {...DEFAULT_VIEW};
  /** @type {Notice[]} */
  const notices = [];
  for (const name of FIELDS) {
    const words = wordsOf(asked, name);
    const {kept, unknown} = Array.isArray(DEFAULT_VIEW[name])
      ? readSet(name, words, known)
      : readValue(name, words, known);
    if (kept !== null) Object.assign(view, {[name]: kept});
    for (const word of unknown) {
      notices.push({field: name, value: [...word].slice(0, NOTICE_VALUE_MAX).join("")});
    }
  }
  settleEmbed(view, notices, asked.get("tab"));
  return {view, notices};
}

/**
 * The values of a field in a link; null: the link does not have the field.
 * @param {URLSearchParams} asked
 * @param {Field} name
 */
function wordsOf(asked, name) {
  return asked.get(name)?.split(",").filter(Boolean) ?? null;
}

/**
 * The values that do not come with the tables.
 * @returns {Record<string, string[]>}
 */
function fixedValues() {
  const listed = Object.entries(REGISTERED).flatMap(([name, {values}]) =>
    values ? [[name, values]] : [],
  );
  return {tab: Object.keys(TAB_CHARTS), ...Object.fromEntries(listed)};
}

/**
 * Bring a chart alone and its tab together: it may stand alone if the link names no tab (the first
 * one that has the chart opens) or a tab that has it. Otherwise the chart is left out and reported.
 * Servers let other pages frame the same links.
 * @param {View} view which changes
 * @param {Notice[]} notices which grow
 * @param {string | null} asked the tab as the link names it
 */
function settleEmbed(view, notices, asked) {
  const {embed} = view;
  if (!embed) return;
  if (asked === null) {
    const having = Object.keys(TAB_CHARTS).filter((tab) => TAB_CHARTS[tab].includes(embed));
    if (!having.includes(view.tab)) view.tab = having[0];
  } else if (!Object.hasOwn(TAB_CHARTS, asked) || !TAB_CHARTS[asked].includes(embed)) {
    notices.push({field: "embed", value: embed});
    view.embed = "";
  }
}

/**
 * Write what differs from the default, in field order.
 * @param {View} view
 * @param {string[]} [always] fields to write at their default too, unless empty
 */
export function toQuery(view, always = []) {
  const parts = [];
  for (const name of FIELDS) {
    const value = String(view[name]);
    if (value !== String(DEFAULT_VIEW[name]) || (always.includes(name) && value))
      parts.push(`${name}=${value}`);
  }
  return parts.join("&");
}

/**
 * Bring a set to its one spelling: every value is `all`, the plan's twelve are empty.
 * @param {string} name of its field
 * @param {Iterable<string>} chosen
 * @param {Known} known
 * @returns {string[]}
 */
export function canonicalSet(name, chosen, known) {
  const set = new Set(chosen);
  if (REGISTERED[name].has_all && (set.has(ALL) || set.size === known.values[name].length))
    return [ALL];
  if (name === "industries" && isPlan(set, known)) return [];
  if (!set.size && !REGISTERED[name].may_be_empty)
    return /** @type {string[]} */ (DEFAULT_VIEW[/** @type {Field} */ (name)]);
  if (name === "roles" && set.size === ROLES.length) return ROLES;
  return [...set].sort();
}

/**
 * @param {Set<string>} industries
 * @param {Known} known
 */
function isPlan(industries, {plan}) {
  return industries.size === plan.length && plan.every((leaf) => industries.has(leaf));
}

/**
 * The chosen industries spelled out, in table order.
 * @param {View} view
 * @param {Known} known
 */
export function chosenIndustries(view, known) {
  if (String(view.industries) === ALL) return [...known.values.industries];
  const asked = new Set(view.industries.length ? view.industries : known.plan);
  return known.values.industries.filter((leaf) => asked.has(leaf));
}

/**
 * @param {Field} name
 * @param {string[] | null} words
 * @param {Known} known
 * @returns {{kept: string | null, unknown: string[]}}
 */
function readValue(name, words, known) {
  const [word] = words ?? [];
  if (!word) return {kept: null, unknown: []};
  return known.has[name].has(word) ? {kept: word, unknown: []} : {kept: null, unknown: [word]};
}

/**
 * @param {Field} name
 * @param {string[] | null} words
 * @param {Known} known
 * @returns {{kept: string[] | null, unknown: string[]}}
 */
function readSet(name, words, known) {
  if (words === null) return {kept: null, unknown: []};
  if (name === "criteria") return readCriteria(words, known.has.criteria);
  /** @type {Set<string>} */
  const kept = new Set();
  /** @type {Set<string>} */
  const unknown = new Set();
  for (const word of words) {
    const meant = meantBy(name, word, known);
    for (const value of meant) kept.add(value);
    if (!meant.length) unknown.add(word);
  }
  if (unknown.size && !kept.size) return {kept: null, unknown: [...unknown]};
  const most = name === "compare" ? [...kept].sort().slice(0, COMPARE_MAX) : kept;
  return {kept: canonicalSet(name, most, known), unknown: [...unknown]};
}

/**
 * The values that a word of a link stands for; a group of industries stands for its leaves.
 * @param {string} name
 * @param {string} word
 * @param {Known} known
 */
function meantBy(name, word, known) {
  if (known.has[name].has(word) || (word === ALL && REGISTERED[name].has_all)) return [word];
  return name === "industries" ? (known.groups.get(word) ?? []) : [];
}
