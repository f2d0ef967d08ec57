/**
 * The evidence of a statement about moves: a bar by state, and the organisations of each state.
 *
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */
import {element} from "../../../charts/dom.js";
import {bracketed, message} from "../../../core/messages.js";
import {partItems} from "../select.js";
import {stateBar} from "./charts.js";

const STATES_HERE = ["moved", "under_construction", "announced", "placed"];
const LISTED_STATES = ["moved", "under_construction", "announced", "elsewhere"];
/** A list of what has moved opens by itself up to this length. */
const OPEN_AT_MOST = 6;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} part
 */
export function moveNodes(lookup, view, part) {
  const {items} = lookup.tables.plan;
  const rows = partItems(lookup, view, part);
  const inState = (/** @type {string} */ state) =>
    rows.filter((item) => items.state[item] === state);
  const states = STATES_HERE.some((state) => inState(state).length) ? STATES_HERE : ["elsewhere"];
  return [
    stateBar(
      states.map((state) => [state, inState(state).length]),
      view.lang,
    ),
    ...LISTED_STATES.filter((state) => inState(state).length).map((state) =>
      stateList(lookup, view.lang, state, inState(state)),
    ),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {Lang} lang
 * @param {string} state
 * @param {number[]} rows of items
 */
function stateList(lookup, lang, state, rows) {
  const {items} = lookup.tables.plan;
  const names = rows.map((item) => {
    const year = items.year[item];
    const yearNode = year === null ? null : element("span", {class: "year"}, ` ${year}`);
    return element("li", {}, items[`name_${lang}`][item], yearNode);
  });
  const summary = bracketed(message(`plan.state.${state}`, lang), names.length, lang);
  return element(
    "details",
    {open: state === "moved" && names.length <= OPEN_AT_MOST},
    element("summary", {}, summary),
    element("ul", {class: "plain"}, names),
  );
}
