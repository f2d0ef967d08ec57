/**
 * Which page without a script a thing has, as the path of its folder; empty: none. The rules are
 * those of dashboard/pages/paths.py.
 *
 * @import {Lookup, Row, Tables} from "./types.js"
 */

import {pagePath} from "./page_path.js";
import {listedIds} from "./row_sources.js";

/**
 * The page of a region or zone.
 * @param {Lookup} lookup
 * @param {string | null | undefined} region
 */
export function placePage({regionRow}, region) {
  return region && regionRow.has(region) ? pagePath("place", region) : "";
}

/**
 * The page of an industry; a group has none.
 * @param {Lookup} lookup
 * @param {string | null | undefined} industry
 */
export function industryPage({industryRow}, industry) {
  return industry && industryRow.has(industry) ? pagePath("industry", industry) : "";
}

/**
 * The page of an organisation, by its row in the table of moves. A group has none, nor has a move
 * that is unverified, or whose destination is.
 * @param {Pick<Lookup, "tables">} lookup
 * @param {number} row
 */
export function organisationPage({tables}, row) {
  const {moves} = tables.xiongan;
  const hasNone = moves.is_group[row] || isMoveRecalled(moves, row);
  return hasNone ? "" : pagePath("organisation", moves.id[row]);
}

/**
 * Whether a move is unverified, or the place that it leads to.
 * @param {Tables["xiongan"]["moves"]} moves
 * @param {number} row
 */
export function isMoveRecalled({is_recalled: isRecalled, recalled}, row) {
  return Boolean(isRecalled[row]) || isPlaceRecalled(recalled[row]);
}

/**
 * The page of what a cell names, in a row of a chart's table.
 * @param {Lookup} lookup
 * @param {Row} row
 * @param {string} stem of the column, without its language
 */
export function pageOfCell(lookup, row, stem) {
  if (stem === "name") return row.relocation_id ? movePage(row) : ownPage(lookup, row);
  if (stem === "industry" || stem === "industry_name") return industryPage(lookup, row.industry_id);
  /** @type {Record<string, string | undefined>} */
  const places = {
    from: row.from_adcode,
    to: row.adcode,
    other: row.other_adcode,
    region_name: row.region_id,
  };
  return placePage(lookup, places[stem]);
}

/**
 * A row of a place bears its name; one of a figure or a site in it does not.
 * @param {Lookup} lookup
 * @param {Row} row
 */
function ownPage(lookup, row) {
  const page = placePage(lookup, row.adcode);
  const isOwn =
    page && lookup.tables.regions.name_en[lookup.regionRow.get(row.adcode)] === row.name_en;
  return isOwn ? page : "";
}

/** @param {Row} row of a move */
function movePage({relocation_id: id, row_type: type, verification, recalled_fields: recalled}) {
  const isKnown = type === "single" && verification === "seen";
  return isKnown && !isPlaceRecalled(listedIds(recalled)) ? pagePath("organisation", id) : "";
}

/** @param {string[]} fields recalled ones of a move */
function isPlaceRecalled(fields) {
  return fields.includes("destination_region_id");
}
