/** What stands under the charts: breaks, events, sentences; and the tables to read off. */
import {element, sourceLink} from "../../../charts/dom.js";
import {integrationTable, integrationPlaceOf} from "../chosen.js";
import {integrationChangeWords} from "../describe.js";
import {integrationGapRow, INTEGRATION_PAIRS} from "../words.js";
import {integrationIsOfFew} from "../select_trend.js";
import {message} from "../../../core/messages.js";
import {joinWords, regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";

/** The notes of breaks, given by row. */
export function integrationBreakNotes(lookup, view, rows) {
  const breaks = integrationTable(lookup, "breaks");
  return rows.map((row) => {
    const regions = breaks.regions[row];
    const names = regions.map((region) => regionName(lookup, region, view.lang));
    const key = regions.length ? "integration.break.some" : "integration.break.whole";
    return message(key, view.lang, {
      before: breaks.year[row] - 1,
      after: breaks.year[row],
      regions: integrationIsOfFew(regions)
        ? joinWords(names, view.lang)
        : message("integration.hebei_cities", view.lang),
      note: message(`integration.break.${breaks.note[row]}`, view.lang),
    });
  });
}

/** Under the lines: where and why they have gaps, and the events that are marked. */
export function integrationTrendFoot(lookup, view, chosen, shown) {
  const breaks = integrationTable(lookup, "breaks");
  const own = breaks.offering.flatMap((of, row) => (of === chosen.offering ? [row] : []));
  const notes = integrationBreakNotes(lookup, view, own);
  const isCity = integrationTable(lookup, "offerings").level[chosen.offering] === "city";
  return [
    shown.events.rows.length ? integrationEventList(lookup, view, shown.events.rows) : null,
    notes.length
      ? element(
          "details",
          {},
          element("summary", {}, message("integration.breaks", view.lang), ` (${notes.length})`),
          element(
            "ul",
            {class: "plain"},
            notes.map((note) => element("li", {}, note)),
          ),
        )
      : null,
    isCity ? element("p", {class: "muted"}, message("integration.scope.city", view.lang)) : null,
  ].filter(Boolean);
}

function integrationEventList(lookup, view, rows) {
  const events = integrationTable(lookup, "events");
  const sources = integrationTable(lookup, "sources");
  return element(
    "details",
    {},
    element("summary", {}, message("integration.events", view.lang), ` (${rows.length})`),
    element(
      "ul",
      {class: "plain"},
      rows.map((row) =>
        element(
          "li",
          {},
          element("span", {class: "year"}, events.date[row]),
          " ",
          events[`title_${view.lang}`][row],
          " ",
          element(
            "span",
            {class: "muted"},
            sourceLink(sources.title[events.source[row]], sources.url[events.source[row]]),
          ),
        ),
      ),
    ),
  );
}

/** Under the gaps: what they say, or why there are none and where there are. */
export function integrationGapFoot(page, view, chosen, shown) {
  if (shown.mode !== "none") return shown.said.map((text) => element("p", {}, text));
  const {lookup, store} = page;
  const kind = integrationTable(lookup, "offers").kind[chosen.offer];
  const first = integrationTable(lookup, "offers").id[0];
  return [
    element("p", {class: "note"}, message(`integration.why.${kind}`, view.lang)),
    element(
      "button",
      {type: "button", onclick: () => store.change({indicator: ""})},
      message(`integration.offer.${first}`, view.lang),
    ),
  ];
}

/** The tables to read off: limits met, gaps by year, values of the year. */
export function integrationReadingNodes(page, view, chosen, {map, trend, gaps}) {
  return [
    ...(trend.firsts.length ? integrationFirstsTable(page, view, trend.firsts) : []),
    ...(gaps.mode === "none" ? [] : integrationGapsTable(page.lookup, view, chosen, gaps)),
    ...(chosen.isAtLevel && chosen.year !== null
      ? integrationValuesTable(page, view, chosen, map)
      : []),
  ];
}

function integrationReadingTable(caption, id, heads, rows) {
  return element(
    "table",
    {class: "reading", id},
    element("caption", {}, caption),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        heads.map((head) => element("th", {scope: "col"}, head)),
      ),
    ),
    element("tbody", {}, rows),
  );
}

function integrationRegionHead(page, view, row, isChosen) {
  const id = page.lookup.tables.regions.id[row];
  return element(
    "th",
    {scope: "row"},
    element(
      "button",
      {
        type: "button",
        class: "link",
        "data-region": id,
        "aria-pressed": String(isChosen),
        onclick: () => page.links.choose({region: id}),
      },
      regionName(page.lookup, row, view.lang),
    ),
  );
}

