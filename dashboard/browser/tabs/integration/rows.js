/** The table behind each chart of the Integration tab. Twin of dashboard/integration/rows.py. */
import {integrationChosen, integrationTable, integrationPlaceOf} from "./chosen.js";
import {INTEGRATION_GAP_PARTS, integrationSelectGaps} from "./select_gaps.js";
import {selectIntegrationMap} from "./select_map.js";
import {integrationScatterPoint, integrationSelectScatter} from "./select_scatter.js";
import {INTEGRATION_LINE_NAMES, integrationSelectTrend} from "./select_trend.js";
import {message} from "../../core/messages.js";
import {regionKeys} from "../../core/row_keys.js";
import {rowSources} from "../../core/row_sources.js";

function integrationMapRows(lookup, view) {
  const shown = selectIntegrationMap(lookup, view);
  return shown.ids.map((id, row) => ({
    ...regionKeys(lookup, lookup.regionRow.get(id)),
    ...integrationValueCells(lookup, view, shown.items[row], shown.year),
    ...integrationChangeCells(shown, row),
  }));
}

function integrationTrendRows(lookup, view) {
  const shown = integrationSelectTrend(lookup, view);
  const series = integrationTable(lookup, "series");
  const points = INTEGRATION_LINE_NAMES.flatMap((name) => shown[name].point.filter(Boolean));
  return [
    ...points.map((point) => ({
      ...regionKeys(lookup, series.region[integrationPlaceOf(point)[0]]),
      ...integrationValueCells(lookup, view, point, null),
    })),
    ...shown.events.rows.map((row) => integrationEventCells(lookup, row)),
  ];
}

function integrationGapsRows(lookup, view) {
  const shown = integrationSelectGaps(lookup, view);
  return [shown.top, shown.bottom].flatMap(({measure, lines}) =>
    INTEGRATION_GAP_PARTS.flatMap((part) =>
      lines[part].point
        .filter(Boolean)
        .map((point) => integrationGapCells(lookup, view, measure, part, point)),
    ),
  );
}

function integrationScatterRows(lookup, view) {
  const shown = integrationSelectScatter(lookup, view);
  const points = INTEGRATION_LINE_NAMES.flatMap((name) => shown[name].point.filter(Boolean));
  return points.map((point) => {
    const [region, year] = integrationPlaceOf(point);
    const items = integrationScatterPoint(lookup, view, shown.level, region, year);
    const output = integrationValueCells(lookup, view, items.x, year);
    const air = integrationValueCells(lookup, view, items.y, year);
    return {
      ...regionKeys(lookup, region),
      year,
      gdp_per_person: output.value,
      gdp_per_person_unit: output.unit,
      pm25: air.value,
      pm25_unit: air.unit,
      ...integrationSourceCells(lookup, [items.x, items.y]),
      verification: [output.verification, air.verification].includes("recalled")
        ? "recalled"
        : "seen",
    };
  });
}

export const INTEGRATION_ROWS = {
  map: integrationMapRows,
  trend: integrationTrendRows,
  gaps: integrationGapsRows,
  scatter: integrationScatterRows,
};

function integrationValueCells(lookup, view, item, year) {
  const series = integrationTable(lookup, "series");
  if (!item) {
    const {offer} = integrationChosen(lookup, view);
    return {
      ...integrationOfferCells(lookup, offer),
      year,
      value: null,
      status: "no_value",
      ...integrationSourceCells(lookup, []),
      verification: "",
    };
  }
  const [row, place] = integrationPlaceOf(item);
  return {
    ...integrationOfferCells(
      lookup,
      integrationTable(lookup, "offerings").offer[series.offering[row]],
    ),
    year: series.years[row][place],
    value: series.values[row][place],
    status: "value",
    ...integrationSourceCells(lookup, [item]),
    verification: series.recalled[row][place] ? "recalled" : "seen",
  };
}

/** The sources of values of series. */
function integrationSourceCells(lookup, items) {
  const {source} = integrationTable(lookup, "series");
  return rowSources(
    integrationTable(lookup, "sources"),
    items.map(integrationPlaceOf).map(([row, place]) => source[row][place]),
  );
}

function integrationOfferCells(lookup, offer) {
  const offers = integrationTable(lookup, "offers");
  return {indicator_id: offers.id[offer], unit: offers.unit_en[offer]};
}

function integrationChangeCells(shown, row) {
  if (shown.mode !== "change") return {};
  return {base_year: shown.base, base_value: shown.bases[row], change: shown.changes[row]};
}

function integrationEventCells(lookup, row) {
  const events = integrationTable(lookup, "events");
  const sources = integrationTable(lookup, "sources");
  return {
    adcode: "",
    level: "event",
    name_en: events.title_en[row],
    name_zh: events.title_zh[row],
    indicator_id: "",
    unit: "",
    year: Number(events.date[row].slice(0, 4)),
    value: null,
    status: "event",
    date: events.date[row],
    ...rowSources(sources, [events.source[row]]),
    verification: events.is_recalled[row] ? "recalled" : "seen",
  };
}

function integrationGapCells(lookup, view, measure, part, point) {
  const gaps = integrationTable(lookup, "gaps");
  const sources = integrationTable(lookup, "sources");
  const {regions} = lookup.tables;
  const offers = integrationTable(lookup, "offers");
  const [row, place] = integrationPlaceOf(point);
  const {offer} = integrationChosen(lookup, view);
  const [upper, lower] = [gaps.upper[row][place], gaps.lower[row][place]];
  return {
    indicator_id: offers.id[offer],
    measure,
    part,
    name_en: message(`integration.part.${part}`, "en"),
    name_zh: message(`integration.part.${part}`, "zh"),
    upper_adcode: upper === null ? "" : regions.id[upper],
    lower_adcode: lower === null ? "" : regions.id[lower],
    year: gaps.years[row][place],
    value: gaps.values[row][place],
    unit: measure === "difference" ? offers.unit_en[offer] : "",
    ...rowSources(sources, gaps.sources[row][place]),
    verification: gaps.recalled[row][place] ? "recalled" : "seen",
  };
}
