/**
 * What stands with each chart: its sources, and for readers who do not see it a name and a sentence
 * that sums it up.
 *
 * @import {Row, View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {byId, element, frameShown} from "../charts/dom.js";
import {summaryOf} from "../core/summary.js";
import {toQuery} from "../core/view.js";
import {hideOtherSources, writeSources} from "./source_lines.js";

/**
 * Name the cards of charts by their headings, and give each a place for its sentence.
 * @param {AtlasPage} page
 */
export function makeChartAccess(page) {
  const whenIdle = window.requestIdleCallback ?? ((task) => setTimeout(task));
  const cancel = window.cancelIdleCallback ?? clearTimeout;
  let waiting = 0;

  /**
   * Sum up the charts of the tab in view and name their sources, one chart at a time, once they are
   * seen and the page has nothing else to do. Then the page says so by `data-described`.
   * @param {View} view
   */
  async function renew(view) {
    cancel(waiting);
    const charts = chartsInView(page, view);
    hideOtherSources(charts, view);
    await frameShown();
    if (view !== page.store.view()) return;
    cancel(waiting);
    waiting = whenIdle(function sumUp() {
      if (view !== page.store.view()) return; // another state has been asked for
      const chart = charts.shift();
      if (!chart) {
        byId("atlas").dataset.described = toQuery(view);
        return;
      }
      const rows = rowsOf(page, view, chart);
      write(chart, rows ? summaryOf(page.lookup, view, chart, rows) : "");
      writeSources(page, view, chart, rows ?? []);
      waiting = whenIdle(sumUp);
    });
  }

  return {renew};
}

/**
 * @param {AtlasPage} page
 * @param {View} view
 */
function chartsInView({tab}, {embed}) {
  return Object.keys(tab?.rows ?? {}).filter((chart) => !embed || chart === embed);
}

/**
 * The rows of a chart. One that failed to draw, or has not loaded, says so in its card and has
 * none.
 * @param {AtlasPage} page
 * @param {View} view
 * @param {string} chart
 * @returns {Row[] | null}
 */
function rowsOf({lookup, tab}, view, chart) {
  if (!tab || tab.isReady?.(chart, view) === false) return null;
  try {
    return tab.rows[chart](lookup, view, tab.arranged?.(chart));
  } catch {
    return null;
  }
}

/**
 * @param {string} chart
 * @param {string} text
 */
function write(chart, text) {
  const place = document.getElementById(`${chart}-told`) ?? addPlace(chart);
  if (place.textContent !== text) place.textContent = text;
}

/**
 * Name the card of a chart, and add the place of its sentence.
 * @param {string} chart
 */
function addPlace(chart) {
  const card = byId(chart);
  const head = /** @type {HTMLElement} */ (card.querySelector("h2"));
  head.id ||= `${chart}-name`;
  const place = element("p", {id: `${chart}-told`, class: "unseen"});
  card.setAttribute("aria-labelledby", head.id);
  card.setAttribute("aria-describedby", place.id);
  head.after(place);
  return place;
}
