/** Texts of pictures: how wide they are, where they break, and the legend. */
import {message} from "./messages.js";
import {ROLES} from "./view.js";

/** What no XML can hold, even as entities: control characters, halves of characters. */
export const XML_FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;
// A half-width character at 12 px, on the wide side; wide characters count twice.
const PX_PER_UNIT = 6.9;
const TICK_GAP_PX = 16;
const CELL_PAD_PX = 18;
// How plotly sets a table of 12 px type: a line of a cell, and what is above and below its lines.
export const TABLE_LINE_STEP_PX = 16;
export const TABLE_CELL_GAP_PX = 16;
// What may stand on a line by itself: a Chinese character with the marks that cling to it, or a word.
const PIECES =
  /[（《「【]*[\u2e80-\u{10ffff}][，。、；：）》！？」】]*|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu;

/** Break a text into lines of at most `units` half-width characters; Chinese breaks anywhere. */
export function wrapText(text, units) {
  return wrapRuns([{text}], units).map((runs) => runs.map((run) => run.text).join(""));
}

/** Break runs of text, `{text, url}`, into lines of runs; a run keeps its address on every line. */
export function wrapRuns(runs, units) {
  const lines = [[]];
  let used = 0;
  for (const {text, ...rest} of runs) {
    const pieces = text.match(PIECES) ?? [];
    for (const piece of pieces.flatMap((long) => cutLong(long, units))) {
      if (used && used + textUnits(piece.trimEnd()) > units) {
        lines.push([]);
        used = 0;
      }
      addPiece(lines.at(-1), piece, rest);
      used += textUnits(piece);
    }
  }
  return lines.map(trimmedLine);
}

function addPiece(line, piece, rest) {
  const last = line.at(-1);
  if (last && last.url === rest.url) last.text += piece;
  else line.push({...rest, text: piece});
}

function trimmedLine(line) {
  const last = line.at(-1);
  if (!last) return [{text: ""}];
  return [...line.slice(0, -1), {...last, text: last.text.trimEnd()}];
}

/** A word that fits on no line, such as a link, is cut. */
function cutLong(piece, units) {
  const letters = [...piece];
  if (textUnits(piece.trimEnd()) <= units) return [piece];
  return Array.from({length: Math.ceil(letters.length / units)}, (_, part) =>
    letters.slice(part * units, (part + 1) * units).join(""),
  );
}

/** The width of a text in half-width characters. */
export function textUnits(text) {
  return [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) >= 0x2e80 ? 2 : 1), 0);
}

/** Text for plotly, which reads a few tags: what came from tables or links is never one, and can be drawn. */
export function plainText(text) {
  return text
    .replace(XML_FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** Half-width characters at the picture's type size that fit into a width. */
export function unitsIn(px) {
  return Math.floor(px / PX_PER_UNIT);
}

/**
 * The cells of a table broken into lines, by column: plotly breaks at spaces alone, and Chinese has
 * none. `widths` are the columns' shares of `tablePx`.
 */
export function cellLines(columns, widths, tablePx) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, place) => {
    const units = unitsIn((tablePx * widths[place]) / total - CELL_PAD_PX);
    return column.map((text) => wrapText(text ?? "", units));
  });
}

/** Broken cells as plotly's text. */
export function joinedCells(lines) {
  return lines.map((column) => column.map((texts) => texts.map(plainText).join("<br>")));
}

/** The height of a table of broken cells under a head; a row is at least `leastPx` high. */
export function linesHeight(lines, {headPx, linePx, gapPx, leastPx = 0}) {
  return (lines[0] ?? []).reduce((sum, _, row) => {
    const most = Math.max(...lines.map((column) => column[row].length));
    return sum + Math.max(most * linePx + gapPx, leastPx);
  }, headPx);
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
      return square(
        colours[`ramp-${5 - selection.upper.length + place + 1}`],
        from === bound ? String(from) : `${from}–${bound}`,
      );
    });
    return [plainText(message("legend.count", view.lang)), ...classes, none].join(space);
  }
  const roles = ROLES.map((role) => square(colours[role], message(`role.${role}`, view.lang)));
  const older = square(colours["faded-core"], message("role.older", view.lang));
  return [...roles, older, none].join(space);
}
