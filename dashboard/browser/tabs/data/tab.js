/**
 * The Data tab: list of tables, the table in view, what is covered.
 *
 * @import {Page, TabDrawing} from "../../charts/types.js"
 * @import {Thing, View} from "../../core/types.js"
 */

import {byId, fillElement} from "../../charts/dom.js";
import {numberWords} from "../../core/numbers.js";
import {UNARRANGED} from "./arrange.js";
import {describe} from "./describe.js";
import {makeCoverage} from "./dom/coverage.js";
import {writeTableList} from "./dom/list.js";
import {notesNodes} from "./dom/notes.js";
import {makeTable} from "./dom/table.js";
import {pointed} from "./hover.js";
import {MODEL} from "./model.js";
import {selectCoverage} from "./select.js";

/**
 * Make the tab on its page.
 * @param {Page} page
 */
function makeTab(page) {
  const {lookup} = page;
  lookup.tables.data.rows = {};
  const table = makeTable(page);
  const coverage = coverageDrawing(page, table);
  const writeNotes = notesWriting(page);
  /** @type {(view: View, isRedraw: boolean) => TabDrawing} */
  const draw = (view, isRedraw) => {
    if (isRedraw) coverage.forget();
    return {
      words: () => describe(lookup, view),
      plots: [],
      texts: [
        ["data-side", () => writeTableList(page, view)],
        ["table", () => table.draw(view, isRedraw)],
        ["coverage", () => coverage.draw(view)],
        ["data-notes", () => writeNotes(view)],
      ],
    };
  };
  return {
    draw,
    /** @type {(thing: Thing, view: View) => ReturnType<typeof pointed>} */
    pointed: (thing, view) => pointed(lookup, thing, view),
    chosen: () => null,
    /**
     * Show what was searched for: the table, narrowed to the rows that name it.
     * @param {{kind: string, name: string}} find
     */
    found({kind, name}) {
      table.arrange({...UNARRANGED, search: kind === "table" ? "" : name});
      byId("table").scrollIntoView({block: "nearest"});
    },
    /** @type {(chart: string, view: View) => boolean} */
    isReady: (chart, view) => chart !== "table" || table.isReady(view),
    /** @param {string} chart */
    arranged: (chart) => (chart === "table" ? table.rows() : undefined),
    arrangedWords: table.arrangedWords,
    /** @param {string} chart */
    fragment: (chart) => (chart === "table" ? table.fragment() : ""),
  };
}

/**
 * Draw the coverage only where something changed that it shows; `forget` has it drawn in any case.
 * @param {Page} page
 * @param {ReturnType<typeof makeTable>} table
 */
function coverageDrawing(page, table) {
  /**
   * Open the values behind a count: the observations, narrowed to them.
   * @param {{indicator: string, year: string}} values
   */
  async function openValues({indicator, year}) {
    await page.store.change({table: "observations", indicator, year});
    table.arrange({isNarrowed: true});
    byId("table").scrollIntoView({block: "start"});
  }
  const coverage = makeCoverage(page, openValues);
  let drawn = "";
  return {
    /** @param {View} view */
    draw(view) {
      const {level, recalled, region, lang, indicator, year} = view;
      const key = [level, recalled, region, lang, indicator, year].join(" ");
      if (key === drawn) return;
      coverage.draw(view, selectCoverage(page.lookup, view));
      drawn = key;
    },
    forget() {
      drawn = "";
    },
  };
}

/**
 * Make the function that writes the notes, once in each language.
 * @param {Page} page
 * @returns {(view: View) => void}
 */
function notesWriting({lookup}) {
  const counts = Object.entries(lookup.tables.data.reread).map(([name, count]) => [
    name,
    numberWords(count),
  ]);
  const values = {year: lookup.tables.build.recent_from_year, ...Object.fromEntries(counts)};
  let written = "";
  return ({lang}) => {
    if (lang !== written) fillElement("data-notes", notesNodes(lang, values));
    written = lang;
  };
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeTab};
