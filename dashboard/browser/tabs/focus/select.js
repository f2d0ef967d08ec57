/** What each chart of the Focus tab shows, as plain arrays. Twin of dashboard/focus/select.py. */
import {selectChoice} from "../../core/choice.js";
import {classBounds, ramp} from "../../core/classes.js";
import {NONE, ROLE_NAMES, cellsOf, chosenRows, isHidden, roleRank} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {ALL} from "../../core/view.js";

const COARSE_KM = 5;
export const PARTS = ["lead", "core", "support", "older"];
const LETTERS = ["", "S", "C", "L", "S", "C", "L"];
const LEAD = 6;
const CORE = 5;
const SUPPORT = 4;

/** Choose what every chart of the tab shows. */
export function selectFocus(lookup, view) {
  return {
    map: selectMap(lookup, view),
    matrix: selectMatrix(lookup, view),
    ranking: selectRanking(lookup, view),
    profile: selectProfile(lookup, view),
  };
}

/** Choose what the map draws. */
export function selectMap(lookup, view) {
  const industries = chosenRows(lookup, view);
  const isSingle = industries.length === 1;
  const rows = lookup.levelRows[view.level];
  const strengths = rows.map((row) => strengthsOf(lookup, view, row, industries));
  const counts = strengths.map((values) => values.filter((value) => value !== NONE).length);
  const upper = classBounds(Math.max(0, ...counts));
  const ids = lookup.tables.regions.id;
  return {
    ids: rows.map((row) => ids[row]),
    is_single: isSingle,
    z: isSingle ? strengths.map((values) => values[0]) : counts.map((count) => ramp(count, upper)),
    counts,
    upper,
    tally: tallyOf(
      strengths,
      rows.map((row) => hides(lookup, view, row, industries)),
    ),
    regional: rows
      .filter((row) => anyFlag(lookup, view, row, industries, "is_regional"))
      .map((row) => ids[row]),
    ...clusterMembers(lookup, view, industries, rows),
    ...selectChoice(lookup, view),
    signs: signsOf(lookup, view, rows, industries),
    zones: zonesOf(lookup, view, industries, upper, isSingle),
    sites: sitesShown(lookup, view, industries),
    cities: view.layers.includes("cities"),
  };
}

/** Choose the matrix's cells by row and column, and the veil over what was not chosen. */
export function selectMatrix(lookup, view) {
  const rows = [...lookup.levelRows[view.level], ...lookup.levelRows.zone];
  const width = lookup.tables.industries.id.length;
  const z = rows.map(() => Array(width).fill(NONE));
  const text = rows.map(() => Array(width).fill(""));
  rows.forEach((region, number) => {
    for (const [industry, cell] of cellsOf(lookup, view, region)) {
      z[number][industry] = roleRank(lookup, view, cell);
      text[number][industry] = cellText(lookup, view, cell);
    }
  });
  const chosen = chosenRows(lookup, view);
  return {
    rows: rows.map((row) => lookup.tables.regions.id[row]),
    z,
    text,
    chosen,
    veil: {
      z: [Array.from({length: width}, (_, column) => (chosen.includes(column) ? null : 1))],
      x: Array.from({length: width + 1}, (_, column) => column - 0.5),
      y: [-0.5, rows.length - 0.5],
    },
  };
}

/** Rank the level's regions; a region without a statement is listed apart, not as zero. */
export function selectRanking(lookup, view) {
  const industries = chosenRows(lookup, view);
  const isSingle = industries.length === 1;
  const ids = lookup.tables.regions.id;
  const entries = [];
  const hidden = [];
  const without = [];
  lookup.levelRows[view.level].forEach((row, number) => {
    const values = strengthsOf(lookup, view, row, industries).filter((value) => value !== NONE);
    if (!values.length) {
      (hides(lookup, view, row, industries) ? hidden : without).push(ids[row]);
      return;
    }
    const entry = {id: ids[row], strongest: Math.max(...values)};
    if (isSingle) {
      entry.parts =
        lookup.tables.cells.sources_by_role[cellsOf(lookup, view, row).get(industries[0])];
      entry.key = [-values[0], -sum(entry.parts), number];
    } else {
      entry.parts = partsOf(values);
      entry.key = [-values.length, -entry.parts[0], -entry.parts[1], number];
    }
    entries.push(entry);
  });
  entries.sort((a, b) => compareKeys(a.key, b.key));
  const part = (place) => entries.map((entry) => entry.parts[place]);
  const ends = entries.map((entry) => sum(entry.parts));
  return {
    is_single: isSingle,
    ids: entries.map((entry) => entry.id),
    lead: part(0),
    core: part(1),
    support: part(2),
    older: part(3),
    strongest: entries.map((entry) => entry.strongest),
    numbers: entries.map((_, number) => number),
    ends,
    labels: entries.map((entry) => barLabel(view, entry, isSingle)),
    range: [0, Math.max(...ends, 1) * (isSingle ? 2 : 1.25)],
    hidden,
    without,
  };
}

