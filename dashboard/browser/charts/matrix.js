/** The matrix: drawn once for a level; a choice of industries only moves the veil over it. */
import {drawPlot} from "./drawn_plot.js";
import {CELL_ROW_PX} from "../core/sizes.js";
import {regionName} from "../core/names.js";
import {element} from "./dom.js";
import {fillTraces} from "../core/fill.js";
import {makeHead, press} from "./heads.js";
import {isForFingers} from "./touch.js";

const CELL_CONFIG = {displayModeBar: false, staticPlot: true, showSendToCloud: false};
const CELL_MIN_PX = 13;
const TOUCH_CELL_PX = 24;

/** Make the matrix in its frame of group and column heads, row heads, plot and cover. */
export function makeMatrix({frame, groups, columns, rows, plot, cover, ring}, events) {
  let shown = {rows: [], text: []};
  let pitch = CELL_MIN_PX;
  let industryIds = [];
  let revealed = "-1 -1";

  const cellAt = (event) => ({
    region: shown.rows[Math.floor(event.offsetY / CELL_ROW_PX)],
    industry: industryIds[Math.floor(event.offsetX / pitch)],
  });
  cover.addEventListener("mousemove", (event) => {
    const cell = cellAt(event);
    if (cell.region && cell.industry) events.point(cell, event);
  });
  cover.addEventListener("mouseleave", () => events.leave());
  cover.addEventListener("click", (event) => events.choose(cellAt(event)));

  async function draw(template, selection, lookup, view) {
    shown = selection;
    industryIds = lookup.tables.industries.id;
    const room = frame.clientWidth - rows.offsetWidth - 2;
    pitch = Math.max(
      isForFingers() ? TOUCH_CELL_PX : CELL_MIN_PX,
      Math.floor((room / industryIds.length) * 4) / 4,
    );
    frame.style.setProperty("--pitch", `${pitch}px`);
    writeHeads(lookup, view);
    const [cells] = fillTraces(template, selection);
    const width = pitch * industryIds.length;
    const height = CELL_ROW_PX * selection.rows.length;
    Object.assign(cover.style, {width: `${width}px`, height: `${height}px`});
    const layout = {
      ...structuredClone(template.layout),
      xaxis: {...template.layout.xaxis, range: [-0.5, industryIds.length - 0.5]},
      yaxis: {...template.layout.yaxis, range: [selection.rows.length - 0.5, -0.5]},
      width,
      height,
    };
    await drawPlot(plot, [cells], layout, CELL_CONFIG);
  }

  function writeHeads(lookup, view) {
    const {industries, regions} = lookup.tables;
    groups.replaceChildren(...groupHeads(lookup, view));
    columns.replaceChildren(
      ...industries.id.map((id, row) => {
        const isFirst = row > 0 && industries.group[row] !== industries.group[row - 1];
        const children = element("span", {}, industries[`short_${view.lang}`][row]);
        const className = `column-head${isFirst ? " first" : ""}`;
        return makeHead(
          {industry: id},
          industries[`name_${view.lang}`][row],
          {className, children, isWalked: true},
          events,
        );
      }),
    );
    rows.replaceChildren(
      ...shown.rows.map((id) => {
        const row = lookup.regionRow.get(id);
        const className = `head${regions.level[row] === "zone" ? " zone" : ""}`;
        return makeHead(
          {region: id},
          regionName(lookup, row, view.lang),
          {className, isWalked: true},
          events,
        );
      }),
    );
  }

  /**
   * One head over each group's columns, which chooses the whole group. Over a single column it would be
   * too narrow to point at, and the column's own head does the same.
   */
  function groupHeads(lookup, view) {
    const {groups, industries} = lookup.tables;
    return groups.id.map((id, row) => {
      const leaves = industries.id.filter((_, leaf) => industries.group[leaf] === id);
      const name = groups[`name_${view.lang}`][row];
      const style = `width: calc(var(--pitch) * ${leaves.length})`;
      if (leaves.length === 1) return element("span", {class: "group-head", title: name, style});
      return element(
        "button",
        {
          type: "button",
          class: "group-head",
          tabindex: -1,
          title: name,
          "aria-label": name,
          style,
          onclick: () => events.choose({industries: leaves}),
        },
        leaves.length > 2 ? groups[`short_${view.lang}`][row] : "",
      );
    });
  }

  /** Move the veil, the pressed heads and the chosen row: all that a choice changes here. */
  function mark(lookup, view, chosenColumns) {
    const chosen = new Set(chosenColumns);
    cover.style.backgroundImage = veil(chosen, industryIds.length, pitch);
    [...columns.children].forEach((head, column) => press(head, chosen.has(column)));
    for (const head of rows.children) press(head, head.dataset.region === view.region);
    const target = `${chosenColumns.length === 1 ? chosenColumns[0] : -1} ${shown.rows.indexOf(view.region)}`;
    if (target !== revealed) requestAnimationFrame(() => reveal(...target.split(" ").map(Number)));
    revealed = target;
  }

  /** Scroll the frame, never the page, so that the one chosen column and the chosen row are seen. */
  function reveal(column, row) {
    const left = column * pitch;
    const top = row * CELL_ROW_PX;
    const room = {
      width: frame.clientWidth - rows.offsetWidth,
      height: frame.clientHeight - columns.offsetHeight - groups.offsetHeight,
    };
    if (column >= 0 && (left < frame.scrollLeft || left + pitch > frame.scrollLeft + room.width)) {
      frame.scrollLeft = left - room.width / 2;
    }
    if (row >= 0 && (top < frame.scrollTop || top + CELL_ROW_PX > frame.scrollTop + room.height)) {
      frame.scrollTop = top - room.height / 2;
    }
  }

  /** Bring a cell or a head into sight, ringed; gives where its hover card belongs. */
  function ringAt(row, column) {
    reveal(column, row);
    ring.hidden = false;
    Object.assign(ring.style, {
      left: `${column * pitch}px`,
      top: `${row * CELL_ROW_PX}px`,
      width: `${pitch}px`,
      height: `${CELL_ROW_PX}px`,
    });
    const box =
      row < 0
        ? columns.children[column].getBoundingClientRect()
        : column < 0
          ? rows.children[row].getBoundingClientRect()
          : ring.getBoundingClientRect();
    ring.hidden = row < 0 || column < 0; // a head is lit itself
    return {clientX: box.right, clientY: box.top};
  }

  return {
    draw,
    mark,
    plot,
    ringAt,
    unring() {
      ring.hidden = true;
    },
    /** The regions down and the industries across. */
    axes: () => ({regions: shown.rows, industries: industryIds}),
  };
}

/** A background that dims the columns that are not chosen; runs are joined into one step. */
export function veil(chosen, count, pitch) {
  const steps = [];
  let start = 0;
  for (let column = 1; column <= count; column += 1) {
    if (column < count && chosen.has(column) === chosen.has(start)) continue;
    const colour = chosen.has(start) ? "transparent" : "var(--veil)";
    steps.push(`${colour} ${start * pitch}px ${column * pitch}px`);
    start = column;
  }
  return `linear-gradient(to right, ${steps.join(", ")})`;
}
