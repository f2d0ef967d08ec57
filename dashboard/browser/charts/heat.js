/**
 * A table of coloured numbers whose heads and cells point at things and choose them.
 *
 * @import {Thing} from "../core/types.js"
 * @import {ChartEvents} from "./types.js"
 *
 * @typedef {object} HeatHead
 * @property {Thing} thing
 * @property {string} name
 * @property {string} [label] shown instead of the name
 * @property {string} [title] the hint instead of the name
 * @property {boolean} [isPressed]
 * @property {boolean} [isOff]
 *
 * @typedef {object} HeatCell
 * @property {string} text
 * @property {string} className
 * @property {Thing | null} thing null: the cell cannot be pointed at
 * @property {boolean} isChosen
 *
 * @typedef {object} HeatWords a last column of words
 * @property {string} name
 * @property {string} title
 * @property {(row: number) => string} text
 *
 * @typedef {object} HeatTable
 * @property {string} corner
 * @property {HeatHead[]} columns
 * @property {HeatHead[]} rows
 * @property {(row: number, column: number) => HeatCell} cell
 * @property {HeatWords | null} [more]
 */
import {closestTo, element} from "./dom.js";
import {makeHead} from "./heads.js";

const CELLS = "[data-thing]";

/**
 * Make the table.
 * @param {HeatTable} heat
 * @param {ChartEvents} events
 */
export function heatTable(heat, events) {
  /** @type {(Thing | null)[]} */
  const things = [];
  const table = element(
    "table",
    {class: "heat"},
    element("thead", {}, headRow(heat, events)),
    element("tbody", {}, bodyRows(heat, things, events)),
  );
  listenToCells(table, things, events);
  return table;
}

/**
 * @param {HeatTable} heat
 * @param {ChartEvents} events
 */
function headRow({corner, columns, more}, events) {
  const heads = columns.map((column) =>
    element(
      "th",
      {scope: "col", class: column.isOff ? "is-off" : null},
      headOf(column, "head heat-column", events),
    ),
  );
  return element(
    "tr",
    {},
    element("td", {class: "heat-corner"}, corner),
    heads,
    more
      ? element(
          "th",
          {scope: "col", class: "heat-more", title: more.title},
          element("span", {}, more.name),
        )
      : null,
  );
}

/**
 * @param {HeatTable} heat
 * @param {(Thing | null)[]} things filled with what the cells stand for
 * @param {ChartEvents} events
 */
function bodyRows({columns, rows, cell, more}, things, events) {
  return rows.map((row, number) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, headOf(row, "head", events)),
      columns.map((_, place) => cellOf(cell(number, place), things)),
      more ? element("td", {class: "heat-more"}, more.text(number)) : null,
    ),
  );
}

/**
 * @param {HeatHead} head
 * @param {string} className
 * @param {ChartEvents} events
 */
function headOf({thing, name, label, title, isPressed}, className, events) {
  const children = element("span", {}, label ?? name);
  const head = makeHead(thing, title ?? name, {className, isPressed, children}, events);
  if (thing.sectionCode) head.dataset.section = thing.sectionCode;
  return head;
}

/**
 * @param {HeatCell} cell
 * @param {(Thing | null)[]} things
 */
function cellOf({text, className, thing, isChosen}, things) {
  things.push(thing);
  return element(
    "td",
    {
      class: `${className}${isChosen ? " is-chosen" : ""}`,
      "data-thing": thing ? things.length - 1 : null,
    },
    text,
  );
}

/**
 * Listen to all cells at once: they are many and redrawn often.
 * @param {HTMLElement} table
 * @param {(Thing | null)[]} things
 * @param {ChartEvents} events
 */
function listenToCells(table, things, events) {
  const thingAt = (/** @type {Event} */ event) =>
    things[Number(closestTo(event, CELLS)?.dataset.thing)];
  table.addEventListener("mouseover", (event) => {
    const thing = thingAt(event);
    if (thing) events.point(thing, event);
  });
  table.addEventListener("mouseout", (event) => {
    if (closestTo(event, CELLS)) events.leave();
  });
  table.addEventListener("click", (event) => {
    const thing = thingAt(event);
    if (thing) events.choose(thing, event);
  });
}
