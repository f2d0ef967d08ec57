/** Up to four regions side by side. Twin of dashboard/structure/compare.py. */
import {NONE} from "../../core/lookup.js";
import {placeOf, topSections, valueOf} from "./scene.js";

export const COMPARED_MAX = 4;
const RECENT_ROLE = 3;

/** The regions compared: the chosen one, then the others. */
export function comparedIds(view) {
  const ids = view.region ? [view.region, ...view.compare] : view.compare;
  return [...new Set(ids)].slice(0, COMPARED_MAX);
}

/** Choose what stands side by side. */
export function selectCompare(lookup, view) {
  const ids = comparedIds(view);
  const rows = ids.map((id) => lookup.regionRow.get(id));
  const places = ids.map((id) => placeOf(lookup, id));
  const roles = rows.map((row) => rolesOf(lookup, view, row));
  return {
    ids,
    figures: latestFigures(lookup, view, rows),
    places: places.map((place) => place ?? -1),
    sectors: places.map((place) =>
      place === null
        ? []
        : topSections(lookup, view, place).map((section) => ({
            section,
            value: valueOf(lookup, view, place, section),
          })),
    ),
    only: roles.map((_, number) => onlyHere(roles, number)),
    shared: namedByMany(roles),
  };
}

/** The region's own role in each industry that it names. */
function rolesOf(lookup, view, region) {
  const table = lookup.tables.cells;
  const cells = [...(lookup.cells[view.recalled].get(region) ?? [])].sort(([a], [b]) => a - b);
  return new Map(
    cells.flatMap(([industry, cell]) => {
      const role = table.role[cell];
      if (!role) return [];
      return [[industry, table.is_faded[cell] ? role : role + RECENT_ROLE]];
    }),
  );
}

function onlyHere(roles, number) {
  if (roles.length === 1) return [];
  const isElsewhere = (industry) =>
    roles.some((named, place) => place !== number && named.has(industry));
  return [...roles[number]]
    .filter(([industry]) => !isElsewhere(industry))
    .map(([industry, role]) => ({industry, role}))
    .sort((a, b) => b.role - a.role || a.industry - b.industry);
}

function namedByMany(roles) {
  const least = Math.min(2, roles.length);
  const industries = new Set(roles.flatMap((named) => [...named.keys()]));
  const found = [...industries]
    .map((industry) => ({industry, roles: roles.map((named) => named.get(industry) ?? NONE)}))
    .filter((entry) => entry.roles.filter((role) => role !== NONE).length >= least);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  return found.sort(
    (a, b) =>
      Math.max(...b.roles) - Math.max(...a.roles) ||
      sum(b.roles) - sum(a.roles) ||
      a.industry - b.industry,
  );
}

function latestFigures(lookup, view, regions) {
  const {figures, indicators} = lookup.tables;
  const latest = new Map();
  figures.region.forEach((region, row) => {
    if (!regions.includes(region) || (view.recalled === "hide" && figures.is_recalled[row])) return;
    const key = `${figures.indicator[row]} ${region}`;
    if (!latest.has(key) || figures.year[row] > figures.year[latest.get(key)]) latest.set(key, row);
  });
  return indicators.id.flatMap((_, indicator) => {
    const rows = regions.map((region) => latest.get(`${indicator} ${region}`) ?? -1);
    return rows.some((row) => row >= 0) ? [{indicator, rows}] : [];
  });
}
