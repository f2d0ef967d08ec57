/**
 * The table behind each chart of the Focus tab, a row for each thing that it draws.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 */
import {cellsOf, chosenRows, isHidden, NONE, roleRank} from "../../core/lookup.js";
import {
  hasFlag,
  hasHidden,
  hasRole,
  isFaded,
  PARTS,
  roleName,
  roleRanks,
} from "../../core/role_ranks.js";
import {regionKeysWithParent} from "../../core/row_keys.js";
import {rowSources, verificationOf} from "../../core/row_sources.js";
import {ownRows} from "./own_words.js";
import {profileRows, siteRow} from "./profile_rows.js";
import {selectMap} from "./select_map.js";
import {selectMatrix} from "./select_matrix.js";
import {selectRanking} from "./select_ranking.js";

/** By chart, its rows. */
export const ROWS = {map: mapRows, matrix: matrixRows, ranking: rankingRows, profile: profileRows};

/**
 * Every region of the level, then the drawn zones, then the drawn sites, then the reader's own data.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function mapRows(lookup, view) {
  const selection = selectMap(lookup, view);
  const industries = chosenRows(lookup, view);
  const places = [...selection.ids, ...selection.zones.ids].map((id) => lookup.regionRow.get(id));
  return [
    ...places.map((place) => ({
      ...regionKeysWithParent(lookup, place),
      ...placeColumns(lookup, view, place, industries),
    })),
    ...selection.sites.rows.map((site) => siteRow(lookup, site)),
    ...ownRows(lookup, view, selection.own),
  ];
}

/**
 * Every filled cell.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function matrixRows(lookup, view) {
  const selection = selectMatrix(lookup, view);
  const chosen = new Set(selection.chosen);
  return selection.rows.flatMap((id, number) => {
    const place = lookup.regionRow.get(id);
    const filled = selection.text[number].flatMap((text, industry) => (text ? [industry] : []));
    return filled.map((industry) => ({
      ...regionKeysWithParent(lookup, place),
      ...industryColumns(lookup, industry),
      is_chosen: chosen.has(industry),
      ...cellColumns(lookup, view, place, industry),
    }));
  });
}

/**
 * Every bar, the strongest first.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function rankingRows(lookup, view) {
  const selection = selectRanking(lookup, view);
  const industries = chosenRows(lookup, view);
  const unit = selection.is_single ? "independent sources" : "industries";
  return selection.ids.map((id, number) => {
    const place = lookup.regionRow.get(id);
    return {
      ...regionKeysWithParent(lookup, place),
      rank: number + 1,
      unit,
      ...Object.fromEntries(PARTS.map((part) => [part, selection[part][number]])),
      ...placeColumns(lookup, view, place, industries),
    };
  });
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 */
function industryColumns(lookup, row) {
  const {industries} = lookup.tables;
  return {
    industry_id: industries.id[row],
    industry_en: industries.name_en[row],
    industry_zh: industries.name_zh[row],
  };
}

/**
 * @param {number} rank
 * @param {boolean} hasFiltered whether a role was filtered out
 */
function statusOf(rank, hasFiltered) {
  if (hasRole(rank)) return roleName(rank);
  return hasFiltered ? "hidden_by_filter" : "none_found";
}

/**
 * @param {Lookup} lookup
 * @param {number[]} statements
 */
function statementSources({tables: {sources, statements: table}}, statements) {
  return rowSources(
    sources,
    statements.map((row) => table.source[row]),
  );
}

/**
 * The columns of one cell of the matrix.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} industry
 */
function cellColumns(lookup, view, place, industry) {
  const {cells} = lookup.tables;
  const cell = /** @type {number} */ (cellsOf(lookup, view, place).get(industry));
  const rank = roleRank(lookup, view, cell);
  return {
    status: statusOf(rank, isHidden(lookup, view, cell)),
    is_faded: isFaded(rank),
    is_regional: cells.is_regional[cell],
    is_inside: cells.is_inside[cell],
    is_low_trust: hasRole(rank) && cells.is_low_trust[cell],
    year: hasRole(rank) ? cells.year[cell] : null,
    source_count: cells.source_count[cell],
    ...statementSources(lookup, cells.statements[cell]),
    verification: hasRole(rank) ? verificationOf(cells.is_recalled[cell]) : "",
  };
}

/**
 * The columns of a place: its cells for the chosen industries together.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number[]} industries
 */
function placeColumns(lookup, view, place, industries) {
  const {cells: table, industries: names} = lookup.tables;
  const ranks = roleRanks(lookup, view, place, industries);
  const found = industries.filter((_, number) => hasRole(ranks[number]));
  const ofPlace = cellsOf(lookup, view, place);
  const cells = found.map((industry) => /** @type {number} */ (ofPlace.get(industry)));
  const strongest = Math.max(NONE, ...ranks);
  return {
    status: statusOf(strongest, hasHidden(lookup, view, place, industries)),
    is_faded: isFaded(strongest),
    is_regional: hasFlag(lookup, view, place, industries, "is_regional"),
    is_inside: hasFlag(lookup, view, place, industries, "is_inside"),
    industry_count: found.length,
    industry_ids: found.map((industry) => names.id[industry]).join("; "),
    year: latest(cells.map((cell) => table.year[cell])),
    source_count: industries.length === 1 && cells.length ? table.source_count[cells[0]] : null,
    ...statementSources(
      lookup,
      cells.flatMap((cell) => table.statements[cell]),
    ),
    verification: cells.length
      ? verificationOf(cells.every((cell) => table.is_recalled[cell]))
      : "",
  };
}

/** @param {(number | null)[]} years */
function latest(years) {
  const known = years.filter((year) => year !== null);
  return known.length ? Math.max(...known) : null;
}
