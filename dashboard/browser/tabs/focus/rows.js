/** The table behind each chart of the Focus tab: a row a thing. Twin of dashboard/focus/rows.py. */
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";
import {NONE, cellsOf, chosenRows, isHidden, roleRank} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {PARTS, selectMap, selectMatrix, selectProfile, selectRanking} from "./select.js";
import {regionKeysWithParent} from "../../core/row_keys.js";
import {rowSources} from "../../core/row_sources.js";

const STATUS = ["none_found", "support", "core", "lead", "support", "core", "lead"];
const LAST_FADED = 3;

/** Every region of the level, then the drawn zones, then the drawn sites. */
export function mapRows(lookup, view) {
  const shown = selectMap(lookup, view);
  const industries = chosenRows(lookup, view);
  const places = [...shown.ids, ...shown.zones.ids].map((id) => lookup.regionRow.get(id));
  return [
    ...places.map((place) => ({
      ...regionKeysWithParent(lookup, place),
      ...summaryCells(lookup, view, place, industries),
    })),
    ...shown.sites.rows.map((site) => siteRow(lookup, site)),
  ];
}

/** Every filled cell. */
export function matrixRows(lookup, view) {
  const shown = selectMatrix(lookup, view);
  const chosen = new Set(shown.chosen);
  return shown.rows.flatMap((id, number) => {
    const place = lookup.regionRow.get(id);
    const filled = shown.text[number].flatMap((text, industry) => (text ? [industry] : []));
    return filled.map((industry) => ({
      ...regionKeysWithParent(lookup, place),
      ...industryCells(lookup, industry),
      is_chosen: chosen.has(industry),
      ...cellCells(lookup, view, place, industry),
    }));
  });
}

/** Every bar, best first. */
export function rankingRows(lookup, view) {
  const shown = selectRanking(lookup, view);
  const industries = chosenRows(lookup, view);
  const unit = shown.is_single ? "independent sources" : "industries";
  return shown.ids.map((id, number) => {
    const place = lookup.regionRow.get(id);
    const parts = PARTS.map((part) => [part, shown[part][number]]);
    return {
      ...regionKeysWithParent(lookup, place),
      rank: number + 1,
      unit,
      ...Object.fromEntries(parts),
      ...summaryCells(lookup, view, place, industries),
    };
  });
}

/** The figures, statements, sites and clusters of the profile, one kind after the other. */
export function profileRows(lookup, view) {
  const shown = selectProfile(lookup, view);
  return [
    ...shown.figures.flatMap((entry) => entry.rows.map((row) => figureRow(lookup, row))),
    ...shown.statements.map((row) => statementRow(lookup, row)),
    ...shown.sites.map((site) => kindedSite(siteRow(lookup, site))),
    ...shown.clusters.map((row) => clusterRow(lookup, row)),
  ];
}

/** The profile as a picture shows it: columns of what, value, year, source; of figures the latest. */
export function profileEntries(lookup, view) {
  const {figures, statements} = lookup.tables;
  const shown = selectProfile(lookup, view);
  const latest = shown.figures.map((entry) => entry.rows.at(-1));
  const others = profileRows(lookup, view).filter((row) => row.kind !== "figure");
  const rows = [...latest.map((row) => figureRow(lookup, row)), ...others];
  const names = rows.map((row) => row[`name_${view.lang}`]);
  if (!view.region) {
    const places = [
      ...latest.map((row) => figures.region[row]),
      ...shown.statements.map((row) => statements.region[row]),
    ];
    places.forEach((place, number) => {
      names[number] += ` · ${regionName(lookup, place, view.lang)}`;
    });
  }
  const recalled = message("mark.recalled", view.lang);
  const yearOf = (row) =>
    `${row.year ?? ""} ${row.verification === "recalled" ? `(${recalled})` : ""}`.trim();
  return [
    names,
    rows.map((row) => valueWords(lookup, view, row)),
    rows.map(yearOf),
    rows.map((row) => row.source),
  ];
}

function valueWords(lookup, view, row) {
  const {indicators, industries} = lookup.tables;
  if (row.kind === "figure") {
    const unit = indicators[`unit_${view.lang}`][indicators.unit_en.indexOf(row.unit)];
    return `${numberWords(row.value)} ${unit}`;
  }
  if (row.unit) {
    const industry = industries[`name_${view.lang}`][lookup.industryRow.get(row.unit)];
    return `${message(`role.${row.value}`, view.lang)} · ${industry}`;
  }
  return row.kind === "site" ? message(`kind.${row.value}`, view.lang) : "";
}

export const FOCUS_ROWS = {
  map: mapRows,
  matrix: matrixRows,
  ranking: rankingRows,
  profile: profileRows,
};

function industryCells(lookup, row) {
  const {industries} = lookup.tables;
  return {
    industry_id: industries.id[row],
    industry_en: industries.name_en[row],
    industry_zh: industries.name_zh[row],
  };
}

