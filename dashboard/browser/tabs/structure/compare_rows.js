/**
 * The table behind the comparison.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {ComparedSection, CompareSelection} from "./select_compare.js"
 */
import {ROLE_NAMES} from "../../core/lookup.js";
import {regionKeys} from "../../core/row_keys.js";
import {proofCells, rowSources, verificationOf} from "../../core/row_sources.js";
import {tabTables} from "./chosen.js";
import {roleStatement} from "./role_statement.js";
import {sectionCells, valueCells} from "./row_parts.js";
import {selectCompare} from "./select_compare.js";

/**
 * The figures, sectors and industries that stand side by side.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function compareRows(lookup, view) {
  const selection = selectCompare(lookup, view);
  const figures = selection.figures.flatMap(({rows}) => rows.filter((row) => row >= 0));
  return [
    ...figures.map((figure) => figureRow(lookup, figure)),
    ...selection.ids.flatMap((id, number) =>
      selection.sectors[number].map((sector) =>
        sectorRow(lookup, view, id, selection.places[number], sector),
      ),
    ),
    ...selection.ids.flatMap((_, number) => industryRows(lookup, view, selection, number)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {number} figure
 */
function figureRow(lookup, figure) {
  const {figures, indicators, sources} = lookup.tables;
  const indicator = figures.indicator[figure];
  return {
    kind: "figure",
    ...regionKeys(lookup, figures.region[figure]),
    ...itemCells(indicators, indicator),
    value: figures.value[figure],
    unit: indicators.unit_en[indicator],
    year: figures.year[figure],
    is_only_here: null,
    ...proofCells(sources, figures, figure),
  };
}

/**
 * What a row is about: an indicator or an industry.
 * @param {{id: string[], name_en: string[], name_zh: string[]}} table
 * @param {number} row
 */
function itemCells({id, name_en, name_zh}, row) {
  return {item: id[row], item_en: name_en[row], item_zh: name_zh[row]};
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string} id of the compared region
 * @param {number} place with data that is, or contains, the region
 * @param {ComparedSection} sector
 */
function sectorRow(lookup, view, id, place, {section, value}) {
  const withData = lookup.tables.regions.id[tabTables(lookup).places[place]];
  const names = sectionCells(lookup, section);
  const cells = valueCells(lookup, view, withData, section, value);
  return {
    kind: "sector",
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    item: names.section,
    item_en: names.section_en,
    item_zh: names.section_zh,
    value: cells.value,
    unit: cells.unit,
    year: cells.year,
    is_only_here: null,
    source_id: cells.source_id,
    source: cells.source,
    source_zh: cells.source_zh,
    url: cells.url,
    verification: cells.verification,
  };
}

/**
 * The industries that a region names: alone, then with others.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CompareSelection} selection
 * @param {number} number position of the region
 */
function industryRows(lookup, view, {ids, only, shared}, number) {
  const region = lookup.regionRow.get(ids[number]);
  const named = shared.filter(({roles}) => roles[number]);
  return [
    ...only[number].map(({industry}) => industryRow(lookup, view, region, industry, true)),
    ...named.map(({industry}) => industryRow(lookup, view, region, industry, false)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} region
 * @param {number} industry
 * @param {boolean} isOnly
 */
function industryRow(lookup, view, region, industry, isOnly) {
  const {industries, cells, sources, statements} = lookup.tables;
  const {cell, statement} = roleStatement(lookup, view, region, industry);
  return {
    kind: "industry",
    ...regionKeys(lookup, region),
    ...itemCells(industries, industry),
    value: ROLE_NAMES[cells.role[cell]],
    unit: "role",
    year: cells.year[cell],
    is_only_here: isOnly,
    ...rowSources(sources, [statements.source[statement]]),
    verification: verificationOf(cells.is_recalled[cell]),
  };
}
