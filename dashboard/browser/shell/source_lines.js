/**
 * The line under a chart that names the sources of what it shows.
 *
 * @import {Lang, Row, View} from "../core/types.js"
 * @import {QuotedSource} from "../core/sources.js"
 * @import {AtlasPage} from "./types.js"
 */
import {fillElement} from "../charts/dom.js";
import {sourceLine} from "../core/source_line.js";
import {shownSources, sourceIndex} from "../core/sources.js";
import {toQuery} from "../core/view.js";

/**
 * Name the sources of the rows of a chart below it; without rows nothing is named.
 * @param {AtlasPage} page
 * @param {View} view
 * @param {string} chart
 * @param {Row[]} rows
 */
export function writeSources({lookup}, view, chart, rows) {
  const place = document.getElementById(`${chart}-sources`);
  if (!place) return;
  const index = sourceIndex(lookup.tables, view.tab, view.lang);
  writeLine(place, shownSources(rows, index, view.lang), view.lang);
  place.dataset.view = toQuery(view);
  place.dataset.tab = view.tab;
  place.style.visibility = "";
}

/**
 * Hide the sources that a card shared with another tab still names for that tab, until it names its
 * own.
 * @param {string[]} charts
 * @param {View} view
 */
export function hideOtherSources(charts, {tab}) {
  for (const chart of charts) {
    const place = document.getElementById(`${chart}-sources`);
    if (place?.dataset.tab && place.dataset.tab !== tab) place.style.visibility = "hidden";
  }
}

/**
 * @param {HTMLElement} place
 * @param {QuotedSource[]} sources
 * @param {Lang} lang
 */
function writeLine(place, sources, lang) {
  const isOpen = place.dataset.open === "true";
  const toggle = () => {
    place.dataset.open = String(!isOpen);
    writeLine(place, sources, lang);
    place.querySelector("button")?.focus();
  };
  fillElement(place.id, sourceLine(sources, lang, isOpen, toggle));
}
