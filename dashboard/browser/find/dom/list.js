/** Finds as the options of a list, grouped by kind; what to try where there are none. */
import {element} from "../../charts/dom.js";
import {message} from "../../core/messages.js";

const OF_A_KIND = 5;
/** Each finds something: initials, Chinese, English, an indicator. */
const FIND_EXAMPLES = ["xa", "机器人", "hydrogen", "PM2.5"];

/** Share finds out by kind, the kind of the best find first, at most five of each. */
export function groupFinds({kind}, finds) {
  const groups = new Map();
  for (const {row} of finds) {
    if (!groups.has(kind[row])) groups.set(kind[row], []);
    groups.get(kind[row]).push(row);
  }
  return [...groups].map(([of, rows]) => ({
    kind: of,
    count: rows.length,
    rows: rows.slice(0, OF_A_KIND),
  }));
}

/** The groups as nodes; an option holds its row of the index. */
export function findNodes(index, groups, lang) {
  return groups.map(({kind, count, rows}) => {
    const title = message(`find.kind.${index.kinds[kind]}`, lang);
    const part = count > rows.length ? message("find.part", lang, {shown: rows.length, count}) : "";
    return element(
      "div",
      {role: "group", "aria-label": title},
      element(
        "div",
        {class: "list-head", role: "presentation"},
        title,
        element("span", {class: "count"}, part),
      ),
      rows.map((row) => optionNode(index, row, lang)),
    );
  });
}

/** What to try: with an empty box, or where nothing was found. */
export function findHint(text, lang, tryOut) {
  const asked = text.trim();
  return [
    asked ? message("find.none", lang, {text: asked}) : message("find.try", lang),
    ...FIND_EXAMPLES.flatMap((example) => [
      " ",
      element("button", {type: "button", class: "chip", onclick: () => tryOut(example)}, example),
    ]),
  ];
}

function optionNode(index, row, lang) {
  const other = lang === "en" ? "zh" : "en";
  const [name, otherName] = [index[`name_${lang}`][row], index[`name_${other}`][row]];
  return element(
    "div",
    {role: "option", id: `find-option-${row}`, "data-row": row, "aria-selected": "false"},
    element("span", {class: "find-name"}, name),
    " ",
    otherName === name
      ? null
      : element("span", {class: "muted find-other", lang: other}, otherName),
    " ",
    element("span", {class: "muted find-about"}, index[`about_${lang}`][row]),
    index.is_recalled[row]
      ? element("span", {class: "mark"}, message("mark.recalled", lang))
      : null,
  );
}
