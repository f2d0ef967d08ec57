/**
 * The field that adds a place to the comparison: it matches as the search box does, and says what
 * it does not find.
 *
 * @typedef {object} Field
 * @property {Page} page
 * @property {View} view
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list
 * @property {HTMLElement} report
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 */
import {byId, closestTo, element} from "../../../charts/dom.js";
import {
  activeOption,
  comboboxInput,
  isWalkKey,
  markOption,
  optionsOf,
  walkedOption,
} from "../../../charts/listbox.js";
import {message, otherLang} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {comparedIds, placesBeside, withCompared} from "../compared.js";

const OPTIONS_MAX = 8;
const SUGGESTED_MAX = 4;

/**
 * Make the field, its list and its report.
 * @param {Page} page
 * @param {View} view
 * @param {boolean} isFull whether no more places can be added
 */
export function makeField(page, view, isFull) {
  const list = element("div", {
    id: "compare-options",
    class: "listbox",
    role: "listbox",
    hidden: true,
    "aria-label": message("structure.compare.options", view.lang),
  });
  const report = element("div", {class: "compare-report muted", role: "status"});
  /** @type {Field} */
  const field = {page, view, input: inputNode(view, isFull), list, report};
  listen(field);
  const box = element("div", {class: "compare-field"}, field.input, list);
  return {box, report};
}

/**
 * @param {View} view
 * @param {boolean} isFull
 */
function inputNode({lang}, isFull) {
  const label = message("structure.compare.add", lang);
  return comboboxInput("compare-options", {
    id: "compare-add",
    disabled: isFull,
    placeholder: label,
    "aria-label": label,
  });
}

/** @param {Field} field */
function listen(field) {
  const {input, list} = field;
  input.addEventListener("input", () => write(field));
  input.addEventListener("keydown", (event) => press(field, event));
  input.addEventListener("blur", () => close(field));
  // A press on the list leaves the keyboard in the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => add(field, closestTo(event, "[role=option]")));
}

/**
 * List the places that the text may mean and that are not compared yet.
 * @param {Field} field
 */
function write(field) {
  const {page, view, input, list, report} = field;
  const compared = new Set(comparedIds(view));
  const {id} = page.lookup.tables.regions;
  const rows = page
    .regionsLike(input.value)
    .filter((/** @type {number} */ row) => !compared.has(id[row]));
  list.replaceChildren(
    ...rows.slice(0, OPTIONS_MAX).map((/** @type {number} */ row) => optionNode(field, row)),
  );
  report.replaceChildren();
  list.hidden = !rows.length;
  input.setAttribute("aria-expanded", String(rows.length > 0));
  markOption(input, list, optionsOf(list)[0] ?? null);
}

/**
 * @param {Field} field
 * @param {number} row
 */
function optionNode({page: {lookup}, view}, row) {
  const {regions} = lookup.tables;
  const other = otherLang(view.lang);
  const id = regions.id[row];
  return element(
    "div",
    {role: "option", id: `compare-option-${id}`, "data-region": id, "aria-selected": "false"},
    regionName(lookup, row, view.lang),
    " ",
    element("span", {class: "muted", lang: other}, regions[`name_${other}`][row]),
    element("span", {class: "muted about"}, message(`level.one.${regions.level[row]}`, view.lang)),
  );
}

/** @param {Field} field */
function close({input, list}) {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  markOption(input, list, null);
}

/**
 * @param {Field} field
 * @param {KeyboardEvent} event
 */
function press(field, event) {
  if (event.isComposing) return; // an input method is at work
  const {input, list} = field;
  if (event.key === "Enter") {
    event.preventDefault();
    if (list.hidden) write(field);
    const option = activeOption(list);
    if (option) add(field, option);
    else if (input.value.trim()) reportUnknown(field);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    event.stopPropagation(); // elsewhere, Escape lets go of the chosen region
    close(field);
  } else if (isWalkKey(event.key) && !list.hidden) {
    event.preventDefault();
    markOption(input, list, walkedOption(list, event.key));
  }
}

/**
 * Add the place of an option, and keep the focus in the new field.
 * @param {Field} field
 * @param {HTMLElement | null} option
 */
function add({page, view}, option) {
  const change = withCompared(view, option?.dataset.region ?? "", page.lookup.known);
  if (!option || !change) return;
  page.store.change(change);
  byId("compare-add").focus();
}

/**
 * Say that nothing was found, or that it is compared already, and offer places nearby.
 * @param {Field} field
 */
function reportUnknown(field) {
  const {page, view, input, report} = field;
  const [found] = page.regionsLike(input.value);
  const region = found === undefined ? "" : regionName(page.lookup, found, view.lang);
  const words = region
    ? message("structure.compare.again", view.lang, {region})
    : message("structure.compare.unknown", view.lang, {text: input.value.trim()});
  const buttons = placesBeside(page.lookup, view)
    .slice(0, SUGGESTED_MAX)
    .flatMap((row) => [" ", suggestion(field, row)]);
  report.replaceChildren(words, ...buttons);
}

/**
 * @param {Field} field
 * @param {number} row
 */
function suggestion(field, row) {
  const {lookup} = field.page;
  const button = element(
    "button",
    {type: "button", class: "chip", "data-region": lookup.tables.regions.id[row]},
    regionName(lookup, row, field.view.lang),
  );
  button.addEventListener("click", () => add(field, button));
  return button;
}
