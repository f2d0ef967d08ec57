/** What a chart says to whoever does not see it: its name, and a sentence on what it shows. */
import {summaryOf} from "../core/summary.js";
import {byId, element} from "../charts/dom.js";

/** Name the cards of charts by their headings, and give each a place for its sentence. */
export function makeChartAccess(page) {
  let waiting = 0;
  const later = window.requestIdleCallback ?? ((task) => setTimeout(task));
  const forget = window.cancelIdleCallback ?? clearTimeout;

  /** Sum up the charts of the tab in view, once the page has nothing else to do. */
  function renew(view) {
    forget(waiting);
    const charts = Object.keys(page.tab.rows).filter(
      (chart) => !view.embed || chart === view.embed,
    );
    waiting = later(function sumUp() {
      const chart = charts.shift();
      if (!chart || view !== page.store.view()) return; // another state has been asked for
      say(chart, told(view, chart));
      waiting = later(sumUp);
    });
  }

  /** A chart that could not be drawn, or is on its way, says so in its card, and has no sentence. */
  function told(view, chart) {
    const {lookup, tab} = page;
    try {
      if (tab.isReady && !tab.isReady(chart, view)) return "";
      return summaryOf(lookup, view, chart, tab.rows[chart](lookup, view, tab.arranged?.(chart)));
    } catch {
      return "";
    }
  }

  function say(chart, text) {
    const card = byId(chart);
    const place = byId(`${chart}-told`) ?? adopt(card, chart);
    if (place.textContent !== text) place.textContent = text;
  }

  function adopt(card, chart) {
    const head = card.querySelector("h2");
    head.id ||= `${chart}-name`;
    const place = element("p", {id: `${chart}-told`, class: "unseen"});
    card.setAttribute("aria-labelledby", head.id);
    card.setAttribute("aria-describedby", place.id);
    head.after(place);
    return place;
  }

  return {renew};
}
