/** The glossary as a list: every term of every tab, and what it means. */
import {element} from "../../../charts/dom.js";
import {messageNames, message} from "../../../core/messages.js";
import {termDefinition, termName} from "../../../core/terms.js";

// The words that all tabs share, then the tabs in the order of the page.
const GLOSSARY_PARTS = ["page", "focus", "structure", "integration", "xiongan", "plan", "data"];

/** The nodes of the list, a part for each tab after the words that all share. */
export function glossaryNodes(lang, values) {
  return GLOSSARY_PARTS.flatMap((tab) => {
    const keys = messageNames(`term.${tab}.`).map((name) => `${tab}.${name}`);
    if (!keys.length) return [];
    return [
      element(
        "details",
        {},
        element("summary", {}, message(tab === "page" ? "data.glossary.page" : `tab.${tab}`, lang)),
        element(
          "dl",
          {},
          keys.flatMap((key) => [
            element("dt", {}, termName(key, lang)),
            element("dd", {}, termDefinition(key, lang, values)),
          ]),
        ),
      ),
    ];
  });
}
