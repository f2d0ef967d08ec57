/** The table behind the comparison. Twin of dashboard/structure/compare_rows.py. */
import {selectCompare} from "./compare.js";
import {namedSection, valueCells} from "./row_parts.js";
import {ownTables} from "./scene.js";
import {regionKeys} from "../../core/row_keys.js";
import {rowSources} from "../../core/row_sources.js";

const ROLE_WORDS = ["", "support", "core", "lead"];

/** The figures, sectors and industries that stand side by side. */
export function compareRows(lookup, view) {
  const shown = selectCompare(lookup, view);
  const regions = shown.ids.map((id) => lookup.regionRow.get(id));
  const figures = shown.figures.flatMap(({rows}) => rows.filter((row) => row >= 0));
  return [
    ...figures.map((figure) => comparedFigure(lookup, figure)),
    ...regions.flatMap((region, number) =>
      shown.sectors[number].map((entry) =>
        comparedSector(lookup, view, region, shown.places[number], entry),
      ),
    ),
    ...regions.flatMap((region, number) => [
      ...shown.only[number].map(({industry}) =>
        comparedIndustry(lookup, view, region, industry, true),
      ),
      ...shown.shared
        .filter(({roles}) => roles[number])
        .map(({industry}) => comparedIndustry(lookup, view, region, industry, false)),
    ]),
  ];
}

/** The row of the statement that gives a region its role in an industry. */
export function tellingRow(lookup, view, region, industry) {
  const {cells, statements} = lookup.tables;
  const cell = lookup.cells[view.recalled].get(region).get(industry);
  const tells = (row) =>
    !statements.is_regional[row] &&
    statements.role[row] === cells.role[cell] &&
    statements.year[row] === cells.year[cell];
  return {cell, statement: cells.statements[cell].find(tells) ?? cells.statements[cell][0]};
}

function comparedSector(lookup, view, region, place, {section, value}) {
  const id = lookup.tables.regions.id[ownTables(lookup).places[place]];
  const names = namedSection(lookup, section);
  const told = valueCells(lookup, view, id, section, value);
  return {
    kind: "sector",
    ...regionKeys(lookup, region),
    item: names.section,
    item_en: names.section_en,
    item_zh: names.section_zh,
    value: told.value,
    unit: told.unit,
    year: told.year,
    is_only_here: null,
    source_id: told.source_id,
    source: told.source,
    url: told.url,
    verification: told.verification,
  };
}

function comparedFigure(lookup, figure) {
  const {figures, indicators, sources} = lookup.tables;
  const indicator = figures.indicator[figure];
  const source = figures.source[figure];
  return {
    kind: "figure",
    ...regionKeys(lookup, figures.region[figure]),
    item: indicators.id[indicator],
    item_en: indicators.name_en[indicator],
    item_zh: indicators.name_zh[indicator],
    value: figures.value[figure],
    unit: indicators.unit_en[indicator],
    year: figures.year[figure],
    is_only_here: null,
    ...rowSources(sources, [source]),
    verification: figures.is_recalled[figure] ? "recalled" : "seen",
  };
}

function comparedIndustry(lookup, view, region, industry, isOnly) {
  const {industries, cells, sources, statements} = lookup.tables;
  const {cell, statement} = tellingRow(lookup, view, region, industry);
  const source = statements.source[statement];
  return {
    kind: "industry",
    ...regionKeys(lookup, region),
    item: industries.id[industry],
    item_en: industries.name_en[industry],
    item_zh: industries.name_zh[industry],
    value: ROLE_WORDS[cells.role[cell]],
    unit: "role",
    year: cells.year[cell],
    is_only_here: isOnly,
    ...rowSources(sources, [source]),
    verification: cells.is_recalled[cell] ? "recalled" : "seen",
  };
}
