/** The Data tab's notes, as the catalogue has them: methods, the glossary, what was not found, terms of use. */
import {glossaryNodes} from "./glossary.js";
import {element} from "../../../charts/dom.js";
import {messageNames, hasMessage, message} from "../../../core/messages.js";

/** The cards of the notes; `values` stand in the definitions of terms. */
export function notesNodes(lang, values) {
  const card = (key, ...children) =>
    element(
      "section",
      {class: "card", id: key.replace(".", "-")},
      element("h2", {}, message(key, lang)),
      ...children,
    );
  const list = (kind) =>
    element(
      "ul",
      {},
      messageNames(`data.${kind}.`).map((name) =>
        element("li", {}, message(`data.${kind}.${name}`, lang)),
      ),
    );
  // A method's text and formula hang on its name.
  const methods = messageNames("data.method.").filter((name) => !name.includes("."));
  return [
    card("data.methods", ...methods.map((name) => methodNode(name, lang))),
    card("data.glossary", ...glossaryNodes(lang, values)),
    card("data.gaps", list("gap")),
    card("data.terms", list("term")),
  ];
}

function methodNode(name, lang) {
  return element(
    "details",
    {},
    element("summary", {}, message(`data.method.${name}`, lang)),
    element("p", {}, message(`data.method.${name}.text`, lang)),
    hasMessage(`data.method.${name}.formula`)
      ? element("p", {class: "formula"}, message(`data.method.${name}.formula`, lang))
      : null,
  );
}
