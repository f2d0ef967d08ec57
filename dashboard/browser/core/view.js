/**
 * The reader's state and its link.
 *
 * @typedef {object} View
 * @property {string} tab
 * @property {string} level
 * @property {string[]} industries slugs; empty: the plan's twelve; `["all"]`: every one
 * @property {string} region adcode or zone slug, or empty
 * @property {string[]} compare adcodes, at most three
 * @property {string[]} roles
 * @property {string} recalled show or hide
 * @property {string[]} layers
 * @property {string} indicator
 * @property {string} year
 * @property {string} base_year
 * @property {string[]} kinds
 * @property {string[]} moves
 * @property {string[]} status
 * @property {string} measure
 * @property {string} benchmark
 * @property {string} table
 * @property {Lang} lang
 * @property {string} theme empty: the system's
 * @property {string} embed a chart alone, or empty
 *
 * @typedef {{field: string, value: string}} Notice an unknown value of a link
 *
 * @typedef {object} Known what links may name
 * @property {Record<string, string[]>} values by field
 * @property {Record<string, Set<string>>} has the same as sets
 * @property {Map<string, string[]>} groups industry slugs by group
 * @property {string[]} plan the plan's industries
 *
 * @import {Lang, Tables} from "./types.js"
 */

export const ALL = "all";
export const ROLES = ["lead", "core", "support"];
const COMPARE_MAX = 3;
const NOTICE_VALUE_MAX = 40;
const NOTICES_MAX = 8;

/**
 * Every field in link order with its default; sets are sorted arrays.
 * @type {Readonly<View>}
 */
const DEFAULT_VIEW = {
  tab: "focus",
  level: "city",
  industries: [],
  region: "",
  compare: [],
  roles: ROLES,
  recalled: "show",
  layers: ["cities"],
  indicator: "",
  year: "",
  base_year: "",
  kinds: [ALL],
  moves: ["headquarters", "whole_move"],
  status: [ALL],
  measure: "",
  benchmark: "jjj",
  table: "focus",
  lang: "en",
  theme: "",
  embed: "",
};
const WITH_ALL = ["industries", "kinds", "moves", "status"];
const MAY_BE_EMPTY = ["layers"];

/**
 * By tab, its charts in the order in which they are offered.
 * @type {Record<string, string[]>}
 */
export const TAB_CHARTS = {
  focus: ["map", "matrix", "ranking", "profile"],
  structure: ["map", "sectors", "similarity", "chains", "compare"],
  integration: ["map", "trend", "gaps", "scatter"],
  xiongan: ["map", "flows", "timeline", "figures"],
  plan: ["plan"],
  data: ["table", "coverage"],
};

/** @type {Record<string, string[]>} */
const FIXED_VALUES = {
  tab: Object.keys(TAB_CHARTS),
  level: ["province", "city", "county"],
  roles: ROLES,
  recalled: ["show", "hide"],
  layers: ["sites", "cities", "clusters", "events", "elsewhere"],
  measure: ["lq", "lq_market", "share", "listed", "ratio", "difference", "cv", "gini", "theil"],
  benchmark: ["jjj", "nation"],
  lang: ["en", "zh"],
  theme: ["light", "dark"],
};

/**
 * Collect what a link may name.
 * @param {Tables} tables
 * @returns {Known}
 */
export function knownValues(tables) {
  const {industries, groups, regions, choices} = tables;
  const found = {
    ...FIXED_VALUES,
    ...choices,
    base_year: choices.year,
    industries: industries.id,
    region: regions.id,
    compare: regions.id,
  };
  const leaves = Object.fromEntries(groups.id.map((group) => [group, []]));
  industries.id.forEach((leaf, row) => leaves[industries.group[row]].push(leaf));
  return {
    values: Object.fromEntries(Object.keys(DEFAULT_VIEW).map((name) => [name, found[name]])),
    has: Object.fromEntries(Object.keys(DEFAULT_VIEW).map((name) => [name, new Set(found[name])])),
    groups: new Map(Object.entries(leaves)),
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
  const view = {...DEFAULT_VIEW};
  const notices = [];
  for (const [name, byDefault] of Object.entries(DEFAULT_VIEW)) {
    if (!asked.has(name)) continue;
    const words = asked
      .get(name)
      .split(",")
      .filter((word) => word);
    let unknown;
    if (Array.isArray(byDefault)) {
      const read = readSet(name, words, known);
      unknown = read.unknown;
      if (read.kept) view[name] = read.kept;
    } else {
      unknown = words.slice(0, 1).filter((word) => !known.has[name].has(word));
      if (words.length && !unknown.length) view[name] = words[0];
    }
    for (const word of unknown) {
      notices.push({field: name, value: [...word].slice(0, NOTICE_VALUE_MAX).join("")});
    }
  }
  settleEmbed(
    view,
    notices,
    asked.has("tab") &&
      known.has.tab.has(
        asked
          .get("tab")
          .split(",")
          .find((word) => word),
      ),
  );
  return {view, notices: notices.slice(0, NOTICES_MAX)};
}

/**
 * Bring a chart alone and its tab together: a link that names no tab opens the first that has the
 * chart; in a tab without it, the chart is left out and said.
 */
function settleEmbed(view, notices, isTabNamed) {
  if (!view.embed || TAB_CHARTS[view.tab].includes(view.embed)) return;
  if (isTabNamed) {
    notices.push({field: "embed", value: view.embed});
    view.embed = "";
  } else {
    view.tab = Object.keys(TAB_CHARTS).find((tab) => TAB_CHARTS[tab].includes(view.embed));
  }
}

/** Write what differs from the default, in field order; `always` names fields to write anyway. */
export function toQuery(view, always = []) {
  const parts = [];
  for (const [name, byDefault] of Object.entries(DEFAULT_VIEW)) {
    const value = String(view[name]);
    if (value !== String(byDefault) || (always.includes(name) && value))
      parts.push(`${name}=${value}`);
  }
  return parts.join("&");
}

/** Bring a set to its one spelling: every value is `all`, the plan's twelve are empty. */
export function canonicalSet(name, chosen, known) {
  const set = new Set(chosen);
  if (WITH_ALL.includes(name) && (set.has(ALL) || set.size === known.values[name].length))
    return [ALL];
  if (
    name === "industries" &&
    set.size === known.plan.length &&
    known.plan.every((leaf) => set.has(leaf))
  ) {
    return [];
  }
  if (!set.size && !MAY_BE_EMPTY.includes(name)) return DEFAULT_VIEW[name];
  if (name === "roles" && set.size === ROLES.length) return ROLES;
  return [...set].sort();
}

/** The chosen industries spelled out, in table order. */
export function chosenIndustries(view, known) {
  if (String(view.industries) === ALL) return [...known.values.industries];
  const asked = new Set(view.industries.length ? view.industries : known.plan);
  return known.values.industries.filter((leaf) => asked.has(leaf));
}

function readSet(name, words, known) {
  const kept = new Set();
  const unknown = [];
  for (const word of words) {
    const meant = meantBy(name, word, known);
    meant.forEach((value) => kept.add(value));
    if (!meant.length && !unknown.includes(word)) unknown.push(word);
  }
  if (unknown.length && !kept.size) return {kept: null, unknown};
  const most = name === "compare" ? [...kept].sort().slice(0, COMPARE_MAX) : kept;
  return {kept: canonicalSet(name, most, known), unknown};
}

function meantBy(name, word, known) {
  if (known.has[name].has(word) || (word === ALL && WITH_ALL.includes(name))) return [word];
  return name === "industries" ? (known.groups.get(word) ?? []) : [];
}
