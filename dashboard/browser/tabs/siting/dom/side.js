/**
 * The criteria: the weight, preference and requirement of each, and what can be added.
 *
 * @import {View} from "../../../core/types.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Judged} from "../siting.js"
 */
import {element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {isOwnCode} from "../../../core/own_mark.js";
import {limitOf, WEIGHTS, withChanged, withNone, without} from "../edit.js";
import {criterionName, isRole, unitOf} from "../names.js";
import {sitingOf} from "../siting.js";
import {adderNodes} from "./adder.js";

/**
 * Write the criteria of a view.
 * @param {Page} page
 * @param {View} view
 */
export function writeSide(page, view) {
  const {lookup, store} = page;
  const {lang} = view;
  const {criteria} = sitingOf(lookup, view);
  fillElement(
    "siting-side",
    element("h2", {}, message("siting.criteria", lang)),
    criteria.length
      ? element(
          "ul",
          {class: "plain siting-criteria"},
          criteria.map((one) => element("li", {}, criterionNode(page, view, one))),
        )
      : element("p", {class: "muted"}, message("siting.tally.none", lang)),
    adderNodes(page, view),
    criteria.length
      ? element(
          "button",
          {type: "button", onclick: () => store.change(withNone())},
          message("siting.clear", lang),
        )
      : null,
    methodNodes(view),
    recalledBox(page, view),
  );
}

/**
 * @param {Page} page
 * @param {View} view
 * @param {Judged} criterion
 */
function criterionNode({lookup, store}, view, criterion) {
  const {lang} = view;
  const {code} = criterion;
  const name = criterionName(lookup, code, lang);
  const change = (/** @type {Parameters<typeof withChanged>[2]} */ fields) =>
    store.change(withChanged(view, code, fields));
  return element(
    "fieldset",
    {"data-criterion": code, class: "siting-criterion"},
    element("legend", {}, name),
    element(
      "button",
      {
        type: "button",
        class: "icon siting-remove",
        "aria-label": message("siting.remove", lang, {name}),
        title: message("siting.remove", lang, {name}),
        onclick: () => store.change(without(view, code)),
      },
      "×",
    ),
    weightNode(view, criterion, name, change),
    preferNode(view, criterion, name, change),
    limitNodes(lookup, view, criterion, name, change),
    nowhereNode(lookup, view, criterion),
  );
}

/**
 * That no place has a value, and why: the data of another reader are not here.
 * @param {Page["lookup"]} lookup
 * @param {View} view
 * @param {Judged} criterion
 */
function nowhereNode({tables}, {lang}, {code, values}) {
  if (values.some(({value}) => value !== null)) return null;
  const isMissing = isOwnCode(code) && !tables.siting.indicators.id.includes(code);
  const key = isMissing ? "siting.nowhere.own" : "siting.nowhere";
  return element("p", {class: "muted"}, message(key, lang));
}

/**
 * @param {View} view
 * @param {Judged} criterion
 * @param {string} name
 * @param {(fields: any) => unknown} change
 */
function weightNode({lang}, {code, weight}, name, change) {
  return element(
    "label",
    {},
    message("siting.weight", lang),
    " ",
    element(
      "select",
      {
        id: `siting-weight-${code}`,
        "aria-label": message("siting.weight.for", lang, {name}),
        onchange: (/** @type {any} */ {target}) => change({weight: Number(target.value)}),
      },
      WEIGHTS.map((one) => element("option", {value: one, selected: one === weight}, String(one))),
    ),
  );
}

/**
 * @param {View} view
 * @param {Judged} criterion
 * @param {string} name
 * @param {(fields: any) => unknown} change
 */
function preferNode({lang}, {code, prefer}, name, change) {
  const options = {high: "siting.prefer.high", low: "siting.prefer.low"};
  return element(
    "select",
    {
      id: `siting-prefer-${code}`,
      "aria-label": message("siting.prefer.for", lang, {name}),
      onchange: (/** @type {any} */ {target}) => change({prefer: target.value}),
    },
    Object.entries(options).map(([value, key]) =>
      element("option", {value, selected: value === prefer}, message(key, lang)),
    ),
  );
}

/**
 * The least and the most that a place must have.
 * @param {Page["lookup"]} lookup
 * @param {View} view
 * @param {Judged} criterion
 * @param {string} name
 * @param {(fields: any) => unknown} change
 */
function limitNodes(lookup, {lang}, {code, min, max}, name, change) {
  const unit = isRole(code) ? message("siting.unit.role", lang) : unitOf(lookup, code, lang);
  /** @type {(side: "min" | "max", value: number | null, key: string, label: string) => Element} */
  const field = (side, value, key, label) =>
    element(
      "label",
      {},
      message(key, lang),
      " ",
      element("input", {
        id: `siting-${side}-${code}`,
        type: "text",
        inputmode: "decimal",
        size: 6,
        maxlength: 14,
        value: value ?? "",
        "aria-label": message(label, lang, {name}),
        onchange: (/** @type {any} */ {target}) => change({[side]: limitOf(target.value)}),
      }),
    );
  const id = `siting-require-${code}`;
  const last = /** @type {HTMLDetailsElement | null} */ (document.getElementById(id));
  return element(
    "details",
    // Open where the reader opened it, also when the list is written anew.
    {id, open: min !== null || max !== null || (last?.open ?? false)},
    element("summary", {}, message("siting.require", lang)),
    field("min", min, "siting.min", "siting.min.for"),
    " ",
    field("max", max, "siting.max", "siting.max.for"),
    unit ? element("span", {class: "muted"}, ` ${unit}`) : null,
  );
}

/** @param {View} view */
function methodNodes(view) {
  const {lang} = view;
  return [
    choiceNode(view, "scaling", message("siting.scaling", lang), {
      rank: message("siting.scaling.rank", lang),
      range: message("siting.scaling.range", lang),
    }),
    choiceNode(view, "mean", message("siting.mean", lang), {
      arithmetic: message("siting.mean.arithmetic", lang),
      geometric: message("siting.mean.geometric", lang),
    }),
  ];
}

/**
 * The values of a field of the view as buttons, which the page's controls wire.
 * @param {View} view
 * @param {"scaling" | "mean"} field
 * @param {string} label
 * @param {Record<string, string>} names
 */
function choiceNode(view, field, label, names) {
  const buttons = Object.entries(names).map(([value, name]) =>
    element(
      "button",
      {
        type: "button",
        "data-action": "set",
        "data-field": field,
        "data-value": value,
        "aria-pressed": String(view[field] === value),
      },
      name,
    ),
  );
  return element(
    "div",
    {class: "siting-method"},
    element("span", {class: "muted"}, label),
    element("div", {class: "segments", role: "group", "aria-label": label}, buttons),
  );
}

/**
 * @param {Page} page
 * @param {View} view
 */
function recalledBox({store}, {recalled, lang}) {
  return element(
    "label",
    {class: "siting-recalled"},
    element("input", {
      type: "checkbox",
      checked: recalled === "show",
      onchange: (/** @type {any} */ {target}) =>
        store.change({recalled: target.checked ? "show" : "hide"}),
    }),
    " ",
    message("recalled", lang),
  );
}
