/**
 * Parts that the hover cards of all tabs share, as data.
 *
 * @import {Lookup, NodeChild, View} from "./types.js"
 */
import {regionName} from "./names.js";
import {node} from "./nodes.js";

/**
 * The head of a card: a region's name in both languages.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row of the region
 */
export function cardHead(lookup, view, row) {
  const {regions} = lookup.tables;
  const other = view.lang === "en" ? "zh" : "en";
  const name = regionName(lookup, row, view.lang);
  return namesNode(name, regions[`name_${other}`][row], other);
}

/**
 * A name and its name in the other language.
 * @param {string} name
 * @param {string} otherName
 * @param {string} otherLang
 */
export function namesNode(name, otherName, otherLang) {
  return node(
    "p",
    {class: "names"},
    node("strong", {}, name),
    " ",
    node("span", {lang: otherLang}, otherName),
  );
}

/**
 * A line of a card in the quiet colour.
 * @param {...NodeChild} children
 */
export function mutedLine(...children) {
  return node("p", {class: "muted"}, ...children);
}
