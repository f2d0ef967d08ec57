/** The matrix by keyboard: a grid of its cells, with the heads beside them. */
import {element} from "./dom.js";
import {makeWalk} from "./walk.js";
import {WALK_ARROWS, cellToward} from "../core/walk_steps.js";

/** Make the matrix's stop; a place is `[row, column]`, where -1 is a head. */
export function makeMatrixWalk(stop, matrix, page) {
  const {store, links} = page;
  const ends = () => {
    const {regions, industries} = matrix.axes();
    return {rows: regions.length, columns: industries.length};
  };

  const chart = {
    start(place, isKept = false) {
      const {rows, columns} = ends();
      if (!rows) return null;
      const [row, column] = place ?? [0, 0];
      const {regions, industries} = matrix.axes();
      const {region, industries: chosen} = store.view();
      const at = (ids, id, otherwise) => (ids.includes(id) ? ids.indexOf(id) : otherwise);
      const kept = [Math.min(row, rows - 1), Math.min(column, columns - 1)];
      if (isKept) return kept;
      return [
        at(regions, region, kept[0]),
        chosen.length === 1 ? at(industries, chosen[0], kept[1]) : kept[1],
      ];
    },
    toward(place, event) {
      const isOurs = WALK_ARROWS[event.key] || event.key === "Home" || event.key === "End";
      return isOurs ? cellToward(place, event, ends()) : undefined;
    },
    thing([row, column]) {
      const {regions, industries} = matrix.axes();
      return {
        ...(row < 0 ? {} : {region: regions[row]}),
        ...(column < 0 ? {} : {industry: industries[column]}),
      };
    },
    part: ([row, column]) =>
      element("div", {
        role: row < 0 ? "columnheader" : column < 0 ? "rowheader" : "gridcell",
        "aria-rowindex": row + 2,
        "aria-colindex": column + 2,
      }),
    wrap(cell) {
      const {rows, columns} = ends();
      stop.setAttribute("aria-rowcount", rows + 1);
      stop.setAttribute("aria-colcount", columns + 1);
      return element(
        "div",
        {role: "row", "aria-rowindex": cell.getAttribute("aria-rowindex")},
        cell,
      );
    },
    show: (place) => matrix.ringAt(...place),
    hide: matrix.unring,
    keys: {m: openMenu, M: openMenu, ContextMenu: openMenu},
  };
  function openMenu(place) {
    const {industry} = chart.thing(place);
    if (industry) page.industryMenu.open(industry, matrix.ringAt(...place));
  }

  return makeWalk(stop, chart, links);
}