/** Choose what the profile of the chosen region lists; nothing chosen: the region as a whole. */
export function selectProfile(lookup, view) {
  const {clusters} = lookup.tables;
  if (!view.region) {
    return {
      id: "",
      statements: namingStatements(lookup, view),
      figures: figuresOf(lookup, view, lookup.levelRows.province),
      sites: [],
      clusters: clusters.id.map((_, row) => row),
    };
  }
  const row = lookup.regionRow.get(view.region);
  return {
    id: view.region,
    statements: statementsOf(lookup, view, row),
    figures: figuresOf(lookup, view, [row]),
    sites: sitesInside(lookup, view, row),
    clusters: clusters.members.flatMap((members, place) => (members.includes(row) ? [place] : [])),
  };
}

/** A cell in letters: its role, ? low trust, – filtered out, □ regional only, • stated inside. */
export function cellText(lookup, view, cell) {
  const {is_low_trust: isLow, is_regional: isRegional, is_inside: isInside} = lookup.tables.cells;
  const z = roleRank(lookup, view, cell);
  if (isHidden(lookup, view, cell)) return "–";
  if (z !== NONE) return LETTERS[z] + (isLow[cell] ? "?" : "");
  if (isRegional[cell]) return "□";
  return isInside[cell] ? "•" : "";
}

/** Strengths of a place on the given industries, in their order. */
export function strengthsOf(lookup, view, row, industries) {
  const cells = cellsOf(lookup, view, row);
  return industries.map((industry) => roleRank(lookup, view, cells.get(industry)));
}

function barLabel(view, {parts, strongest}, isSingle) {
  const total = sum(parts);
  if (!isSingle) return String(total);
  const part = strongest < SUPPORT ? "older" : PARTS[LEAD - strongest];
  const role = message(`role.${part}`, view.lang);
  if (!total) return message("ranking.label.none", view.lang, {role});
  const count = parts[PARTS.indexOf(part)];
  const kind = count === total ? "all" : "some";
  return message(`ranking.label.${kind}`, view.lang, {role, count, total});
}

function sum(lengths) {
  return lengths.reduce((total, length) => total + length, 0);
}

function hides(lookup, view, row, industries) {
  const cells = cellsOf(lookup, view, row);
  return industries.some((industry) => isHidden(lookup, view, cells.get(industry)));
}

function partsOf(values) {
  const parts = [LEAD, CORE, SUPPORT].map(
    (code) => values.filter((value) => value === code).length,
  );
  return [...parts, values.length - parts[0] - parts[1] - parts[2]];
}

function compareKeys(left, right) {
  const place = left.findIndex((value, index) => value !== right[index]);
  return place < 0 ? 0 : left[place] - right[place];
}

function tallyOf(strengths, hidden) {
  const [lead, core, support, older] = partsOf(strengths.flat().filter((value) => value !== NONE));
  const isBare = (values) => values.every((value) => value === NONE);
  const bare = hidden.filter((_, row) => isBare(strengths[row]));
  const hiddenCount = bare.filter((isHiddenOne) => isHiddenOne).length;
  return {
    lead,
    core,
    support,
    older,
    regions: strengths.length - bare.length,
    hidden: hiddenCount,
    none: bare.length - hiddenCount,
  };
}

function anyFlag(lookup, view, row, industries, flag) {
  const cells = cellsOf(lookup, view, row);
  return industries.some(
    (industry) => cells.has(industry) && lookup.tables.cells[flag][cells.get(industry)],
  );
}

function clusterMembers(lookup, view, industries, rows) {
  if (!view.layers.includes("clusters")) return {clusters: [], clusters_province: []};
  const {clusters, regions} = lookup.tables;
  const members = new Set();
  clusters.members.forEach((ofCluster, place) => {
    if (clusters.industries[place].some((industry) => industries.includes(industry))) {
      ofCluster.forEach((member) => members.add(member));
    }
  });
  const whole = lookup.levelRows.province.filter((row) => members.has(row) && !rows.includes(row));
  return {
    clusters: rows.filter((row) => members.has(row)).map((row) => regions.id[row]),
    clusters_province: whole.map((row) => regions.id[row]),
  };
}

