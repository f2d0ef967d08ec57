/**
 * The heads of the matrix: groups and industries across, regions down.
 *
 * @import {Lookup, View} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 */
import {regionName} from "../core/names.js";
import {element} from "./dom.js";
import {makeHead} from "./heads.js";

/**
 * Make a head over each industry's column.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChartEvents} events
 */
export function columnHeads(lookup, view, events) {
  const {industries} = lookup.tables;
  return industries.id.map((industry, row) => {
    const isFirst = row > 0 && industries.group[row] !== industries.group[row - 1];
    const children = element("span", {}, industries[`short_${view.lang}`][row]);
    const className = `column-head${isFirst ? " first" : ""}`;
    const name = industries[`name_${view.lang}`][row];
    return makeHead({industry}, name, {className, children, isWalked: true}, events);
  });
}

/**
 * Make a head beside each region's or zone's row.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {string[]} ids
 * @param {ChartEvents} events
 */
export function rowHeads(lookup, view, ids, events) {
  return ids.map((region) => {
    const row = lookup.regionRow.get(region);
    const isZone = lookup.tables.regions.level[row] === "zone";
    const className = `head${isZone ? " zone" : ""}`;
    const name = regionName(lookup, row, view.lang);
    return makeHead({region}, name, {className, isWalked: true}, events);
  });
}

/**
 * Make a head over each group's columns, which chooses the whole group. Over a single column it
 * would be too narrow to point at, and the column's own head does the same.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ChartEvents} events
 */
export function groupHeads(lookup, view, events) {
  const {groups, industries} = lookup.tables;
  return groups.id.map((id, row) => {
    const leaves = industries.id.filter((_, leaf) => industries.group[leaf] === id);
    const title = groups[`name_${view.lang}`][row];
    const style = `width: calc(var(--pitch) * ${leaves.length})`;
    if (leaves.length === 1) return element("span", {class: "group-head", title, style});
    return element(
      "button",
      {
        type: "button",
        class: "group-head",
        tabindex: -1,
        title,
        "aria-label": title,
        style,
        onclick: () => events.choose({industries: leaves}),
      },
      leaves.length > 2 ? groups[`short_${view.lang}`][row] : "",
    );
  });
}
