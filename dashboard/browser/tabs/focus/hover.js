/**
 * The hover cards of the Focus tab: a region, a cell, a site.
 *
 * @import {Lookup, NodeChild, Pointed, Thing, View} from "../../core/types.js"
 */
import {cardHead, namesNode} from "../../core/card.js";
import {NONE, ROLE_NAMES, cellsOf, chosenRows, isHidden, roleRank} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {node, sourceNode} from "../../core/nodes.js";
import {decidingStatement} from "../../core/statements.js";
import {hasRole, isFaded, roleName} from "./role_ranks.js";

const NAMED_AT_MOST = 5;

/**
 * What pointing at a thing shows: its card, the regions it lights on the map, and its industry.
 * @param {Lookup} lookup
 * @param {Thing} thing
 * @param {View} view
 * @returns {Pointed}
 */
export function pointed(lookup, {region, industry, site}, view) {
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
  const card = () =>
    industryRow === undefined
      ? regionCard(lookup, view, row)
      : cellCard(lookup, view, row, industryRow);
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
  const found = industries
    .map((industry) => ratedCell(lookup, view, row, industry))
    .filter(({rank}) => hasRole(rank))
    .sort((a, b) => b.rank - a.rank);
  const items = found.slice(0, NAMED_AT_MOST).map((rated) => ratedItem(lookup, view, rated));
  const rest = found.length - items.length;
  const count = message("hover.count", view.lang, {count: found.length, total: industries.length});
  return [
    cardHead(lookup, view, row),
    node("p", {}, count),
    node(
      "ul",
      {},
      items,
      rest ? node("li", {}, message("profile.more", view.lang, {count: rest})) : null,
    ),
  ];
}

/**
 * @typedef {{industry: number, cell: number | undefined, rank: number}} RatedCell
 *
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 * @returns {RatedCell}
 */
function ratedCell(lookup, view, row, industry) {
  const cell = cellsOf(lookup, view, row).get(industry);
  return {industry, cell, rank: roleRank(lookup, view, cell)};
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
    sourceNode(sources.title[source], "span", {class: "muted told"}),
  );
}

/**
 * What a region or zone states on one industry: role, year, text, source.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 * @returns {NodeChild[]}
 */
export function cellCard(lookup, view, row, industry) {
  const rated = ratedCell(lookup, view, row, industry);
  const name = lookup.tables.industries[`name_${view.lang}`][industry];
  return [
    cardHead(lookup, view, row),
    node("p", {}, swatch(rated.rank), `${name} · ${statusWords(lookup, view, rated)}`),
    ...(rated.cell === undefined ? [] : statementLines(lookup, view, rated.cell)),
    ...(rated.cell === undefined ? [] : flagLines(lookup, view, row, industry, rated.cell)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {RatedCell} rated
 */
function statusWords(lookup, view, {cell, rank}) {
  if (cell === undefined || hasRole(rank)) return roleWord(rank, view);
  if (!isHidden(lookup, view, cell)) return message("hover.none.own", view.lang);
  const role = message(`role.${ROLE_NAMES[lookup.tables.cells.role[cell]]}`, view.lang);
  return message("hover.filtered", view.lang, {role});
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} cell
 */
function statementLines(lookup, view, cell) {
  const {cells, statements, sources} = lookup.tables;
  const row = decidingStatement(lookup, cell);
  if (row === undefined) return [];
  const year = statements.year[row] ?? message("profile.undated", view.lang);
  return [
    node("p", {class: "quote"}, statements[`text_${view.lang}`][row]),
    mutedLine(`${year} · `, sourceNode(sources.title[statements.source[row]])),
    cells.role[cell] ? mutedLine(sourceCount(cells.source_count[cell], view)) : null,
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 * @param {number} cell
 */
function flagLines(lookup, view, row, industry, cell) {
  const {cells} = lookup.tables;
  return [
    cells.is_low_trust[cell] ? mutedLine(message("legend.low", view.lang)) : null,
    cells.is_recalled[cell] ? mutedLine(message("mark.recalled", view.lang)) : null,
    cells.is_regional[cell] ? mutedLine(message("hover.regional", view.lang)) : null,
    cells.is_inside[cell] ? mutedLine(insideWords(lookup, view, row, industry)) : null,
  ];
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
    sourceNode(sources.title[sites.source[row]], "p", {class: "muted"}),
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

/** @param {...NodeChild} children */
function mutedLine(...children) {
  return node("p", {class: "muted"}, ...children);
}

/** @param {number} rank */
function swatch(rank) {
  return node("span", {class: `swatch z${rank}`, "aria-hidden": true});
}

/**
 * @param {number} rank
 * @param {View} view
 */
function roleWord(rank, view) {
  const word = message(`role.${roleName(rank)}`, view.lang);
  return isFaded(rank) ? `${word} (${message("role.word.older", view.lang)})` : word;
}

/**
 * @param {number} count
 * @param {View} view
 */
function sourceCount(count, view) {
  return message(`hover.sources.${count === 1 ? "one" : "other"}`, view.lang, {count});
}

/**
 * Name the places inside a region that have a role in an industry.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 */
function insideWords(lookup, view, row, industry) {
  const {regions, cells} = lookup.tables;
  const id = regions.id[row];
  const names = regions.id.flatMap((_, place) => {
    const around = [regions.parent[place], regions.city[place], regions.province[place]];
    if (place === row || !around.includes(id)) return [];
    const cell = cellsOf(lookup, view, place).get(industry);
    return cell !== undefined && cells.role[cell] ? [regions[`name_${view.lang}`][place]] : [];
  });
  const named = names.slice(0, NAMED_AT_MOST).join(message("list.comma", view.lang));
  const rest = names.length - NAMED_AT_MOST;
  return message("hover.inside", view.lang, {places: rest > 0 ? `${named} + ${rest}` : named});
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
