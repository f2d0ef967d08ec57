/**
 * The year of the map and the charts, from the founding of Xiong'an to now.
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {makeYearSlider} from "../../../charts/year_slider.js";
import {message} from "../../../core/messages.js";
import {shownYear, sliderYears} from "../moves.js";

/**
 * Make the control of the year.
 * @param {Page} page
 */
export function makeTime({lookup, store}) {
  const years = sliderYears(lookup);
  const meaning = element("span", {class: "muted", id: "move-year-meaning"});
  const slider = makeYearSlider({
    id: "move-year",
    show: (year, history) =>
      store.change({year: year === years.at(-1) ? "" : String(year)}, {history}),
    isInView: () => store.view().tab === "xiongan",
  });
  byId("move-time").replaceChildren(...slider.nodes, meaning);
  return {
    sync(/** @type {View} */ view) {
      const year = shownYear(lookup, view);
      slider.sync(view.lang, years, year ?? /** @type {number} */ (years.at(-1)));
      meaning.textContent = year
        ? message("xiongan.year.past", view.lang)
        : message("xiongan.year.now", view.lang);
    },
  };
}