function verificationOf(flags) {
  if (!flags.length) return "";
  return flags.every((flag) => flag) ? "recalled" : "seen";
}

/** The sources of statements. */
function focusSourceCells(lookup, statements) {
  const {sources, statements: table} = lookup.tables;
  return rowSources(
    sources,
    statements.map((row) => table.source[row]),
  );
}

function focusStatusOf(lookup, view, z, cells) {
  if (z === NONE && cells.some((cell) => isHidden(lookup, view, cell))) return "hidden_by_filter";
  return STATUS[z];
}

function isFadedStrength(z) {
  return z > NONE && z <= LAST_FADED;
}

function cellCells(lookup, view, place, industry) {
  const {cells} = lookup.tables;
  const cell = cellsOf(lookup, view, place).get(industry);
  const z = roleRank(lookup, view, cell);
  return {
    status: focusStatusOf(lookup, view, z, [cell]),
    is_faded: isFadedStrength(z),
    is_regional: cells.is_regional[cell],
    is_inside: cells.is_inside[cell],
    is_low_trust: z !== NONE && cells.is_low_trust[cell],
    year: z !== NONE ? cells.year[cell] : null,
    source_count: cells.source_count[cell],
    ...focusSourceCells(lookup, cells.statements[cell]),
    verification: verificationOf(z !== NONE ? [cells.is_recalled[cell]] : []),
  };
}

function summaryCells(lookup, view, place, industries) {
  const {cells: table, industries: names} = lookup.tables;
  const ofPlace = cellsOf(lookup, view, place);
  const found = industries.filter(
    (industry) => roleRank(lookup, view, ofPlace.get(industry)) !== NONE,
  );
  const cells = found.map((industry) => ofPlace.get(industry));
  const years = cells.map((cell) => table.year[cell]).filter((year) => year !== null);
  const strongest = Math.max(NONE, ...cells.map((cell) => roleRank(lookup, view, cell)));
  const ofChosen = industries
    .filter((industry) => ofPlace.has(industry))
    .map((industry) => ofPlace.get(industry));
  return {
    status: focusStatusOf(lookup, view, strongest, ofChosen),
    is_faded: isFadedStrength(strongest),
    is_regional: ofChosen.some((cell) => table.is_regional[cell]),
    is_inside: ofChosen.some((cell) => table.is_inside[cell]),
    industry_count: found.length,
    industry_ids: found.map((industry) => names.id[industry]).join("; "),
    year: years.length ? Math.max(...years) : null,
    source_count: industries.length === 1 && cells.length ? table.source_count[cells[0]] : null,
    ...focusSourceCells(
      lookup,
      cells.flatMap((cell) => table.statements[cell]),
    ),
    verification: verificationOf(cells.map((cell) => table.is_recalled[cell])),
  };
}

function siteRow(lookup, row) {
  const {sites, regions, sources} = lookup.tables;
  return {
    adcode: regions.id[sites.region[row]],
    level: "site",
    name_en: sites.name_en[row],
    name_zh: sites.name_zh[row],
    parent_adcode: "",
    status: sites.kind[row],
    year: sites.year[row],
    ...rowSources(sources, [sites.source[row]]),
    verification: verificationOf([sites.is_recalled[row]]),
  };
}

function kindedSite(row) {
  return {
    kind: "site",
    adcode: row.adcode,
    name_en: row.name_en,
    name_zh: row.name_zh,
    value: row.status,
    unit: "",
    year: row.year,
    source_id: row.source_id,
    source: row.source,
    url: row.url,
    verification: row.verification,
  };
}

function figureRow(lookup, row) {
  const {figures, indicators, regions, sources} = lookup.tables;
  const indicator = figures.indicator[row];
  return {
    kind: "figure",
    adcode: regions.id[figures.region[row]],
    name_en: indicators.name_en[indicator],
    name_zh: indicators.name_zh[indicator],
    value: figures.value[row],
    unit: indicators.unit_en[indicator],
    year: figures.year[row],
    ...rowSources(sources, [figures.source[row]]),
    verification: verificationOf([figures.is_recalled[row]]),
  };
}

function statementRow(lookup, row) {
  const {statements, regions, industries, sources} = lookup.tables;
  return {
    kind: statements.is_regional[row] ? "regional statement" : "statement",
    adcode: regions.id[statements.region[row]],
    name_en: statements.text_en[row],
    name_zh: statements.text_zh[row],
    value: STATUS[statements.role[row]],
    unit: industries.id[statements.industry[row]],
    year: statements.year[row],
    ...rowSources(sources, [statements.source[row]]),
    verification: verificationOf([statements.is_recalled[row]]),
  };
}

function clusterRow(lookup, row) {
  const {clusters, sources} = lookup.tables;
  return {
    kind: "cluster",
    adcode: "",
    name_en: clusters.name_en[row],
    name_zh: clusters.name_zh[row],
    value: "",
    unit: "",
    year: clusters.year[row],
    ...rowSources(sources, [clusters.source[row]]),
    verification: "seen",
  };
}
