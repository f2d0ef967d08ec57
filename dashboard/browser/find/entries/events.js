/**
 * Entries of events: each opens a chart that shows it, or else the table of events.
 *
 * @import {Tables} from "../../core/types.js"
 * @import {Entry} from "./entry.js"
 *
 * @typedef {(query: string) => number[]} DrawnEvents
 *   rows of the events that the Integration tab's lines show in the view of a link
 */
import {bothOf, inBoth} from "../../core/both.js";
import {asRows} from "../../core/columns.js";
import {dotted} from "./entry.js";

/** Indicators whose charts show events, in the order in which an event is looked up. */
const INDICATORS = ["income_all", "pm25", "gdp_per_capita"];
const LEVELS = ["city", "province"];
const YEAR_LETTERS = 4;

/**
 * The events.
 * @param {Tables} tables
 * @param {DrawnEvents} drawnEvents
 * @returns {Entry[]}
 */
export function eventEntries(tables, drawnEvents) {
  const indicatorOf = indicatorsWithEvents(tables, drawnEvents);
  return asRows(tables.data.rows.events.columns).map((event) => {
    const {event_id: key, date} = event;
    const indicator = indicatorOf.get(key);
    const opens = indicator ? chartOpens(tables, indicator, date) : tableOpens();
    return {
      kind: "event",
      key,
      names: bothOf(event, "title"),
      about: dotted({en: date, zh: date}, inBoth(`tab.${opens.tab}`)),
      opens,
      isRecalled: event.verification === "recalled",
    };
  });
}

/**
 * @param {Tables} tables
 * @param {string} indicator
 * @param {string} date
 */
function chartOpens({choices}, indicator, date) {
  const year = date.slice(0, YEAR_LETTERS);
  return {
    tab: "integration",
    include: {layers: ["events"]},
    set: {indicator, year: choices.year.includes(year) ? year : ""},
  };
}

function tableOpens() {
  return {tab: "data", set: {table: "events"}};
}

/**
 * By event, the first indicator whose lines show it at every level.
 * @param {Tables} tables
 * @param {DrawnEvents} drawnEvents
 * @returns {Map<string, string>}
 */
function indicatorsWithEvents({integration: {events}}, drawnEvents) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const indicator of INDICATORS) {
    const [first, ...others] = LEVELS.map((level) =>
      drawnEvents(`tab=integration&level=${level}&layers=events&indicator=${indicator}`),
    );
    for (const row of first)
      if (!found.has(events.id[row]) && others.every((drawn) => drawn.includes(row)))
        found.set(events.id[row], indicator);
  }
  return found;
}
