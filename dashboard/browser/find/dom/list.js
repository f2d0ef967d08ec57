/**
 * Finds as the options of a list, grouped by kind; and what to try where there are no finds.
 *
 * @import {FindGroup} from "../group.js"
 * @import {FindIndex} from "../match.js"
 * @import {Lang} from "../../core/types.js"
 */
import {element} from "../../charts/dom.js";
import {message, otherLang} from "../../core/messages.js";

/** Each finds something: initials, Chinese, English, an indicator. */
const EXAMPLES = ["xa", "机器人", "hydrogen", "PM2.5"];

/**
 * The groups as elements; an option has its row of the index.
 * @param {FindIndex} index
 * @param {FindGroup[]} groups
 * @param {Lang} lang
 */
export function groupNodes(index, groups, lang) {
  return groups.map(({kind, count, rows}) => {
    const title = message(`find.kind.${index.kinds[kind]}`, lang);
    const part = count > rows.length ? message("find.part", lang, {shown: rows.length, count}) : "";
    const counted = element("span", {class: "count"}, part);
    return element(
      "div",
      {role: "group", "aria-label": title},
      element("div", {class: "list-head", role: "presentation"}, title, counted),
      rows.map((row) => optionNode(index, row, lang)),
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
 * @param {FindIndex} index
 * @param {number} row
 * @param {Lang} lang
 */
function optionNode(index, row, lang) {
  const other = otherLang(lang);
  const name = index[`name_${lang}`][row];
  const otherName = index[`name_${other}`][row];
  const second =
    otherName === name
      ? null
      : element("span", {class: "muted find-other", lang: other}, otherName);
  const mark = index.is_recalled[row]
    ? element("span", {class: "mark"}, message("mark.recalled", lang))
    : null;
  return element(
    "div",
    {role: "option", id: `find-option-${row}`, "data-row": row, "aria-selected": "false"},
    element("span", {class: "find-name"}, name),
    " ",
    second,
    " ",
    element("span", {class: "muted find-about"}, index[`about_${lang}`][row]),
    mark,
  );
}
