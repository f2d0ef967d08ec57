/**
 * The field that chooses up to which month sources are told: a year, then a month of it.
 *
 * @import {View} from "../core/types.js"
 * @import {Page} from "./types.js"
 */
import {monthName} from "../core/dates.js";
import {message} from "../core/messages.js";
import {element} from "./dom.js";

const YEAR_LETTERS = 4;
const MONTHS = 12;

/**
 * Make the field; `sync` brings it in line with a view.
 * @param {Page} page
 */
export function makeAsOfField({whole, store}) {
  const known = whole.known.values.asof;
  const legend = element("legend", {});
  const year = element("select", {onchange: () => choose(), class: "as-of-year"});
  const month = element("select", {onchange: () => choose(), class: "as-of-month"});
  /** Take the month chosen, or the nearest one that has sources before it. */
  function choose() {
    if (!year.value) return store.change({asof: ""});
    const asked = `${year.value}-${month.value || String(MONTHS)}`;
    const asof = known.findLast((one) => one <= asked) ?? known[0];
    return store.change({asof});
  }
  return {
    node: element("fieldset", {class: "as-of-field"}, legend, year, month),
    /** @param {View} view */
    sync({asof, lang}) {
      if (legend.textContent !== message("asof.field", lang)) {
        legend.textContent = message("asof.field", lang);
        year.setAttribute("aria-label", message("asof.year", lang));
        month.setAttribute("aria-label", message("asof.month", lang));
        year.replaceChildren(
          element("option", {value: ""}, message("asof.all", lang)),
          ...yearsOf(known).map((one) => element("option", {value: one}, one)),
        );
        month.replaceChildren(...monthOptions(lang));
      }
      const [chosenYear, chosenMonth = ""] = asof.split("-");
      year.value = chosenYear;
      month.value = chosenMonth;
      month.disabled = !asof;
    },
  };
}

/**
 * The years of some months, the newest first.
 * @param {string[]} months
 */
function yearsOf(months) {
  return [...new Set(months.map((month) => month.slice(0, YEAR_LETTERS)))].reverse();
}

/** @param {View["lang"]} lang */
function monthOptions(lang) {
  return Array.from({length: MONTHS}, (_, place) =>
    element("option", {value: String(place + 1).padStart(2, "0")}, monthName(place + 1, lang)),
  );
}
