/**
 * The Data tab without a page, its table arranged as a link's fragment has it.
 *
 * @import {ArrangedTab, Lookup, View} from "../../core/types.js"
 */
import {arrangeRows, fromFragment, searchTexts, toFragment} from "./arrange.js";
import {arrangementWords} from "./describe.js";
import {selectTable} from "./select.js";

const TABLE = "table";

/**
 * What the tab adds to its model. A column that the table does not have sorts nothing.
 * @param {Lookup} lookup with the rows of every table
 * @param {View} view
 * @param {string} fragment with or without its `#`
 * @returns {ArrangedTab}
 */
export function arrangedTab(lookup, view, fragment) {
  const {shown} = lookup.tables.data.about[view.table];
  const asked = fromFragment(fragment);
  const arrangement = shown.some(({id}) => id === asked.sort)
    ? asked
    : {...asked, sort: "", isDescending: false};
  const selection = selectTable(lookup, view);
  const rows = () =>
    arrangeRows(lookup, view, selection, arrangement, () => searchTexts(lookup, view.table));
  return {
    isReady: () => true,
    arranged: (chart) => (chart === TABLE ? rows() : undefined),
    arrangedWords: () => arrangementWords(lookup, view, selection, arrangement),
    fragment: (chart) => (chart === TABLE ? toFragment(arrangement) : ""),
  };
}
