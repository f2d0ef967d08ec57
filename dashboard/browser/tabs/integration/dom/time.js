/**
 * The year: a slider with a player, and the year to compare with.
 *
 * @typedef {object} Time
 * @property {Page} page
 * @property {string} lang the language its words are in
 * @property {number[]} years with data
 * @property {ReturnType<typeof makeYearSlider>} slider
 * @property {HTMLSelectElement} base
 * @property {HTMLInputElement} maps whether there is a small map for each year
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {Lang, View} from "../../../core/types.js"
 * @import {Chosen} from "../chosen.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {makeYearSlider} from "../../../charts/year_slider.js";
import {message} from "../../../core/messages.js";
import {isBroken} from "../breaks.js";
import {hasYearMaps} from "../mapped_years.js";

/**
 * Make the controls of the year.
 * @param {Page} page
 */
export function makeTime(page) {
  const {store} = page;
  const onchange = (/** @type {any} */ {target}) => store.change({base_year: target.value});
  const time = /** @type {Time} */ ({
    page,
    lang: "",
    years: /** @type {number[]} */ ([]),
    base: element("select", {id: "base-year", onchange}),
    maps: element("input", {
      type: "checkbox",
      id: "maps-years",
      onchange: (/** @type {any} */ {target}) =>
        store.change({maps: target.checked ? "years" : "one"}),
    }),
  });
  time.slider = makeYearSlider({
    id: "year",
    show: (year, history) =>
      store.change({year: year === time.years.at(-1) ? "" : String(year)}, {history}),
    isInView: () => store.view().tab === "integration",
  });
  return {
    /** @type {(view: View, chosen: Chosen) => void} */
    sync: (view, chosen) => sync(time, view, chosen),
  };
}

/**
 * @param {Time} time
 * @param {View} view
 * @param {Chosen} chosen
 */
function sync(time, view, chosen) {
  if (time.lang !== view.lang) write(time, view.lang);
  time.years = chosen.years;
  time.slider.sync(view.lang, chosen.years, chosen.year);
  syncBase(time, view, chosen);
}

/** @type {(time: Time, view: View, chosen: Chosen) => void} */
function syncBase({page, base, maps}, view, chosen) {
  const options = chosen.years
    .filter((year) => year !== chosen.year)
    .map((year) => {
      const broken = isBroken(page.lookup, chosen.offering, year, chosen.year);
      const key = broken ? "integration.base.broken" : "integration.base.year";
      return element("option", {value: year, disabled: broken}, message(key, view.lang, {year}));
    });
  const none = element("option", {value: ""}, message("integration.base.none", view.lang));
  base.replaceChildren(none, ...options);
  base.value = String(chosen.base ?? "");
  base.disabled = hasYearMaps(view, chosen);
  maps.checked = view.maps === "years";
  maps.disabled = !chosen.isAtLevel || chosen.years.length < 2;
}

/** @type {(time: Time, lang: Lang) => void} */
function write(time, lang) {
  time.lang = lang;
  byId("integration-time").replaceChildren(
    ...time.slider.nodes,
    element("label", {class: "base"}, message("integration.base", lang), " ", time.base),
    element(
      "label",
      {class: "base maps"},
      time.maps,
      element("span", {class: "on-wide"}, message("integration.maps", lang)),
      element("span", {class: "on-phone"}, message("integration.maps.short", lang)),
    ),
  );
}
