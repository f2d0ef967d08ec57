/**
 * The glossary as a list: every term of every tab, and what it means.
 *
 * @import {Lang} from "../../../core/types.js"
 */
import {element} from "../../../charts/dom.js";
import {message, messageNames} from "../../../core/messages.js";
import {termDefinition, termName} from "../../../core/terms.js";

/** The words that all tabs share, then the tabs in the order of the page. */
const GLOSSARY_PARTS = ["page", "focus", "structure", "integration", "xiongan", "plan", "data"];

/**
 * The parts of the list that have terms.
 * @param {Lang} lang
 * @param {Record<string, unknown>} values of the definitions
 */
export function glossaryNodes(lang, values) {
  return GLOSSARY_PARTS.flatMap((tab) => {
    const keys = messageNames(`term.${tab}.`).map((name) => `${tab}.${name}`);
    const title = message(tab === "page" ? "data.glossary.page" : `tab.${tab}`, lang);
    const terms = keys.flatMap((key) => [
      element("dt", {}, termName(key, lang)),
      element("dd", {}, termDefinition(key, lang, values)),
    ]);
    if (!keys.length) return [];
    return [element("details", {}, element("summary", {}, title), element("dl", {}, terms))];
  });
}
