/**
 * The hover cards of the Focus tab: a region, a cell, a site.
 *
 * @import {RatedCell} from "../../core/cell_card.js"
 * @import {Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */
import {cardHead, mutedLine, namesNode} from "../../core/card.js";
import {cellCard, ratedCell, roleWord, swatch} from "../../core/cell_card.js";
import {cellsOf, chosenRows, NONE, roleRank} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, titleNode} from "../../core/nodes.js";
import {hasRole, isFaded, roleName} from "../../core/role_ranks.js";
import {decidingStatement} from "../../core/statements.js";
import {ownLines} from "./own_words.js";

const NAMED_AT_MOST = 5;

/**
 * What pointing at a thing shows: its card, the regions it lights on the map, and its industry.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, {region, industry, group, site}, view) {
  const {regions, sites} = lookup.tables;
  if (site !== undefined) {
    const card = () => siteCard(lookup, view, site);
    return {card, region: regions.id[sites.region[site]], lights: []};
  }
  const industryRow = industry === undefined ? undefined : lookup.industryRow.get(industry);
  if (region === undefined) {
    const lights = industryRow === undefined ? [] : regionsNaming(lookup, view, industryRow);
    return {lights, industry};
  }
  const row = lookup.regionRow.get(region);
  const card = () => {
    if (industryRow !== undefined) return cellCard(lookup, view, row, industryRow);
    if (group) return groupCard(lookup, view, row, group);
    return [...regionCard(lookup, view, row), ...ownLines(lookup, view, row)];
  };
  return {card, region, industry};
}

/**
 * The regions of the level with a role in an industry.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} industry
 */
function regionsNaming(lookup, view, industry) {
  return lookup.levelRows[view.level]
    .filter((row) => hasRole(roleRank(lookup, view, cellsOf(lookup, view, row).get(industry))))
    .map((row) => lookup.tables.regions.id[row]);
}

/**
 * What a region or zone states on the chosen industries.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {NodeChild[]}
 */
export function regionCard(lookup, view, row) {
  const industries = chosenRows(lookup, view);
  if (industries.length === 1) return cellCard(lookup, view, row, industries[0]);
  return listCard(lookup, view, row, industries, (count) =>
    message("hover.count", view.lang, {count, total: industries.length}),
  );
}

/**
 * What a region or zone states on the industries of a group.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {string} id of the group
 * @returns {NodeChild[]}
 */
function groupCard(lookup, view, row, id) {
  const {groups, industries} = lookup.tables;
  const group = groups[`name_${view.lang}`][groups.id.indexOf(id)];
  const leaves = industries.id
    .map((_, leaf) => leaf)
    .filter((leaf) => industries.group[leaf] === id);
  return listCard(lookup, view, row, leaves, (count) =>
    message("hover.count.group", view.lang, {group, count, total: leaves.length}),
  );
}

/**
 * How many of some industries a region or zone has a role in, and the strongest of them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number[]} industries
 * @param {(count: number) => string} countWords
 * @returns {NodeChild[]}
 */
function listCard(lookup, view, row, industries, countWords) {
  const found = industries
    .map((industry) => ratedCell(lookup, view, row, industry))
    .filter(({rank}) => hasRole(rank))
    .sort((a, b) => b.rank - a.rank);
  const items = found.slice(0, NAMED_AT_MOST).map((rated) => ratedItem(lookup, view, rated));
  const rest = found.length - items.length;
  return [
    cardHead(lookup, view, row),
    node("p", {}, countWords(found.length)),
    node(
      "ul",
      {},
      items,
      rest ? node("li", {}, message("profile.more", view.lang, {count: rest})) : null,
    ),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RatedCell} rated with a role
 */
function ratedItem(lookup, view, {industry, cell, rank}) {
  const {industries, sources, statements, cells} = lookup.tables;
  const known = /** @type {number} */ (cell);
  const year = cells.year[known];
  const words = [industries[`name_${view.lang}`][industry], roleWord(rank, view), year];
  const source = statements.source[decidingStatement(lookup, known)];
  return node(
    "li",
    {},
    swatch(rank),
    words.filter((word) => word !== null).join(" · "),
    node("span", {class: "muted told"}, titleNode(sources, source, view.lang)),
  );
}

/**
 * A site: names, kind, industries, how well its position is known, source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @returns {NodeChild[]}
 */
function siteCard(lookup, view, row) {
  const {lang} = view;
  const {sites, industries, sources} = lookup.tables;
  const other = lang === "en" ? "zh" : "en";
  const names = sites.industries[row].map((industry) => industries[`name_${lang}`][industry]);
  return [
    namesNode(sites[`name_${lang}`][row], sites[`name_${other}`][row], other),
    node("p", {}, siteFacts(lookup, view, row).join(message("list.dot", lang))),
    node("p", {}, names.join(message("list.comma", lang))),
    mutedLine(message("hover.precision", lang, {km: sites.precision_km[row]})),
    mutedLine(titleNode(sources, sites.source[row], lang)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function siteFacts(lookup, {lang}, row) {
  const {sites} = lookup.tables;
  const year = sites.year[row];
  return [
    message(`kind.${sites.kind[row]}`, lang),
    regionName(lookup, sites.region[row], lang),
    ...(year === null ? [] : [message("hover.opened", lang, {year})]),
  ];
}

/**
 * The role of a region's strongest cell among the chosen industries, as the legend names it.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
export function strongestRole(lookup, view, row) {
  const ranks = chosenRows(lookup, view).map(
    (industry) => ratedCell(lookup, view, row, industry).rank,
  );
  const strongest = Math.max(NONE, ...ranks);
  return isFaded(strongest) ? "older" : roleName(strongest);
}
