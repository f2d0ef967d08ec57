/**
 * Parts that the hover cards of all tabs share, as data.
 *
 * @import {Lookup, Node, NodeChild, View} from "./types.js"
 */
import {regionName} from "./names.js";
import {node, nodeText} from "./nodes.js";

const BLOCKS = ["p", "ul", "li", "table", "tbody", "tr", "dl", "div"];
/** The class of words that are not read out, such as long lists of sources. */
const UNSPOKEN = "told";

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

/**
 * A card's content as one text for a screen reader, a sentence a line.
 * @param {NodeChild[]} content
 */
export function spokenCard(content) {
  const blocks = content.filter((block) => block !== null && block !== undefined);
  return blocks.flatMap(spokenLines).filter(Boolean).join(". ");
}

/**
 * @param {Node | string} block
 * @returns {string[]}
 */
function spokenLines(block) {
  if (typeof block === "string") return [block];
  const blocks = block.children.filter(isBlock);
  if (blocks.length) return blocks.flatMap(spokenLines);
  const words = block.children.filter(isSpoken).map((child) => nodeText(child).trim());
  return [words.filter(Boolean).join(" ")];
}

/** @param {Node | string} child */
function isBlock(child) {
  return typeof child !== "string" && BLOCKS.includes(child.tag);
}

/** @param {Node | string} child */
function isSpoken(child) {
  if (typeof child === "string") return true;
  return !String(child.attributes.class ?? "")
    .split(" ")
    .includes(UNSPOKEN);
}
