/**
 * Parts of the profile's lists.
 *
 * @import {Thing, View} from "../../../core/types.js"
 *
 * @typedef {object} ProfileEvents
 * @property {(thing: Thing) => unknown} choose
 * @property {(fields: Partial<View>) => unknown} change
 *
 * @typedef {object} NextStep a button under a text that has nothing to list
 * @property {string} key of the message
 * @property {Record<string, string>} [values] of the message
 * @property {() => unknown} go
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";

const LISTED_AT_MOST = 12;

/**
 * @param {string} key
 * @param {View} view
 */
export function heading(key, view) {
  return element("h4", {}, message(key, view.lang));
}

/**
 * A mark beside a statement or value.
 * @param {string} kind recalled, low, or an outcome of the second reading
 * @param {View} view
 */
export function mark(kind, view) {
  return element("span", {class: "mark"}, message(`mark.${kind}`, view.lang));
}

/**
 * A list that starts short and opens on request.
 * @param {HTMLElement[]} items
 * @param {View} view
 */
export function shortList(items, view) {
  if (items.length <= LISTED_AT_MOST) return element("ul", {class: "plain"}, items);
  const rest = items.slice(LISTED_AT_MOST);
  return element(
    "div",
    {},
    element("ul", {class: "plain"}, items.slice(0, LISTED_AT_MOST)),
    element(
      "details",
      {},
      element("summary", {}, message("profile.more", view.lang, {count: rest.length})),
      element("ul", {class: "plain"}, rest),
    ),
  );
}

/**
 * Why something is not listed, and where it is.
 * @param {string} text
 * @param {NextStep[]} steps
 * @param {View} view
 */
export function noteWithSteps(text, steps, view) {
  const buttons = steps.map(({key, go, values}) =>
    element("button", {type: "button", onclick: go}, message(key, view.lang, values)),
  );
  return element(
    "div",
    {class: "note"},
    element("p", {}, text),
    element("div", {class: "row ways"}, buttons),
  );
}
