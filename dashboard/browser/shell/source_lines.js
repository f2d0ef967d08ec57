/**
 * The line under a chart that names the sources of what it shows.
 *
 * @import {Lang, Row, View} from "../core/types.js"
 * @import {QuotedSource} from "../core/sources.js"
 * @import {AtlasPage} from "./types.js"
 */
import {element, sourceLink} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {textUnits} from "../core/picture_text.js";
import {shownSources, sourceIndex, sourceRuns} from "../core/sources.js";
import {toQuery} from "../core/view.js";

/** The width of a line that the reader has not opened: a letter is 1, a Chinese character 2. */
const LINE_UNITS = 170;

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
  place.replaceChildren(...lineNodes(place, shownSources(rows, index), view.lang));
  place.dataset.view = toQuery(view);
}

/**
 * @param {HTMLElement} place
 * @param {QuotedSource[]} sources
 * @param {Lang} lang
 * @returns {(string | Element)[]}
 */
function lineNodes(place, sources, lang) {
  const isOpen = place.dataset.open === "true";
  const fitting = fittingSources(sources);
  const rest = sources.length - fitting.length;
  const most = isOpen ? sources.length : fitting.length;
  const named = sourceRuns(sources, lang, most, "").map(({text, url}) =>
    url === undefined ? text : sourceLink(text, url),
  );
  if (!rest) return named;
  const onclick = () => {
    place.dataset.open = String(!isOpen);
    place.replaceChildren(...lineNodes(place, sources, lang));
    place.querySelector("button")?.focus();
  };
  const words = message(isOpen ? "sources.fewer" : "sources.more", lang, {count: rest});
  const more = element(
    "button",
    {type: "button", class: "link", "aria-expanded": String(isOpen), onclick},
    words,
  );
  return [...named, " ", more];
}

/**
 * The most quoted sources that fill the line; one at least.
 * @param {QuotedSource[]} sources
 */
function fittingSources(sources) {
  let used = 0;
  const end = sources.findIndex(({title, publisher}, place) => {
    used += textUnits(title) + textUnits(publisher);
    return place > 0 && used > LINE_UNITS;
  });
  return end < 0 ? sources : sources.slice(0, end);
}
