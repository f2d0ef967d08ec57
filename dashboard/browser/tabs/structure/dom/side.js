/**
 * The controls of the Structure tab: measure, benchmark, year, subject of the map.
 *
 * @import {Lookup, View} from "../../../core/types.js"
 * @import {Page, Store} from "../../../charts/types.js"
 *
 * @typedef {object} Side
 * @property {Lookup} lookup
 * @property {Store} store
 * @property {string} written the language and measure that the controls were written for
 * @property {boolean} isDragging whether the slider is being dragged
 */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {MEASURES, measureOf, subjectOf, tabTables, yearRow} from "../chosen.js";
import {followWidth, sizeSubject, subjectField} from "./subject.js";

const SIDE = "structure-side";
const BENCHMARKS = ["jjj", "nation"];
// Years in which something breaks: a mark on the slider, a note below the table.
const BREAK_YEARS = [2013, 2015, 2017];

/**
 * Make the controls. They are written when the language or the offered sections change, and set to
 * each view.
 * @param {Page} page
 * @returns {(view: View) => void}
 */
export function makeSide({lookup, store}) {
  const side = {lookup, store, written: "", isDragging: false};
  followWidth();
  return (view) => show(side, view);
}

/**
 * @param {Side} side
 * @param {View} view
 */
function show(side, view) {
  const key = `${view.lang} ${measureOf(view)}`;
  if (key !== side.written) {
    const focused = document.activeElement?.id;
    write(side, view);
    /** @type {HTMLElement | null} */
    const same = focused ? byId(SIDE).querySelector(`[id="${focused}"]`) : null;
    same?.focus();
  }
  side.written = key;
  sync(side, view);
}

/**
 * @param {Side} side
 * @param {View} view
 */
function write(side, view) {
  fillElement(
    SIDE,
    radios(side, view, "measure", MEASURES),
    radios(side, view, "benchmark", BENCHMARKS),
    yearField(side, view),
    subjectField(side.lookup, side.store, view),
    recalledField(side, view),
    element("p", {}, compareButton(view)),
  );
  sizeSubject();
}

/** @param {View} view */
function compareButton(view) {
  const go = () => byId("compare").scrollIntoView({block: "start"});
  return element(
    "button",
    {type: "button", onclick: go},
    message("structure.compare.go", view.lang),
  );
}

/**
 * @param {Side} side
 * @param {View} view
 * @param {"measure" | "benchmark"} field
 * @param {string[]} values
 */
function radios(side, view, field, values) {
  return element(
    "fieldset",
    {class: "choices", id: `structure-${field}`},
    element("legend", {}, message(`structure.${field}`, view.lang)),
    values.map((value) => radio(side, view, field, value)),
  );
}

/**
 * @param {Side} side
 * @param {View} view
 * @param {"measure" | "benchmark"} field
 * @param {string} value
 */
function radio({store}, view, field, value) {
  const input = element("input", {
    type: "radio",
    name: `structure-${field}`,
    id: `structure-${field}-${value}`,
    value,
    onchange: () => store.change({[field]: value}),
    ...(field === "measure" ? termProps(`structure.${value}`) : {}),
  });
  return element("label", {}, input, message(`structure.${field}.${value}`, view.lang));
}

/**
 * @param {Side} side
 * @param {View} view
 */
function yearField(side, view) {
  const {years} = tabTables(side.lookup);
  const isListed = measureOf(view) === "listed";
  const label = element(
    "label",
    {for: "structure-year"},
    message("structure.year", view.lang),
    " ",
    element("strong", {id: "structure-year-shown"}),
  );
  const note = isListed ? message("structure.year.listed", view.lang) : "";
  return element(
    "div",
    {class: "choices"},
    label,
    yearSlider(side, isListed),
    yearTicks(years),
    element("p", {class: "muted"}, note),
  );
}

/**
 * The years as a slider; a drag is one step of history.
 * @param {Side} side
 * @param {boolean} isDisabled
 */
function yearSlider(side, isDisabled) {
  const {years} = tabTables(side.lookup);
  const slider = element("input", {
    type: "range",
    id: "structure-year",
    min: 0,
    max: years.length - 1,
    step: 1,
    disabled: isDisabled,
    oninput: () => {
      const row = Number(slider.value);
      const year = row === years.length - 1 ? "" : String(years[row]);
      side.store.change({year}, {history: side.isDragging ? "replace" : "push"});
      side.isDragging = true;
    },
    onchange: () => {
      side.isDragging = false;
    },
  });
  return slider;
}

/** @param {number[]} years */
function yearTicks(years) {
  const ticks = years.map((year) =>
    element("span", {class: BREAK_YEARS.includes(year) ? "is-break" : null}, String(year).slice(2)),
  );
  return element("div", {class: "year-ticks", "aria-hidden": true}, ticks);
}

/**
 * @param {Side} side
 * @param {View} view
 */
function recalledField({store}, view) {
  const box = element("input", {
    type: "checkbox",
    id: "structure-recalled",
    ...termProps("page.recalled"),
    onchange: () => store.change({recalled: box.checked ? "show" : "hide"}),
  });
  const label = element("label", {}, box, message("recalled", view.lang));
  return element("div", {class: "choices"}, label);
}

/**
 * Set the controls to a view.
 * @param {Side} side
 * @param {View} view
 */
function sync({lookup}, view) {
  const measure = measureOf(view);
  control(`measure-${measure}`).checked = true;
  control(`benchmark-${view.benchmark}`).checked = true;
  for (const name of BENCHMARKS)
    control(`benchmark-${name}`).disabled = measure === "share" || measure === "listed";
  const row = yearRow(lookup, view);
  const year = String(tabTables(lookup).years[row]);
  const slider = control("year");
  slider.value = String(row);
  slider.setAttribute("aria-valuetext", year);
  byId("structure-year-shown").textContent = year;
  control("subject").value = subjectOf(lookup, view).kind === "top" ? "" : view.indicator;
  control("recalled").checked = view.recalled === "show";
}

/**
 * A control by its name; a `select` has a `value` as well.
 * @param {string} name
 */
function control(name) {
  return /** @type {HTMLInputElement} */ (byId(`structure-${name}`));
}
