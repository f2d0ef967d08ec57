/**
 * The year of the map and the charts, from the founding of Xiong'an to now.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {makeYearSlider} from "../../../charts/year_slider.js";
import {isAsOf} from "../../../core/asof.js";
import {monthWords} from "../../../core/dates.js";
import {message} from "../../../core/messages.js";
import {shownYear, sliderYears} from "../moves.js";

/**
 * Make the control of the year.
 * @param {Page} page
 */
export function makeTime(page) {
  const {store} = page;
  const years = () => sliderYears(page.lookup);
  const meaning = element("span", {class: "muted", id: "move-year-meaning"});
  const slider = makeYearSlider({
    id: "move-year",
    show: (year, history) =>
      store.change({year: year === years().at(-1) ? "" : String(year)}, {history}),
    isInView: () => store.view().tab === "xiongan",
  });
  byId("move-time").replaceChildren(...slider.nodes, meaning);
  return {
    sync(/** @type {View} */ view) {
      const year = shownYear(page.lookup, view);
      slider.sync(view.lang, years(), year ?? /** @type {number} */ (years().at(-1)));
      meaning.textContent = meaningOf(view, year);
    },
  };
}

/**
 * What the year means: its end, or how things stand by the newest sources.
 * @param {View} view
 * @param {number | null} year of the past
 */
function meaningOf(view, year) {
  const {asof, lang} = view;
  if (year) return message("xiongan.year.past", lang);
  if (!isAsOf(view)) return message("xiongan.year.now", lang);
  return message("xiongan.year.asof", lang, {month: monthWords(asof, lang)});
}
