/**
 * The Data tab's notes: methods, the glossary, what was not found, terms of use.
 *
 * @import {Lang} from "../../../core/types.js"
 */

import {element} from "../../../charts/dom.js";
import {hasMessage, message, messageNames} from "../../../core/messages.js";
import {glossaryNodes} from "./glossary.js";

/**
 * The cards of the notes.
 * @param {Lang} lang
 * @param {Record<string, any>} values of the methods and the definitions of terms
 */
export function notesNodes(lang, values) {
  // A method's text and formula have its name and a dot in their keys.
  const methods = messageNames("data.method.").filter((name) => !name.includes("."));
  return [
    cardNode(
      "data.methods",
      lang,
      methods.map((name) => methodNode(name, lang, values)),
    ),
    cardNode("data.glossary", lang, glossaryNodes(lang, values)),
    cardNode("data.gaps", lang, [listNode("gap", lang)]),
    cardNode("data.terms", lang, [listNode("term", lang)]),
  ];
}

/**
 * @param {string} key of the title
 * @param {Lang} lang
 * @param {HTMLElement[]} children
 */
function cardNode(key, lang, children) {
  const title = element("h2", {}, message(key, lang));
  return element("section", {class: "card", id: key.replace(".", "-")}, title, children);
}

/**
 * @param {string} kind
 * @param {Lang} lang
 */
function listNode(kind, lang) {
  const items = messageNames(`data.${kind}.`).map((name) =>
    element("li", {}, message(`data.${kind}.${name}`, lang)),
  );
  return element("ul", {}, items);
}

/**
 * @param {string} name
 * @param {Lang} lang
 * @param {Record<string, any>} values
 */
function methodNode(name, lang, values) {
  const key = `data.method.${name}`;
  const formula = hasMessage(`${key}.formula`)
    ? element("p", {class: "formula"}, message(`${key}.formula`, lang))
    : null;
  return element(
    "details",
    {},
    element("summary", {}, message(key, lang)),
    element("p", {}, message(`${key}.text`, lang, values)),
    formula,
  );
}
