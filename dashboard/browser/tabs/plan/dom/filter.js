/** The filter of the Plan tab: chips by topic, level and direction, kept by the tab, not in the link. */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../charts/term_cards.js";
import {PLAN_DIRECTIONS, PLAN_LEVELS} from "../select.js";

export const PLAN_FIELDS = ["topic", "level", "direction"];

/** Nothing chosen: every statement is shown. */
export function planEmptyChoice() {
  return Object.fromEntries(PLAN_FIELDS.map((name) => [name, new Set()]));
}

/** Whether a statement has what was chosen: any value of each field of which some were chosen. */
export function planIsFound(table, row, choice, without) {
  return PLAN_FIELDS.every(
    (name) => name === without || !choice[name].size || choice[name].has(table[name][row]),
  );
}

/** The values of a field in order, with how many of the rows have each under the other fields. */
export function planChipCounts(table, rows, choice, name) {
  const values = {level: PLAN_LEVELS, direction: PLAN_DIRECTIONS}[name] ?? [
    ...new Set(table[name]),
  ];
  return values.map((value) => [
    value,
    rows.filter((row) => table[name][row] === value && planIsFound(table, row, choice, name))
      .length,
  ]);
}

/** The chips; `toggle(field, value)` is called by a click. */
export function planFilterNodes(table, rows, choice, lang, toggle) {
  return PLAN_FIELDS.map((name) =>
    element(
      "div",
      {class: "plan-chips", role: "group", "aria-label": message(`plan.filter.${name}`, lang)},
      element("span", {class: "muted"}, message(`plan.filter.${name}`, lang)),
      planChipCounts(table, rows, choice, name).map(([value, count]) =>
        element(
          "button",
          {
            type: "button",
            class: "chip",
            "data-field": name,
            "data-value": value,
            "aria-pressed": String(choice[name].has(value)),
            disabled: !count && !choice[name].has(value),
            ...(name === "topic"
              ? {}
              : termProps(`plan.${value === "none" ? "no_evidence" : value}`)),
            onclick: () => toggle(name, value),
          },
          message(`plan.${name}.${value}`, lang),
          " ",
          element("span", {class: "count"}, String(count)),
        ),
      ),
    ),
  );
}
