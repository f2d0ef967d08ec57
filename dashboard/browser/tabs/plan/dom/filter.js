/**
 * The chips of the Plan tab: by verdict, level and topic.
 *
 * @typedef {(field: Field, value: string) => void} Toggle
 *
 * @import {Lang} from "../../../core/types.js"
 * @import {Choice, Field, FieldColumns} from "../chips.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../core/terms.js";
import {chipCounts, FIELDS} from "../chips.js";
import {VERDICT_SIGNS, VERDICT_TERMS} from "../verdicts.js";

/**
 * A group of chips for each field.
 * @param {FieldColumns} table
 * @param {number[]} rows
 * @param {Choice} choice
 * @param {Lang} lang
 * @param {Toggle} toggle called by a click
 */
export function filterNodes(table, rows, choice, lang, toggle) {
  return FIELDS.map((field) => {
    const title = message(`plan.filter.${field}`, lang);
    const chips = chipCounts(table, rows, choice, field).map(([value, count]) => {
      const isChosen = choice[field].has(value);
      return chip({field, value, count, isChosen}, lang, toggle);
    });
    return element(
      "div",
      {class: "plan-chips", role: "group", "aria-label": title},
      element("span", {class: "muted"}, title),
      chips,
    );
  });
}

/**
 * @param {{field: Field, value: string, count: number, isChosen: boolean}} what
 * @param {Lang} lang
 * @param {Toggle} toggle
 */
function chip({field, value, count, isChosen}, lang, toggle) {
  return element(
    "button",
    {
      type: "button",
      class: "chip",
      "data-field": field,
      "data-value": value,
      "aria-pressed": String(isChosen),
      disabled: !count && !isChosen,
      ...termOf(field, value),
      onclick: () => toggle(field, value),
    },
    field === "verdict" ? swatch(value) : null,
    message(`plan.${field}.${value}`, lang),
    " ",
    element("span", {class: "count"}, String(count)),
  );
}

/**
 * The colour and the sign of a verdict.
 * @param {string} verdict
 */
function swatch(verdict) {
  const sign = VERDICT_SIGNS[verdict];
  return element("span", {class: `plan-sign verdict-${verdict}`, "aria-hidden": true}, sign);
}

/**
 * The term of the glossary that explains a chip; topics need none.
 * @param {Field} field
 * @param {string} value
 */
function termOf(field, value) {
  if (field === "topic") return {};
  if (field === "verdict") return termProps(`plan.${VERDICT_TERMS[value]}`);
  return termProps(`plan.${value === "none" ? "no_evidence" : value}`);
}
