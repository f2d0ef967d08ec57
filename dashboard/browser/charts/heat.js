/** A table of coloured numbers whose heads and cells point at things and choose them. */
import {element} from "./dom.js";
import {makeHead} from "./heads.js";

/**
 * Make the table. `columns` and `rows` are heads `{thing, name, label, title, isPressed, isOff}`;
 * `cell(row, column)` gives `{text, className, thing, isChosen}`; `more` is a last column of words
 * `{name, title, text(row)}`.
 */
export function heatTable({corner, columns, rows, cell, more}, events) {
  const head = element(
    "tr",
    {},
    element("td", {class: "heat-corner"}, corner),
    columns.map((column) =>
      element(
        "th",
        {scope: "col", class: column.isOff ? "is-off" : null},
        headOf(column, "head heat-column", events),
      ),
    ),
    more
      ? element(
          "th",
          {scope: "col", class: "heat-more", title: more.title},
          element("span", {}, more.name),
        )
      : null,
  );
  const things = [];
  const body = rows.map((row, number) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, headOf(row, "head", events)),
      columns.map((column, place) => cellOf(cell(number, place), things)),
      more ? element("td", {class: "heat-more"}, more.text(number)) : null,
    ),
  );
  const table = element(
    "table",
    {class: "heat"},
    element("thead", {}, head),
    element("tbody", {}, body),
  );
  listenTo(table, things, events);
  return table;
}

function headOf({thing, name, label, title, isPressed}, className, events) {
  const head = makeHead(
    thing,
    title ?? name,
    {className, isPressed, children: element("span", {}, label ?? name)},
    events,
  );
  if (thing.sectionCode) head.dataset.section = thing.sectionCode;
  return head;
}

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

/** One listener for all cells: they are many and redrawn often. */
function listenTo(table, things, events) {
  const thingAt = (event) => things[event.target.closest("[data-thing]")?.dataset.thing];
  table.addEventListener("mouseover", (event) => {
    const thing = thingAt(event);
    if (thing) events.point(thing, event);
  });
  table.addEventListener("mouseout", (event) => {
    if (event.target.closest("[data-thing]")) events.leave();
  });
  table.addEventListener("click", (event) => {
    const thing = thingAt(event);
    if (thing) events.choose(thing, event);
  });
}
