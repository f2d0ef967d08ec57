/**
 * Beside the chips of the Plan tab: how rows are grouped, what is included, how many match.
 *
 * @typedef {object} Buttons what the buttons do
 * @property {() => void} clear
 * @property {(grouping: Grouping) => void} group
 * @property {(isOpen: boolean) => void} openAll
 *
 * @import {Lang, View} from "../../../core/types.js"
 * @import {Store} from "../../../charts/types.js"
 * @import {Choice} from "../chips.js"
 * @import {PlanSelection} from "../select.js"
 * @import {Grouping} from "../verdicts.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {isNarrowed} from "../select.js";

/** @type {Grouping[]} */
const GROUPINGS = ["verdict", "topic"];

/**
 * The switch of the grouping, and the box that includes what is unverified.
 * @param {Store} store
 * @param {View} view
 * @param {Grouping} grouping
 * @param {Buttons} buttons
 */
export function settingNodes(store, view, grouping, {group}) {
  const {lang} = view;
  const title = message("plan.group", lang);
  const switches = GROUPINGS.map((value) =>
    element(
      "button",
      {
        type: "button",
        class: "chip",
        "data-field": "grouping",
        "data-value": value,
        "aria-pressed": String(value === grouping),
        onclick: () => group(value),
      },
      message(`plan.filter.${value}`, lang),
    ),
  );
  return element(
    "div",
    {class: "plan-chips", role: "group", "aria-label": title},
    element("span", {class: "muted"}, title),
    switches,
    recalledBox(store, view),
  );
}

/**
 * How many rows match, and the buttons that widen the filter or open all rows.
 * @param {Store} store
 * @param {View} view
 * @param {PlanSelection} selection
 * @param {number} count
 * @param {Choice} choice
 * @param {Buttons} buttons
 */
export function foundNodes(store, view, {rows, total}, count, choice, {clear, openAll}) {
  const {lang} = view;
  const showAll = button("plan.show.all", lang, () => store.change({industries: []}));
  const size = rows.length;
  if (!size) return [message("plan.empty.industries", lang, {total}), " ", showAll];
  const isChosen = Object.values(choice).some((values) => values.size);
  const words = count
    ? message("plan.found", lang, {count, total})
    : message("plan.empty", lang, {total: size});
  const narrowed = message("plan.narrowed", lang, {count: size, total});
  return [
    count && !isChosen && isNarrowed(view) ? null : element("span", {}, words),
    isChosen ? button("plan.clear", lang, clear) : null,
    isNarrowed(view) ? element("span", {}, narrowed, " ", showAll) : null,
    count ? button("plan.open.all", lang, () => openAll(true)) : null,
    count ? button("plan.close.all", lang, () => openAll(false)) : null,
  ];
}

/**
 * @param {string} key
 * @param {Lang} lang
 * @param {() => void} onclick
 */
function button(key, lang, onclick) {
  return element("button", {type: "button", onclick}, message(key, lang));
}

/**
 * @param {Store} store
 * @param {View} view
 */
function recalledBox(store, view) {
  const box = element("input", {
    ...termProps("page.recalled"),
    type: "checkbox",
    "data-field": "recalled",
    "data-value": "show",
    checked: view.recalled === "show",
    onchange: () => store.change({recalled: box.checked ? "show" : "hide"}),
  });
  return element("label", {class: "plan-recalled"}, box, message("recalled", view.lang));
}
