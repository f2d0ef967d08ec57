/**
 * The heads of the matrix: industries and folded groups across at an angle, groups below them,
 * regions down.
 *
 * @import {Lookup, MatrixColumn, View} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 */
import {message} from "../core/messages.js";
import {regionName} from "../core/names.js";
import {element} from "./dom.js";
import {makeHead} from "./heads.js";

/**
 * Make a head over each column. The head itself is turned, so that its own words are what one
 * points at; its place is as wide as the column.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixColumn[]} columns
 * @param {ChartEvents} events
 */
export function columnHeads(lookup, view, columns, events) {
  return columns.map((column, place) => {
    const isFirst = place > 0 && columns[place - 1].group !== column.group;
    const head = column.isFolded
      ? foldedHead(lookup, view, column, events)
      : industryHead(lookup, view, column, events);
    return element("span", {class: `column${isFirst ? " first" : ""}`}, head);
  });
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixColumn} column
 * @param {ChartEvents} events
 */
function industryHead({tables: {industries}}, {lang}, {leaves: [row]}, events) {
  const children = industries[`short_${lang}`][row];
  const options = {className: "column-head", children, isWalked: true};
  return makeHead({industry: industries.id[row]}, industries[`name_${lang}`][row], options, events);
}

/**
 * The head of a group that is folded to its column: it opens the group.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixColumn} column
 * @param {ChartEvents} events
 */
function foldedHead({tables: {groups}}, {lang}, {group, leaves}, events) {
  const row = groups.id.indexOf(group);
  const title = message("matrix.group.open", lang, {
    group: groups[`name_${lang}`][row],
    count: leaves.length,
  });
  return element(
    "button",
    {
      type: "button",
      class: "column-head is-folded",
      tabindex: -1,
      title,
      "aria-label": title,
      "aria-expanded": "false",
      "data-group": group,
      onclick: () => events.choose({group}),
    },
    `+ ${groups[`short_${lang}`][row]}`,
  );
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
 * Make a head for the columns of each open group. Where the reader opened it, it folds the group;
 * where an industry is chosen, it chooses the whole group. A single column's own head does enough.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {MatrixColumn[]} columns
 * @param {ChartEvents} events
 */
export function groupHeads(lookup, view, columns, events) {
  return lookup.tables.groups.id.map((id, row) => {
    const own = columns.filter(({group}) => group === id);
    const style = `width: calc(var(--pitch) * ${own.length})`;
    if (own.length === 1) return element("span", {class: "group-head", style});
    return openHead(lookup, view, row, own, style, events);
  });
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of the group
 * @param {MatrixColumn[]} own columns
 * @param {string} style
 * @param {ChartEvents} events
 */
function openHead({tables: {groups, industries}}, {lang}, row, own, style, events) {
  const isChosen = own.some((column) => column.isChosen);
  const key = isChosen ? "matrix.group.choose" : "matrix.group.fold";
  const title = message(key, lang, {group: groups[`name_${lang}`][row]});
  const whole = own.map(({leaves: [leaf]}) => industries.id[leaf]);
  const thing = isChosen ? {industries: whole} : {group: groups.id[row]};
  return element(
    "button",
    {
      type: "button",
      class: "group-head",
      tabindex: -1,
      title,
      "aria-label": title,
      style,
      onclick: () => events.choose(thing),
    },
    `${isChosen ? "" : "− "}${groups[`short_${lang}`][row]}`,
  );
}
