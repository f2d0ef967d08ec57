/** What a view asks of the Integration tab. Twin of dashboard/integration/chosen.py. */

const INTEGRATION_INSTEAD = ["city", "province"];

/** A table of the tab. */
export function integrationTable(lookup, name) {
  return lookup.tables.integration[name];
}

/** Resolve a view: `{offer, offering, isAtLevel, years, year, base, measure}`. */
export function integrationChosen(lookup, view) {
  const offerings = integrationTable(lookup, "offerings");
  const offering = integrationOfferingFor(
    lookup,
    integrationOfferOf(lookup, view.indicator),
    view.level,
  );
  const offer = offerings.offer[offering];
  const years = offerings[`years_${view.recalled}`][offering];
  const year = integrationNearestYear(years, view.year);
  let base = view.base_year ? Number(view.base_year) : null;
  if (!years.includes(base) || base === year || integrationIsBroken(lookup, offering, base, year))
    base = null;
  const measures = offerings.measures[offering];
  return {
    offer,
    offering,
    isAtLevel: offerings.level[offering] === view.level,
    years,
    year,
    base,
    measure: measures.includes(view.measure) ? view.measure : (measures[0] ?? ""),
  };
}

/** An offer's row at a level; null where it is not offered. */
export function integrationOfferingAt(lookup, offer, level) {
  const offerings = integrationTable(lookup, "offerings");
  const row = offerings.offer.findIndex(
    (of, place) => of === offer && offerings.level[place] === level,
  );
  return row < 0 ? null : row;
}

/** The year wanted, or else the nearest, the earlier of two; the latest for none. */
export function integrationNearestYear(years, wanted) {
  if (!years.length) return null;
  if (!wanted) return years.at(-1);
  return years.reduce((best, year) =>
    Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best,
  );
}

/** Whether levels of two years may not be compared. */
export function integrationIsBroken(lookup, offering, one, other) {
  return integrationBreaksBetween(lookup, offering, one, other).some(
    (row) => integrationTable(lookup, "breaks").is_hard[row],
  );
}

/** The breaks of an offering between two years. */
export function integrationBreaksBetween(lookup, offering, one, other) {
  if (one === null || other === null) return [];
  const breaks = integrationTable(lookup, "breaks");
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return breaks.offering.flatMap((of, row) =>
    of === offering && from < breaks.year[row] && breaks.year[row] <= to ? [row] : [],
  );
}

/** The row and the place of an item such as `12.3`. */
export function integrationPlaceOf(item) {
  return item.split(".").map(Number);
}

function integrationOfferOf(lookup, indicator) {
  const offers = integrationTable(lookup, "offers");
  if (offers.id.includes(indicator)) return offers.id.indexOf(indicator);
  const row = offers.indicators.findIndex((told) => told.includes(indicator));
  return Math.max(row, 0);
}

function integrationOfferingFor(lookup, offer, level) {
  for (const each of [level, ...INTEGRATION_INSTEAD]) {
    const row = integrationOfferingAt(lookup, offer, each);
    if (row !== null) return row;
  }
  return 0;
}
