/**
 * The line under a chart that names the sources of what it shows, as nodes.
 *
 * @import {Lang, Node} from "./types.js"
 * @import {QuotedSource} from "./sources.js"
 */
import {message} from "./messages.js";
import {linkNode, node} from "./nodes.js";
import {textUnits} from "./picture_text.js";
import {sourceRuns} from "./sources.js";

/** The width of a line that the reader has not opened: a letter is 1, a Chinese character 2. */
const LINE_UNITS = 170;

/**
 * @param {QuotedSource[]} sources
 * @param {Lang} lang
 * @param {boolean} isOpen
 * @param {() => unknown} [onclick] opens and closes the line
 * @returns {(string | Node)[]}
 */
export function sourceLine(sources, lang, isOpen, onclick) {
  const fitting = fittingSources(sources);
  const rest = sources.length - fitting.length;
  const most = isOpen ? sources.length : fitting.length;
  const named = sourceRuns(sources, lang, most, "").map(({text, url}) =>
    url === undefined ? text : linkNode(text, url),
  );
  if (!rest) return named;
  const words = message(isOpen ? "sources.fewer" : "sources.more", lang, {count: rest});
  const attributes = {type: "button", class: "link", "aria-expanded": String(isOpen), onclick};
  return [...named, " ", node("button", attributes, words)];
}

/**
 * The most quoted sources that fill the line; one at least.
 * @param {QuotedSource[]} sources
 */
function fittingSources(sources) {
  let used = 0;
  const end = sources.findIndex(({title, publisher}, place) => {
    used += textUnits(title) + textUnits(publisher);
    return place > 0 && used > LINE_UNITS;
  });
  return end < 0 ? sources : sources.slice(0, end);
}
