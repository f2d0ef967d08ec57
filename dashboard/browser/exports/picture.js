/**
 * A chart as a picture that carries its own proof: title, filter, legend, sources, borders, link.
 *
 * @import {Room, Template} from "../core/types.js"
 * @import {Run} from "../core/sources.js"
 *
 * @typedef {object} PictureWords what stands around a chart; without a title the chart stands alone
 * @property {string} [title]
 * @property {string} [subtitle]
 * @property {string} [filter]
 * @property {string[]} legend lines of plotly text
 * @property {Run[]} [sources] above the foot
 * @property {Run[][]} foot lines
 *
 * @typedef {{text: string, size: number, step: number}} Line of plotly text; `step`: its height in
 *   pixels
 * @typedef {{layout: any, width: number, height: number}} Picture for Plotly.toImage
 * @typedef {Picture & {data: any[]}} Figure
 */
import {LEGEND_SPACE} from "../core/legend.js";
import {plainText, textUnits, wrapRuns, wrapText} from "../core/picture_text.js";

const PICTURE_WIDTH_PX = 1100;
const PICTURE_MARGIN_PX = 24;
const BARE_MARGIN_PX = 8;
const PICTURE_LINE_STEP_PX = 18;
const LEGEND_STEP_PX = 22;
const TITLE_STEP_PX = 26;
const TITLE_SIZE_PX = 20;
const TEXT_SIZE_PX = 13;
const GAP_PX = 12;
const PX_PER_LINE_UNIT = (PICTURE_WIDTH_PX - 2 * PICTURE_MARGIN_PX) / 142;
// A letter of the title beside one of the text.
const TITLE_SHARE = 0.6;
const LEGEND_SPACE_UNITS = 3;

/**
 * Put words around a chart.
 * @param {Pick<Template, "layout">} template
 * @param {PictureWords} words
 * @param {Room} room
 * @param {Record<string, string>} colours by token
 * @returns {Picture}
 */
export function pictureLayout(template, words, room, colours, widthPx = PICTURE_WIDTH_PX) {
  const units = (widthPx - 2 * PICTURE_MARGIN_PX) / PX_PER_LINE_UNIT;
  const head = words.title ? headLines(words, units) : [];
  const foot = footLines(words, units);
  const space = words.title ? PICTURE_MARGIN_PX : BARE_MARGIN_PX;
  const {bottom = 0} = room;
  const margin = {
    l: space + room.left,
    r: space + room.right,
    t: space + heightOf(head) + room.top,
    b: space + heightOf(foot) + bottom,
    pad: 0,
  };
  const left = space - margin.l;
  const annotations = [
    ...annotationsOf(head, margin.t - space, left, colours),
    ...annotationsOf(foot, -GAP_PX - bottom, left, colours),
  ];
  const height = margin.t + room.height + margin.b;
  const width = Math.max(widthPx, margin.l + (room.width ?? 0) + margin.r);
  return {
    layout: {...structuredClone(template.layout), margin, width, height, annotations},
    width,
    height,
  };
}

/**
 * @param {PictureWords} words
 * @param {number} units half-width characters in a line
 * @returns {Line[]}
 */
function headLines({title = "", subtitle = "", filter = "", legend}, units) {
  const titles = wrapText(title, units * TITLE_SHARE).map((text) => ({
    text: `<b>${plainText(text)}</b>`,
    size: TITLE_SIZE_PX,
    step: TITLE_STEP_PX,
  }));
  const texts = [subtitle, filter].flatMap((text) => wrapText(text, units));
  return [
    ...titles,
    ...texts.map((text) => smallLine(plainText(text))),
    ...legend.flatMap((line) => legendLines(line, units)).map((text) => smallLine(text, true)),
  ];
}

/**
 * @param {PictureWords} words
 * @param {number} units
 */
function footLines({sources = [], foot}, units) {
  return [sources, ...foot]
    .filter((runs) => runs.length)
    .flatMap((runs) => wrapRuns(runs, units))
    .map((runs) => smallLine(runs.map(linkedText).join("")));
}

/**
 * @param {string} text
 * @returns {Line}
 */
function smallLine(text, isLegend = false) {
  return {text, size: TEXT_SIZE_PX, step: isLegend ? LEGEND_STEP_PX : PICTURE_LINE_STEP_PX};
}

/** @param {Line[]} lines */
function heightOf(lines) {
  return lines.reduce((sum, line) => sum + line.step, 0) + (lines.length ? GAP_PX : 0);
}

/**
 * Lines below each other as annotations of plotly.
 * @param {Line[]} lines
 * @param {number} top in pixels above the edge of the plot that they hang from: the upper one where
 *   it is positive
 * @param {number} left in pixels from the plot's left edge
 * @param {Record<string, string>} colours
 */
function annotationsOf(lines, top, left, colours) {
  let next = top;
  return lines.map(({text, size, step}) => {
    const yshift = next;
    next -= step;
    return {
      text,
      showarrow: false,
      align: "left",
      font: {size, color: size > TEXT_SIZE_PX ? colours.ink : colours.muted},
      x: 0,
      xref: "paper",
      xanchor: "left",
      xshift: left,
      yref: "paper",
      yanchor: "top",
      y: yshift > 0 ? 1 : 0,
      yshift,
    };
  });
}

/** @param {Run} run */
function linkedText({text, url = ""}) {
  return /^https?:\/\//.test(url)
    ? `<a href="${encodeURI(decodedOnce(url)).replaceAll('"', "%22")}">${plainText(text)}</a>`
    : plainText(text);
}

/**
 * Decode an address, so that encoding it gives the same whether or not it was encoded.
 * @param {string} url
 */
function decodedOnce(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * Break a legend line between its entries; a sentence in its place breaks between words.
 * @param {string} line
 * @param {number} units
 * @returns {string[]}
 */
function legendLines(line, units) {
  const entries = line.split(LEGEND_SPACE);
  if (entries.length === 1)
    return line.includes("<") ? [line] : wrapText(legendWords(line), units).map(plainText);
  /** @type {string[][]} */
  const lines = [[]];
  let used = 0;
  for (const entry of entries) {
    const width = textUnits(legendWords(entry)) + LEGEND_SPACE_UNITS;
    if (used && used + width > units) {
      lines.push([]);
      used = 0;
    }
    lines[lines.length - 1].push(entry);
    used += width;
  }
  return lines.map((parts) => parts.join(LEGEND_SPACE));
}

/**
 * A legend line without its marks, for a file without colours.
 * @param {string} line
 */
export function legendWords(line) {
  return line
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/ {2,}/g, "; ")
    .trim();
}
