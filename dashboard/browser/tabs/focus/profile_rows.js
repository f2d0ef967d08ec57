/**
 * The rows of the profile: figures, statements, sites, clusters and neighbours.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 */
import {ROLE_NAMES} from "../../core/lookup.js";
import {sameCells} from "../../core/row_keys.js";
import {proofCells, rowSources} from "../../core/row_sources.js";
import {neighbourRows} from "./profile_neighbours.js";
import {selectProfile} from "./select_profile.js";

/**
 * The figures, statements, sites, clusters and neighbours of the profile, one kind after the other.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function profileRows(lookup, view) {
  const selection = selectProfile(lookup, view);
  const {reread} = lookup.tables.statements;
  const unread = (/** @type {Row} */ row) => ({...row, reread: ""});
  return [
    ...selection.figures.flatMap(({rows}) => rows.map((row) => figureRow(lookup, row))).map(unread),
    ...selection.statements.map((row) => ({...statementRow(lookup, row), reread: reread[row]})),
    ...selection.sites.map((site) => profileSiteRow(lookup, site)).map(unread),
    ...selection.clusters.map((row) => clusterRow(lookup, row)).map(unread),
    ...neighbourRows(lookup, view).map(unread),
  ];
}

/**
 * A site as a row of the map.
 * @param {Lookup} lookup
 * @param {number} row
 */
export function siteRow(lookup, row) {
  const {sites, regions, sources} = lookup.tables;
  return {
    adcode: regions.id[sites.region[row]],
    level: "site",
    name_en: sites.name_en[row],
    name_zh: sites.name_zh[row],
    parent_adcode: "",
    status: sites.kind[row],
    year: sites.year[row],
    ...proofCells(sources, sites, row),
  };
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 */
function profileSiteRow(lookup, row) {
  const site = siteRow(lookup, row);
  return {
    kind: "site",
    adcode: site.adcode,
    indicator_id: "",
    name_en: site.name_en,
    name_zh: site.name_zh,
    value: site.status,
    unit: "",
    year: site.year,
    source_id: site.source_id,
    source: site.source,
    source_zh: site.source_zh,
    url: site.url,
    verification: site.verification,
  };
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 */
export function figureRow(lookup, row) {
  const {figures, indicators, regions, sources} = lookup.tables;
  const indicator = figures.indicator[row];
  return {
    kind: "figure",
    adcode: regions.id[figures.region[row]],
    indicator_id: indicators.id[indicator],
    name_en: indicators.name_en[indicator],
    name_zh: indicators.name_zh[indicator],
    value: figures.value[row],
    unit: indicators.unit_en[indicator],
    year: figures.year[row],
    ...proofCells(sources, figures, row),
  };
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 */
function statementRow(lookup, row) {
  const {statements, regions, industries, sources} = lookup.tables;
  return {
    kind: statements.is_regional[row] ? "regional statement" : "statement",
    adcode: regions.id[statements.region[row]],
    indicator_id: "",
    name_en: statements.text_en[row],
    name_zh: statements.text_zh[row],
    value: ROLE_NAMES[statements.role[row]],
    unit: industries.id[statements.industry[row]],
    year: statements.year[row],
    ...proofCells(sources, statements, row),
  };
}

/**
 * @param {Lookup} lookup
 * @param {number} row
 */
function clusterRow(lookup, row) {
  const {clusters, sources} = lookup.tables;
  return {
    kind: "cluster",
    adcode: "",
    indicator_id: "",
    ...sameCells(clusters, row, ["name_en", "name_zh"]),
    value: "",
    unit: "",
    year: clusters.year[row],
    ...rowSources(sources, [clusters.source[row]]),
    verification: "seen",
  };
}
