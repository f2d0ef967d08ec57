/**
 * Charts that several tabs have: bars in rows, coloured cells, and tables.
 *
 * Tick labels are hidden, because the page writes the names itself. Tables are for exported
 * pictures of what the page writes as HTML; the selection has the cells.
 *
 * @import {Template} from "../core/types.js"
 * @import {Look, Style} from "./parts.js"
 */
import {
  classes,
  endLabel,
  FONT_SIZE_PX,
  font,
  frame,
  HIDDEN_AXIS,
  LENGTHS_AXIS,
  plotFrame,
  rowsLayout,
  scatter,
  traceMeta,
} from "./parts.js";

const HEAD_PX = 28;
const ROW_PX = 24;
const PROFILE_ROW_PX = 34;

/**
 * Horizontal stacked bars, a row for each name, with labels at their ends.
 * @param {{key: string, name: string, marker: Style}[]} parts of a bar; `key`: the selection's array
 * @param {Look} look
 * @param {string} [ink] colour token of the labels
 * @returns {Template}
 */
export function barsTemplate(parts, look, ink = "ink") {
  const bars = parts.map(({key, name, marker}) => ({
    type: "bar",
    meta: traceMeta(key, {x: key, y: "numbers"}),
    name,
    orientation: "h",
    marker,
    hoverinfo: "none",
  }));
  const labels = traceMeta("totals", {x: "ends", y: "numbers", text: "labels"});
  return {
    data: [...bars, scatter(endLabel(labels, look.colours[ink]))],
    layout: rowsLayout(look, LENGTHS_AXIS, {barmode: "stack", bargap: 0.32}),
  };
}

/**
 * Coloured cells in rows and columns, each with a letter or a number.
 * @param {string[]} scale
 * @param {Look} look
 * @param {number} [size] of the texts, px
 * @returns {Template}
 */
export function cellsTemplate(scale, look, size = FONT_SIZE_PX) {
  return {
    data: [cells(traceMeta("cells", {z: "z", text: "text"}), scale, {textfont: {size}})],
    layout: {...plotFrame(look), dragmode: false, xaxis: HIDDEN_AXIS, yaxis: HIDDEN_AXIS},
  };
}

/**
 * Cells in the colours of a scale.
 * @param {Style} meta
 * @param {string[]} scale
 * @param {Style} [more] of the trace
 * @returns {Style}
 */
export function cells(meta, scale, more = {}) {
  return {
    type: "heatmap",
    meta,
    ...classes(scale, "z"),
    xgap: 1,
    ygap: 1,
    showscale: false,
    texttemplate: "%{text}",
    hoverinfo: "none",
    ...more,
  };
}

/**
 * The style of the cells of every table.
 * @param {Look} look
 * @param {string} [background] token of a colour
 * @returns {Style}
 */
export function cellsStyle({colours}, background = "panel") {
  return {
    align: "left",
    fill: {color: colours[background]},
    line: {color: colours.line},
    font: font(colours.ink),
  };
}

/**
 * A table alone.
 * @param {Look} look
 * @param {Style} parts of plotly's table
 * @returns {Template}
 */
export function tableFigure(look, parts) {
  return {data: [{type: "table", ...parts}], layout: frame(look)};
}

/**
 * The first rows of a table of the Data tab.
 * @param {Look} look
 */
export function tableTemplate(look) {
  const paths = {columnwidth: "widths", "header.values": "heads", "cells.values": "cells"};
  return tableFigure(look, {
    meta: traceMeta("rows", paths),
    header: {...cellsStyle(look, "none"), height: HEAD_PX},
    cells: {...cellsStyle(look), height: ROW_PX},
  });
}

/**
 * Chains or a comparison, which the page writes as text.
 * @param {Look} look
 */
export function sideTableTemplate(look) {
  const style = cellsStyle(look);
  const paths = {"header.values": "heads", "cells.values": "entries", columnwidth: "widths"};
  return tableFigure(look, {
    meta: traceMeta("entries", paths),
    header: {...style, font: font(look.colours.ink, {weight: 700})},
    cells: style,
  });
}

/**
 * A profile or the key figures: what, value, year, source.
 * @param {Look} look
 */
export function profileTemplate(look) {
  return tableFigure(look, {
    meta: traceMeta("entries", {"cells.values": "entries"}),
    columnwidth: [5, 2, 1, 4],
    header: {height: 0, values: ["", "", "", ""], fill: {color: look.colours.panel}},
    cells: {...cellsStyle(look), height: PROFILE_ROW_PX},
  });
}