function integrationRecalledMark(isRecalled, view) {
  return isRecalled ? element("span", {class: "mark"}, message("mark.recalled", view.lang)) : null;
}

function integrationFirstsTable(page, view, firsts) {
  const {lookup} = page;
  const series = integrationTable(lookup, "series");
  const cell = (item) => {
    if (!item) return element("td", {class: "muted"}, "–");
    const [row, place] = integrationPlaceOf(item);
    const year = series.years[row][place];
    const text = place === 0 ? message("integration.reading.by", view.lang, {year}) : String(year);
    return element("td", {}, text, series.recalled[row][place] ? "°" : null);
  };
  const heads = [
    message("integration.reading.region", view.lang),
    ...integrationTable(lookup, "thresholds").map(String),
  ];
  const rows = firsts.map(({region, name, first}) =>
    element(
      "tr",
      {class: name === "chosen" ? "is-chosen" : null},
      integrationRegionHead(page, view, region, name === "chosen"),
      first.map(cell),
    ),
  );
  return [
    integrationReadingTable(
      message("integration.reading.firsts", view.lang),
      "firsts-table",
      heads,
      rows,
    ),
    element("p", {class: "muted"}, message("integration.reading.firsts.foot", view.lang)),
  ];
}

function integrationGapsTable(lookup, view, chosen, shown) {
  const gaps = integrationTable(lookup, "gaps");
  const columns =
    shown.mode === "pair"
      ? INTEGRATION_PAIRS.flatMap((part) =>
          ["ratio", "difference"].map((measure) => ({part, measure})),
        )
      : Object.keys(shown.top.lines).map((part) => ({part, measure: shown.measure}));
  const told = columns
    .map((column) => ({
      ...column,
      row: integrationGapRow(lookup, chosen, column.measure, column.part),
    }))
    .filter(({row}) => row !== null);
  const years = [...new Set(told.flatMap(({row}) => gaps.years[row]))].sort((a, b) => a - b);
  const digits = {ratio: 2, difference: undefined, cv: 3, gini: 3, theil: 3};
  const cell = (year, {row, measure}) => {
    const place = gaps.years[row].indexOf(year);
    if (place < 0 || (gaps.recalled[row][place] && view.recalled === "hide"))
      return element("td", {}, "");
    return element(
      "td",
      {class: gaps.recalled[row][place] ? "is-recalled" : null},
      numberWords(gaps.values[row][place], digits[measure]),
      gaps.recalled[row][place] ? "°" : null,
    );
  };
  const heads = [
    message("integration.year", view.lang),
    ...told.map(({part, measure}) =>
      element(
        "span",
        {},
        message(`integration.part.${part}`, view.lang),
        element("br"),
        message(`integration.measure.${measure}`, view.lang),
      ),
    ),
  ];
  const rows = years.map((year) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, String(year)),
      told.map((column) => cell(year, column)),
    ),
  );
  const hasRecalled =
    view.recalled === "show" && told.some(({row}) => gaps.recalled[row].some(Boolean));
  return [
    integrationReadingTable(
      message("integration.reading.gaps", view.lang),
      "gaps-table",
      heads,
      rows,
    ),
    ...(hasRecalled
      ? [element("p", {class: "muted"}, message("integration.reading.recalled", view.lang))]
      : []),
  ];
}

function integrationValuesTable(page, view, chosen, map) {
  const {lookup} = page;
  const series = integrationTable(lookup, "series");
  const unit = integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer];
  const order = map.ids
    .map((_, row) => row)
    .filter((row) => map.values[row] !== null)
    .sort((a, b) => map.values[b] - map.values[a]);
  const rows = order.map((row) => {
    const [place, item] = integrationPlaceOf(map.items[row]);
    const region = lookup.regionRow.get(map.ids[row]);
    return element(
      "tr",
      {class: map.ids[row] === view.region ? "is-chosen" : null},
      integrationRegionHead(page, view, region, map.ids[row] === view.region),
      element(
        "td",
        {},
        numberWords(map.values[row]),
        integrationRecalledMark(series.recalled[place][item], view),
      ),
      chosen.base === null
        ? null
        : element(
            "td",
            {},
            map.changes[row] === null
              ? ""
              : integrationChangeWords(lookup, view, chosen, map.changes[row]),
          ),
    );
  });
  const heads = [message("integration.reading.region", view.lang), `${chosen.year}, ${unit}`];
  if (chosen.base !== null) heads.push(`${chosen.base}–${chosen.year}`);
  return [
    integrationReadingTable(
      message("integration.reading.values", view.lang, {year: chosen.year}),
      "values-table",
      heads,
      rows,
    ),
  ];
}
