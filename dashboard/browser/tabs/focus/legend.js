/**
 * The legend of the Focus tab as data: roles, classes of counts, and signs. The page writes all of
 * it, a picture of the map what it draws (`mapLines`), other pictures the roles.
 *
 * @import {LegendEntry, LegendLine, Lookup, View} from "../../core/types.js"
 * @import {MapSelection} from "./select_map.js"
 *
 * @typedef {LegendEntry & {role: string}} RoleEntry
 * @typedef {LegendEntry & {name: string}} SignEntry
 */
import {XIONGAN} from "../../core/adcodes.js";
import {neighbourEntries} from "../../core/choice.js";
import {chosenRows} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {CORE, hasRole, isFaded, LEAD, roleRanks, SUPPORT} from "../../core/role_ranks.js";
import {ROLES} from "../../core/view.js";
import {ownEntries} from "./own_words.js";

const DARKEST_CLASS = 5;
/** @type {Record<string, string>} */
const ROLE_TOKENS = {older: "faded-core", none: "line"};
/** @type {Record<string, (rank: number) => boolean>} */
const IS_OF_ROLE = {
  lead: (rank) => rank === LEAD,
  core: (rank) => rank === CORE,
  support: (rank) => rank === SUPPORT,
  older: isFaded,
};

/**
 * The entries of the roles, of older statements, and of no statement.
 * @param {Pick<View, "lang">} view
 * @returns {RoleEntry[]}
 */
export function roleEntries(view) {
  return [...ROLES, "older", "none"].map((role) => ({
    role,
    label: message(`role.${role}`, view.lang),
    token: ROLE_TOKENS[role] ?? role,
    swatch: `role-${role}`,
  }));
}

/**
 * The roles, in the order of the ranking; a title where the map shows counts instead.
 * @param {View} view
 * @param {{is_single: boolean}} selection
 * @returns {{title: string, entries: RoleEntry[]}}
 */
export function roleLine(view, selection) {
  const title = selection.is_single ? "" : message("legend.roles.many", view.lang);
  return {title, entries: roleEntries(view)};
}

/**
 * The regions of the level with a cell of a role among the chosen industries.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} role or `older`, `none`
 */
export function regionsWithRole(lookup, view, role) {
  const industries = chosenRows(lookup, view);
  const isMeant = IS_OF_ROLE[role];
  return lookup.levelRows[view.level]
    .filter((row) => {
      const ranks = roleRanks(lookup, view, row, industries);
      return isMeant ? ranks.some(isMeant) : !ranks.some(hasRole);
    })
    .map((row) => lookup.tables.regions.id[row]);
}

/**
 * The classes of the number of chosen industries.
 * @param {View} view
 * @param {MapSelection} selection
 * @returns {LegendLine}
 */
export function classLine(view, {upper, ids, counts}) {
  const entries = upper.map((bound, place) => {
    const from = (upper[place - 1] ?? 0) + 1;
    const token = `ramp-${DARKEST_CLASS - upper.length + place + 1}`;
    return {
      label: from === bound ? String(from) : `${from}–${bound}`,
      token,
      swatch: token,
      ids: ids.filter((_, row) => counts[row] >= from && counts[row] <= bound),
    };
  });
  return {title: message("legend.count", view.lang), entries};
}

/**
 * The signs that the map uses.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @returns {{entries: SignEntry[]}}
 */
export function signLine(lookup, view, selection) {
  const hasSign = (/** @type {string} */ sign) =>
    selection.signs.text.some((text) => text.includes(sign));
  /** @type {[sign: string, name: string, isUsed: boolean][]} */
  const signs = [
    ["•", "inside", hasSign("•")],
    ["?", "low", hasSign("?")],
    ["–", "hidden", hasSign("–")],
    ["□", "regional", selection.regional.length > 0],
    ["◆", "zone", selection.zones.ids.length > 0],
    ["○", "site", selection.sites.rows.length > 0],
    ["▣", "cluster", selection.clusters.length + selection.clusters_province.length > 0],
    ["▢", "xiongan", selection.ids.includes(XIONGAN)],
  ];
  const entries = signs
    .filter(([, , isUsed]) => isUsed)
    .map(([sign, name]) => ({sign, name, label: message(`legend.${name}`, view.lang)}));
  const beside = neighbourEntries(lookup, view, selection);
  const named = beside.map(({sign = "", token, label}) => ({
    sign,
    token,
    name: "neighbours",
    label,
  }));
  return {entries: [...entries, ...ownEntries(view, selection.own), ...named]};
}

/**
 * The legend of a picture of the map: roles or classes, then signs.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MapSelection} selection
 * @returns {LegendLine[]}
 */
export function mapLines(lookup, view, selection) {
  const roles = roleEntries(view);
  const classes = classLine(view, selection);
  const none = roles.filter(({role}) => role === "none");
  const lines = [
    selection.is_single ? {entries: roles} : {...classes, entries: [...classes.entries, ...none]},
    signLine(lookup, view, selection),
  ];
  return lines.filter(({entries}) => entries.length);
}
