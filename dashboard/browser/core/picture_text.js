/**
 * Texts of pictures: how wide they are, and where they break.
 *
 * Widths are counted in units: a half-width character is 1, a Chinese character 2.
 *
 * @typedef {{text: string, url?: string}} Run a piece of a line, which may be a link
 */

/** What no XML can hold, even as entities: control characters, halves of characters. */
export const XML_FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** The width of a unit at 13 px, on the wide side. */
const PX_PER_UNIT = 7.4;
const TICK_GAP_PX = 16;
const CELL_PAD_PX = 18;
/** How plotly sets a table of 13 px type: a line of a cell. */
export const TABLE_LINE_STEP_PX = 17;
/** The same: what is above and below a cell's lines. */
export const TABLE_CELL_GAP_PX = 16;
/** What stays together: a Chinese character with its punctuation, or a word. */
const PIECES =
  /[（《「【]*[\u2e80-\u{10ffff}][，。、；：）》！？」】]*|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu;
/** What no line begins with. */
const CLOSES = /^[;,，；]\s*$/;
const WIDE_FROM = "\u2e80";

/**
 * Break a text into lines of at most `units`; Chinese breaks anywhere.
 * @param {string} text
 * @param {number} units
 */
export function wrapText(text, units) {
  return wrapRuns([{text}], units).map((runs) => runs.map((run) => run.text).join(""));
}

/**
 * Break runs of text into lines of runs; a run keeps its address on every line.
 * @param {Run[]} runs
 * @param {number} units
 */
export function wrapRuns(runs, units) {
  /** @type {Run[][]} */
  const lines = [[]];
  let used = 0;
  for (const {text, ...rest} of runs) {
    const pieces = text.match(PIECES) ?? [];
    for (const piece of pieces.flatMap((long) => cutLong(long, units))) {
      const isFull = used && used + textUnits(piece.trimEnd()) > units;
      if (isFull && !CLOSES.test(piece)) {
        lines.push([]);
        used = 0;
      }
      addPiece(lines[lines.length - 1], piece, rest);
      used += textUnits(piece);
    }
  }
  return lines.map(trimmedLine);
}

/**
 * @param {Run[]} line
 * @param {string} piece
 * @param {{url?: string}} rest
 */
function addPiece(line, piece, rest) {
  const last = line.at(-1);
  if (last && last.url === rest.url) last.text += piece;
  else line.push({...rest, text: piece});
}

/** @param {Run[]} line */
function trimmedLine(line) {
  const last = line.at(-1);
  if (!last) return [{text: ""}];
  return [...line.slice(0, -1), {...last, text: last.text.trimEnd()}];
}

/**
 * Cut a word that is longer than a line, such as a link.
 * @param {string} piece
 * @param {number} units
 */
function cutLong(piece, units) {
  const letters = [...piece];
  if (textUnits(piece.trimEnd()) <= units) return [piece];
  return Array.from({length: Math.ceil(letters.length / units)}, (_, part) =>
    letters.slice(part * units, (part + 1) * units).join(""),
  );
}

/**
 * The width of a text in units.
 * @param {string} text
 */
export function textUnits(text) {
  return [...text].reduce((sum, letter) => sum + (letter >= WIDE_FROM ? 2 : 1), 0);
}

/**
 * Escape a text, so that plotly reads no tag in it, and drop what no picture can hold.
 * @param {string} text
 */
export function plainText(text) {
  return text
    .replace(XML_FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/**
 * How many units fit into a width, at the picture's type size.
 * @param {number} px
 */
export function unitsIn(px) {
  return Math.floor(px / PX_PER_UNIT);
}

/**
 * Break the cells of a table into lines: plotly breaks at spaces alone, and Chinese has none.
 * @param {(string | null | undefined)[][]} columns
 * @param {number[]} widths the columns' shares of the width
 * @param {number} tablePx
 * @returns {string[][][]} lines by column and row
 */
export function cellLines(columns, widths, tablePx) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return columns.map((column, place) => {
    const units = unitsIn((tablePx * widths[place]) / total - CELL_PAD_PX);
    return column.map((text) => wrapText(text ?? "", units));
  });
}

/**
 * Broken cells as plotly's text.
 * @param {string[][][]} lines
 */
export function joinedCells(lines) {
  return lines.map((column) => column.map((texts) => texts.map(plainText).join("<br>")));
}

/**
 * The height of a table of broken cells under a head; a row is at least `leastPx` high.
 * @param {string[][][]} lines
 * @param {{headPx: number, linePx: number, gapPx: number, leastPx?: number}} sizes
 */
export function linesHeight(lines, {headPx, linePx, gapPx, leastPx = 0}) {
  return (lines[0] ?? []).reduce((sum, _, row) => {
    const most = Math.max(...lines.map((column) => column[row].length));
    return sum + Math.max(most * linePx + gapPx, leastPx);
  }, headPx);
}

/**
 * The width of the longest of some texts in px, for the ticks beside a chart.
 * @param {string[]} texts
 */
export function tickRoom(texts) {
  return Math.ceil(Math.max(0, ...texts.map(textUnits)) * PX_PER_UNIT) + TICK_GAP_PX;
}
