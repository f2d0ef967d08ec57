/**
 * The hover card of a cell: what a region or zone states on one industry.
 *
 * @import {Lookup, NodeChild, View} from "./types.js"
 *
 * @typedef {{industry: number, cell: number | undefined, rank: number}} RatedCell
 */
import {rowsWithin} from "./around.js";
import {cardHead, mutedLine} from "./card.js";
import {cellsOf, isHidden, ROLE_NAMES, roleRank} from "./lookup.js";
import {bracketed, message} from "./messages.js";
import {node, titleNode} from "./nodes.js";
import {hasRole, isFaded, roleName} from "./role_ranks.js";
import {decidingStatement} from "./statements.js";

const NAMED_AT_MOST = 5;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 * @returns {RatedCell}
 */
export function ratedCell(lookup, view, row, industry) {
  const cell = cellsOf(lookup, view, row).get(industry);
  return {industry, cell, rank: roleRank(lookup, view, cell)};
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
  const source = statements.source[row];
  const year = statements.year[row] ?? message("profile.undated", view.lang);
  return [
    node("p", {class: "quote"}, statements[`text_${view.lang}`][row]),
    mutedLine(`${year} · `, titleNode(sources, source, view.lang)),
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
 * Name the places inside a region that have a role in an industry.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number} industry
 */
function insideWords(lookup, view, row, industry) {
  const {regions, cells} = lookup.tables;
  const names = rowsWithin(regions, regions.id[row]).flatMap((place) => {
    if (place === row) return [];
    const cell = cellsOf(lookup, view, place).get(industry);
    return cell !== undefined && cells.role[cell] ? [regions[`name_${view.lang}`][place]] : [];
  });
  const named = names.slice(0, NAMED_AT_MOST).join(message("list.comma", view.lang));
  const rest = names.length - NAMED_AT_MOST;
  return message("hover.inside", view.lang, {places: rest > 0 ? `${named} + ${rest}` : named});
}

/** @param {number} rank */
export function swatch(rank) {
  return node("span", {class: `swatch z${rank}`, "aria-hidden": true});
}

/**
 * @param {number} rank
 * @param {View} view
 */
export function roleWord(rank, view) {
  const word = message(`role.${roleName(rank)}`, view.lang);
  return isFaded(rank) ? bracketed(word, message("role.word.older", view.lang), view.lang) : word;
}

/**
 * @param {number} count
 * @param {View} view
 */
function sourceCount(count, view) {
  return message(`hover.sources.${count === 1 ? "one" : "other"}`, view.lang, {count});
}