function signsOf(lookup, view, rows, industries) {
  const {regions, cells} = lookup.tables;
  const signs = {ids: [], lon: [], lat: [], text: []};
  for (const row of rows) {
    let text = anyFlag(lookup, view, row, industries, "is_inside") ? "•" : "";
    const cell = cellsOf(lookup, view, row).get(industries[0]);
    if (
      industries.length === 1 &&
      roleRank(lookup, view, cell) !== NONE &&
      cells.is_low_trust[cell]
    )
      text += "?";
    const isBare = strengthsOf(lookup, view, row, industries).every((value) => value === NONE);
    if (isBare && hides(lookup, view, row, industries)) text += "–";
    if (!text) continue;
    signs.ids.push(regions.id[row]);
    signs.lon.push(regions.label_lon[row]);
    signs.lat.push(regions.label_lat[row]);
    signs.text.push(text);
  }
  return signs;
}

function zonesOf(lookup, view, industries, upper, isSingle) {
  const {regions} = lookup.tables;
  const zones = {ids: [], lon: [], lat: [], z: [], counts: []};
  for (const row of lookup.levelRows.zone) {
    const values = strengthsOf(lookup, view, row, industries).filter((value) => value !== NONE);
    if (!values.length) continue;
    zones.ids.push(regions.id[row]);
    zones.lon.push(regions.lon[row]);
    zones.lat.push(regions.lat[row]);
    zones.counts.push(values.length);
    const most = upper.at(-1) ?? values.length;
    zones.z.push(
      isSingle ? values[0] : ramp(Math.min(values.length, most), upper.length ? upper : [most]),
    );
  }
  return zones;
}

function sitesShown(lookup, view, industries) {
  const {sites} = lookup.tables;
  const chosen = new Set(industries);
  const rows = [];
  if (view.layers.includes("sites")) {
    sites.industries.forEach((ofSite, row) => {
      if (view.recalled === "hide" && sites.is_recalled[row]) return;
      if (ofSite.some((industry) => chosen.has(industry))) rows.push(row);
    });
  }
  return {
    rows,
    lon: rows.map((row) => sites.lon[row]),
    lat: rows.map((row) => sites.lat[row]),
    symbol: rows.map((row) => (sites.precision_km[row] >= COARSE_KM ? "circle-open" : "circle")),
  };
}

/** What is said of the chosen industries anywhere at the level, when the reader chose some. */
function namingStatements(lookup, view) {
  if (!view.industries.length || String(view.industries) === ALL) return [];
  const {statements: table, build} = lookup.tables;
  const chosen = new Set(chosenRows(lookup, view));
  const rows = [...lookup.levelRows[view.level], ...lookup.levelRows.zone]
    .flatMap((region) => lookup.statements.get(region) ?? [])
    .filter(
      (row) =>
        chosen.has(table.industry[row]) &&
        !table.is_regional[row] &&
        view.roles.includes(ROLE_NAMES[table.role[row]]) &&
        !(view.recalled === "hide" && table.is_recalled[row]),
    );
  const keyOf = (row) => {
    const year = table.year[row] ?? 0;
    return [
      Number(year < build.recent_from_year),
      -table.role[row],
      table.industry[row],
      -year,
      row,
    ];
  };
  return rows.sort((left, right) => compareKeys(keyOf(left), keyOf(right)));
}

function statementsOf(lookup, view, region) {
  const table = lookup.tables.statements;
  const chosen = new Set(chosenRows(lookup, view));
  const keyOf = (row) => [
    Number(table.is_regional[row]),
    Number(!chosen.has(table.industry[row])),
    -table.role[row],
    table.industry[row],
    -(table.year[row] ?? 0),
    row,
  ];
  return (lookup.statements.get(region) ?? [])
    .filter((row) => !(view.recalled === "hide" && table.is_recalled[row]))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

function figuresOf(lookup, view, regions) {
  const table = lookup.tables.figures;
  const found = new Map();
  table.region.forEach((region, row) => {
    if (!regions.includes(region) || (view.recalled === "hide" && table.is_recalled[row])) return;
    const key = `${table.indicator[row]} ${region}`;
    if (!found.has(key)) found.set(key, {indicator: table.indicator[row], region, rows: []});
    found.get(key).rows.push(row);
  });
  const entries = [...found.values()];
  entries.forEach((entry) => entry.rows.sort((a, b) => table.year[a] - table.year[b]));
  return entries.sort((a, b) => a.indicator - b.indicator || a.region - b.region);
}

function sitesInside(lookup, view, region) {
  const {regions, sites} = lookup.tables;
  const key = regions.id[region];
  return sites.region.flatMap((place, row) => {
    const above = [
      regions.id[place],
      regions.parent[place],
      regions.city[place],
      regions.province[place],
    ];
    const isHidden = view.recalled === "hide" && sites.is_recalled[row];
    return above.includes(key) && !isHidden ? [row] : [];
  });
}
