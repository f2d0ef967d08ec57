/** A chart as a picture that carries its own proof: title, filter, legend, sources, borders, link. */
import {plainText, textUnits, wrapRuns, wrapText} from "../core/picture_text.js";

export const PICTURE_WIDTH_PX = 1100;
const PICTURE_MARGIN_PX = 24;
const PICTURE_LINE_STEP_PX = 17;
const TITLE_STEP_PX = 26;
const PX_PER_LINE_UNIT = (PICTURE_WIDTH_PX - 2 * PICTURE_MARGIN_PX) / 150;
/** What stands between the entries of a legend. */
export const LEGEND_SPACE = "&nbsp;&nbsp;&nbsp;";
const LEGEND_SPACE_UNITS = 3;

/**
 * Put words around a chart: `{layout, width, height}` for Plotly.toImage.
 * `words` has title, subtitle, filter, legend (lines of plotly text) and foot (lines of runs); without a
 * title the chart stands alone. `room` is what the chart needs: its height, its left, right, top
 * and bottom ticks, and perhaps a width.
 */
export function pictureLayout(template, words, room, colours, widthPx = PICTURE_WIDTH_PX) {
  const units = (widthPx - 2 * PICTURE_MARGIN_PX) / PX_PER_LINE_UNIT;
  const small = (text) => ({text, size: 12, step: PICTURE_LINE_STEP_PX});
  const head = words.title
    ? [
        ...wrapText(words.title, units * 0.6).map((text) => ({
          text: `<b>${plainText(text)}</b>`,
          size: 20,
          step: TITLE_STEP_PX,
        })),
        ...[words.subtitle, words.filter]
          .flatMap((text) => wrapText(text, units))
          .map((text) => small(plainText(text))),
        ...words.legend
          .flatMap((line) => legendLines(line, units))
          .map((text) => ({...small(text), step: PICTURE_LINE_STEP_PX + 4})),
      ]
    : [];
  const foot = words.foot
    .flatMap((runs) => wrapRuns(runs, units))
    .map((runs) => small(runs.map(linkedText).join("")));
  const {bottom = 0} = room;
  const space = words.title ? PICTURE_MARGIN_PX : 8;
  const heightOf = (lines) =>
    lines.reduce((sum, line) => sum + line.step, 0) + (lines.length ? 12 : 0);
  const margin = {
    l: space + room.left,
    r: space + room.right,
    t: space + heightOf(head) + room.top,
    b: space + heightOf(foot) + bottom,
    pad: 0,
  };
  const place = (lines, start) => {
    let y = start;
    return lines.map(({text, size, step}) => {
      const at = y;
      y -= step;
      return {
        text,
        showarrow: false,
        align: "left",
        font: {size, color: size > 12 ? colours.ink : colours.muted},
        x: 0,
        xref: "paper",
        xanchor: "left",
        xshift: space - margin.l,
        yref: "paper",
        yanchor: "top",
        y: at > 0 ? 1 : 0,
        yshift: at,
      };
    });
  };
  const height = margin.t + room.height + margin.b;
  const width = Math.max(widthPx, margin.l + (room.width ?? 0) + margin.r);
  const annotations = [...place(head, margin.t - space), ...place(foot, -12 - bottom)];
  return {
    layout: {...structuredClone(template.layout), margin, width, height, annotations},
    width,
    height,
  };
}

function linkedText({text, url}) {
  return /^https?:\/\//.test(url ?? "")
    ? `<a href="${encodeURI(decodeSafe(url)).replaceAll('"', "%22")}">${plainText(text)}</a>`
    : plainText(text);
}

/** An address as it stands is encoded once, whether or not it was. */
function decodeSafe(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** A legend line broken between its entries; a sentence in its place breaks between words. */
function legendLines(line, units) {
  const entries = line.split(LEGEND_SPACE);
  if (entries.length === 1)
    return line.includes("<") ? [line] : wrapText(legendWords(line), units).map(plainText);
  const lines = [[]];
  let used = 0;
  for (const entry of entries) {
    const width = textUnits(legendWords(entry)) + LEGEND_SPACE_UNITS;
    if (used && used + width > units) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1).push(entry);
    used += width;
  }
  return lines.map((parts) => parts.join(LEGEND_SPACE));
}

/** A legend line without its marks: what a file without colours can say. */
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
