/**
 * Parts of the profile's lists.
 *
 * @import {Node, Thing, View} from "../../core/types.js"
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
import {message} from "../../core/messages.js";
import {node} from "../../core/nodes.js";

const LISTED_AT_MOST = 12;

/**
 * @param {string} key
 * @param {View} view
 */
export function heading(key, view) {
  return node("h4", {}, message(key, view.lang));
}

/**
 * A mark beside a statement or value.
 * @param {string} kind recalled, low, or an outcome of the second reading
 * @param {View} view
 */
export function mark(kind, view) {
  return node("span", {class: "mark"}, message(`mark.${kind}`, view.lang));
}

/**
 * A list that starts short and opens on request.
 * @param {Node[]} items
 * @param {View} view
 */
export function shortList(items, view) {
  if (items.length <= LISTED_AT_MOST) return node("ul", {class: "plain"}, items);
  const rest = items.slice(LISTED_AT_MOST);
  return node(
    "div",
    {},
    node("ul", {class: "plain"}, items.slice(0, LISTED_AT_MOST)),
    node(
      "details",
      {},
      node("summary", {}, message("profile.more", view.lang, {count: rest.length})),
      node("ul", {class: "plain"}, rest),
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
    node("button", {type: "button", onclick: go}, message(key, view.lang, values)),
  );
  return node(
    "div",
    {class: "note"},
    node("p", {}, text),
    node("div", {class: "row ways"}, buttons),
  );
}
