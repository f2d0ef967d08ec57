/** A chart as a picture that carries its own proof: title, filter, legend, sources, borders, link. */
import {message} from "./messages.js";
import {ROLES} from "./view.js";

const PICTURE_WIDTH_PX = 1100;
const MARGIN_PX = 24;
const LINE_PX = 17;
const TITLE_LINE_PX = 26;
// A half-width character at 12 px, on the wide side; wide characters count twice.
const PX_PER_UNIT = 6.9;
const TICK_GAP_PX = 16;
const LINE_UNITS = 150;
const SOURCES_NAMED = 8;

/** Break a text into lines of at most `units` half-width characters; Chinese breaks anywhere. */
export function wrapText(text, units) {
  const pieces = text.match(/[\u2e80-\u{10ffff}]|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu) ?? [];
  const lines = [""];
  let used = 0;
  for (const piece of pieces.flatMap((long) => cutLong(long, units))) {
    if (used && used + textUnits(piece.trimEnd()) > units) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += piece;
    used += textUnits(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** A word that fits on no line, such as a link, is cut. */
function cutLong(piece, units) {
  const letters = [...piece];
  if (textUnits(piece.trimEnd()) <= units) return [piece];
  return Array.from({length: Math.ceil(letters.length / units)}, (_, part) => letters.slice(part * units, (part + 1) * units).join(""));
}

/** The width of a text in half-width characters. */
export function textUnits(text) {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);
}

/** Text for plotly, which reads a few tags: what came from tables is never one. */
export function plainText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The most quoted sources of the rows by name, and how many more there are; empty where they quote none. */
export function sourceWords(rows, lang) {
  const counts = new Map();
  for (const row of rows) {
    for (const title of (row.source ?? "").split("; ")) if (title) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const titles = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
  if (!titles.length) return "";
  const named = titles.slice(0, SOURCES_NAMED).join("; ");
  const rest = titles.length - SOURCES_NAMED;
  const sources = rest > 0 ? message("export.sources.more", lang, {sources: named, count: rest}) : named;
  return message("export.sources", lang, {sources});
}

/**
 * Put words around a chart: `{layout, width, height}` for Plotly.toImage.
 * `words` has title, subtitle, filter, legend (lines of plotly text) and foot (lines of plain text);
 * `room` is what the chart needs: its height, its left, right and top ticks, and perhaps a width.
 */
export function pictureLayout(template, words, room, colours) {
  const head = [
    ...wrapText(words.title, LINE_UNITS * 0.6).map((text) => ({text: `<b>${plainText(text)}</b>`, size: 20, step: TITLE_LINE_PX})),
    ...[words.subtitle, words.filter].flatMap((text) => wrapText(text, LINE_UNITS)).map((text) => ({text: plainText(text), size: 12, step: LINE_PX})),
    ...words.legend.map((text) => ({text, size: 12, step: LINE_PX + 4})),
  ];
  const foot = words.foot.flatMap((text) => wrapText(text, LINE_UNITS)).map((text) => ({text: plainText(text), size: 12, step: LINE_PX}));
  const headPx = head.reduce((sum, line) => sum + line.step, 0);
  const footPx = foot.reduce((sum, line) => sum + line.step, 0);
  const margin = {
    l: MARGIN_PX + room.left, r: MARGIN_PX + room.right, t: MARGIN_PX + headPx + 12 + room.top, b: MARGIN_PX + footPx + 12, pad: 0,
  };
  const place = (lines, start) => {
    let y = start;
    return lines.map(({text, size, step}) => {
      const at = y;
      y -= step;
      return {
        text, showarrow: false, align: "left", font: {size, color: size > 12 ? colours.ink : colours.muted},
        x: 0, xref: "paper", xanchor: "left", xshift: MARGIN_PX - margin.l, yref: "paper", yanchor: "top", y: at > 0 ? 1 : 0, yshift: at,
      };
    });
  };
  const height = margin.t + room.height + margin.b;
  const width = Math.max(PICTURE_WIDTH_PX, margin.l + (room.width ?? 0) + margin.r);
  const annotations = [...place(head, margin.t - MARGIN_PX), ...place(foot, -12)];
  return {layout: {...structuredClone(template.layout), margin, width, height, annotations}, width, height};
}

/** Half-width characters at the picture's type size that fit into a width. */
export function unitsIn(px) {
  return Math.floor(px / PX_PER_UNIT);
}

/** The width of the longest of some texts, for the ticks beside a chart. */
export function tickRoom(texts) {
  return Math.ceil(Math.max(0, ...texts.map(textUnits)) * PX_PER_UNIT) + TICK_GAP_PX;
}

/** The legend as plotly text: a coloured square and a word for each entry. */
export function legendText(view, selection, colours) {
  const square = (colour, word) => `<span style="color:${colour}">■</span> ${plainText(word)}`;
  const space = "&nbsp;&nbsp;&nbsp;";
  const none = square(colours.line, message("role.none", view.lang));
  if (selection.is_single === false && selection.upper) {
    const classes = selection.upper.map((bound, place) => {
      const from = (selection.upper[place - 1] ?? 0) + 1;
      return square(colours[`ramp-${5 - selection.upper.length + place + 1}`], from === bound ? String(from) : `${from}–${bound}`);
    });
    return [plainText(message("legend.count", view.lang)), ...classes, none].join(space);
  }
  const roles = ROLES.map((role) => square(colours[role], message(`role.${role}`, view.lang)));
  const older = square(colours["faded-core"], message("role.older", view.lang));
  return [...roles, older, none].join(space);
}
