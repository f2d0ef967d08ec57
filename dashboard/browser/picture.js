/** Texts of pictures: how wide they are, where they break, and the legend. */
import {message} from "./messages.js";
import {ROLES} from "./view.js";

// A half-width character at 12 px, on the wide side; wide characters count twice.
const PX_PER_UNIT = 6.9;
const TICK_GAP_PX = 16;

/** Break a text into lines of at most `units` half-width characters; Chinese breaks anywhere. */
export function wrapText(text, units) {
  return wrapRuns([{text}], units).map((runs) => runs.map((run) => run.text).join(""));
}

/** Break runs of text, `{text, url}`, into lines of runs; a run keeps its address on every line. */
export function wrapRuns(runs, units) {
  const lines = [[]];
  let used = 0;
  for (const {text, ...rest} of runs) {
    const pieces = text.match(/[\u2e80-\u{10ffff}]|[^\s\u2e80-\u{10ffff}]+\s*|\s+/gu) ?? [];
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
