/** What the map of the Integration tab shows. Twin of dashboard/integration/select_map.py. */
import {selectChoice} from "../../core/choice.js";
import {
  integrationBreaksBetween,
  integrationChosen,
  integrationTable,
  integrationPlaceOf,
} from "./chosen.js";

const INTEGRATION_INNER = 0.2;
const INTEGRATION_OUTER = 0.6;

/** Choose what the map draws. */
export function selectIntegrationMap(lookup, view) {
  const chosen = integrationChosen(lookup, view);
  const ids = lookup.levelRows[view.level].map((row) => lookup.tables.regions.id[row]);
  const items = integrationItemsOf(lookup, view, chosen, chosen.year);
  const bases = integrationItemsOf(lookup, view, chosen, chosen.base);
  const values = items.map((item) => integrationValueOf(lookup, item));
  const before = bases.map((item) => integrationValueOf(lookup, item));
  const isShare = integrationTable(lookup, "offers").is_share[chosen.offer];
  const changes = values.map((value, row) => integrationChangeOf(value, before[row], isShare));
  const isChange = chosen.base !== null;
  const bounds = isChange
    ? integrationEdgesOf(changes)
    : integrationTable(lookup, "offerings").bounds[chosen.offering];
  const shown = isChange ? changes : values;
  return {
    ids,
    z: shown.map((value) => integrationClass(value, bounds)),
    mode: isChange ? "change" : "amount",
    is_at_level: chosen.isAtLevel,
    year: chosen.year,
    base: chosen.base,
    items,
    bases_items: bases,
    values,
    bases: before,
    changes,
    bounds,
    breaks: integrationBreaksBetween(lookup, chosen.offering, chosen.base, chosen.year),
    count: shown.filter((value) => value !== null).length,
    recalled_count: items.filter((item) => integrationIsRecalledItem(lookup, item)).length,
    ...selectChoice(lookup, view),
    cities: view.layers.includes("cities"),
  };
}

/** The change: a difference for shares, days and ratios, else per cent of the base. */
export function integrationChangeOf(value, base, isShare) {
  if (value === null || base === null || (!isShare && base === 0)) return null;
  return isShare ? value - base : ((value - base) / base) * 100;
}

/** The class of a value, from 1; 0 for none; a bound belongs to the class below it. */
export function integrationClass(value, bounds) {
  return value === null ? 0 : 1 + bounds.filter((bound) => value > bound).length;
}

/** A region's series; null where it has none. */
export function integrationSeriesRow(lookup, offering, region) {
  const series = integrationTable(lookup, "series");
  const row = series.offering.findIndex(
    (of, place) => of === offering && series.region[place] === region,
  );
  return row < 0 ? null : row;
}

/** A series' value of a year as `series.item`; empty where there is none that may be shown. */
export function integrationItemAt(lookup, view, row, year) {
  const series = integrationTable(lookup, "series");
  if (row === null || !series.years[row].includes(year)) return "";
  const item = series.years[row].indexOf(year);
  return series.recalled[row][item] && view.recalled === "hide" ? "" : `${row}.${item}`;
}

/** Whether an item was recalled. */
export function integrationIsRecalledItem(lookup, item) {
  if (!item) return false;
  const [row, place] = integrationPlaceOf(item);
  return Boolean(integrationTable(lookup, "series").recalled[row][place]);
}

/** The value of an item; null where there is none. */
export function integrationValueOf(lookup, item) {
  if (!item) return null;
  const [row, place] = integrationPlaceOf(item);
  return integrationTable(lookup, "series").values[row][place];
}

function integrationItemsOf(lookup, view, chosen, year) {
  const rows = lookup.levelRows[view.level];
  if (!chosen.isAtLevel) return rows.map(() => "");
  return rows.map((row) =>
    integrationItemAt(lookup, view, integrationSeriesRow(lookup, chosen.offering, row), year),
  );
}

function integrationEdgesOf(changes) {
  const known = changes.filter((value) => value !== null);
  if (!known.length) return [];
  const mean = known.reduce((total, value) => total + value, 0) / known.length;
  const reach = Math.max(...known.map((value) => Math.abs(value - mean)));
  return [-INTEGRATION_OUTER, -INTEGRATION_INNER, INTEGRATION_INNER, INTEGRATION_OUTER].map(
    (share) => mean + share * reach,
  );
}
