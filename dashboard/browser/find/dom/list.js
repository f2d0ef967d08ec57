/**
 * Finds as the options of a list, grouped by kind; and what to try where there are no finds.
 *
 * @import {Offer, OfferGroup} from "../offers.js"
 * @import {Lang} from "../../core/types.js"
 */
import {element} from "../../charts/dom.js";
import {message, otherLang} from "../../core/messages.js";

/** Each finds something: initials, Chinese, another word, a question, an indicator. */
const EXAMPLES = ["xa", "机器人", "hydrogen bus", "neighbours of Baoding", "PM2.5"];

/**
 * The groups as elements.
 * @param {OfferGroup[]} groups
 * @param {Lang} lang
 */
export function groupNodes(groups, lang) {
  return groups.map(({kind, count, offers}) => {
    const title = message(`find.kind.${kind}`, lang);
    const shown = offers.length;
    const part = count > shown ? message("find.part", lang, {shown, count}) : "";
    const counted = element("span", {class: "count"}, part);
    return element(
      "div",
      {role: "group", "aria-label": title},
      element("div", {class: "list-head", role: "presentation"}, title, counted),
      offers.map((offer) => optionNode(offer, lang)),
    );
  });
}

/**
 * The words that nothing was found; of an empty text, that one may try an example.
 * @param {string} text
 * @param {Lang} lang
 */
export function hintWords(text, lang) {
  const asked = text.trim();
  return asked ? message("find.none", lang, {text: asked}) : message("find.try", lang);
}

/**
 * Buttons of texts to try, each after a space.
 * @param {(text: string) => void} tryOut
 */
export function exampleNodes(tryOut) {
  return EXAMPLES.flatMap((example) => [
    " ",
    element("button", {type: "button", class: "chip", onclick: () => tryOut(example)}, example),
  ]);
}

/**
 * @param {Offer} offer
 * @param {Lang} lang
 */
function optionNode({id, name, other, about, leads, isRecalled}, lang) {
  const second = other
    ? element("span", {class: "muted find-other", lang: otherLang(lang)}, other)
    : null;
  const mark = isRecalled ? element("span", {class: "mark"}, message("mark.recalled", lang)) : null;
  return element(
    "div",
    {role: "option", id, "aria-selected": "false"},
    element("span", {class: "find-name"}, name),
    " ",
    second,
    " ",
    element(
      "span",
      {class: "muted find-about"},
      about,
      " ",
      element("span", {class: "find-leads"}, leads),
    ),
    mark,
  );
}
