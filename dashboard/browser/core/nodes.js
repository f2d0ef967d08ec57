/**
 * Elements as plain data, so that a card or a list can be made without a page: `charts/dom.js`
 * turns them into elements, `nodeText` into words. Text from tables and links is never markup.
 *
 * @import {Node, NodeChild} from "./types.js"
 */

const SOURCE_LANG = "en";
const CHINESE_RUN = /([\u4e00-\u9fff]+)/;

/**
 * Describe an element. Children that are null are left out, lists of children are flattened.
 * @param {string} tag
 * @param {Node["attributes"]} [attributes] null and false are left out
 * @param {...(NodeChild | NodeChild[])} children
 * @returns {Node}
 */
export function node(tag, attributes = {}, ...children) {
  const kept = children.flat().filter((child) => child !== null && child !== undefined);
  return {tag, attributes, children: /** @type {(Node | string)[]} */ (kept)};
}

/**
 * A source's own words (its title, its publisher), which the tables hold in English with Chinese
 * names in brackets.
 * @param {string} text
 * @param {string} [tag]
 * @param {Node["attributes"]} [attributes]
 */
export function sourceNode(text, tag = "span", attributes = {}) {
  const runs = text
    .split(CHINESE_RUN)
    .map((run, place) => (place % 2 ? node("span", {lang: "zh"}, run) : run));
  return node(tag, {lang: SOURCE_LANG, ...attributes}, runs);
}

/**
 * The text of a node and all that is in it.
 * @param {Node | string} of
 * @returns {string}
 */
export function nodeText(of) {
  return typeof of === "string" ? of : of.children.map(nodeText).join("");
}
