/**
 * The tools above a table: search, narrow, show conflicts, download, addresses for programs.
 *
 * @typedef {object} ToolCalls
 * @property {(change: Partial<Arrangement>) => void} change arranges the table
 * @property {() => void} download saves it whole
 * @property {(recalled: View["recalled"]) => void} setRecalled changes the view
 *
 * @typedef {object} Check a checkbox with its label
 * @property {HTMLInputElement} input
 * @property {HTMLElement} text
 * @property {HTMLElement} label
 *
 * @typedef {object} ToolParts
 * @property {HTMLInputElement} search
 * @property {Check} recalled
 * @property {Check} narrow
 * @property {Check} differ
 * @property {[ending: string, link: HTMLAnchorElement][]} addresses
 *
 * @typedef {object} Tools
 * @property {(lookup: Lookup, view: View, selection: TableSelection, table: TableFile,
 *   arrangement: Arrangement) => void} show
 *
 * @import {Arrangement} from "../arrange.js"
 * @import {TableFile, TableSelection} from "../select.js"
 * @import {Lang, Lookup, View} from "../../../core/types.js"
 */

import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {termProps} from "../../../core/terms.js";
import {narrowedWords} from "../describe.js";

/** @type {Record<string, string>} */
const FORMATS = {csv: "CSV", json: "JSON", parquet: "Parquet"};

/**
 * Make the tools; they are made again where the language changes.
 * @param {ToolCalls} calls
 * @returns {Tools}
 */
export function makeTools(calls) {
  /** @type {ToolParts | null} */
  let parts = null;
  let madeIn = "";
  return {
    show(lookup, view, selection, table, arrangement) {
      if (!parts || madeIn !== view.lang) {
        parts = makeParts(view.lang, calls);
        byId("table-tools").replaceChildren(...toolNodes(parts, view.lang, calls));
      }
      madeIn = view.lang;
      if (parts.search.value !== arrangement.search) parts.search.value = arrangement.search;
      parts.recalled.input.checked = view.recalled === "show";
      showNarrow(parts.narrow, lookup, view, selection, arrangement);
      showDiffer(parts.differ, view.lang, selection, table, arrangement);
      showAddresses(parts.addresses, view);
    },
  };
}

/**
 * @param {Check} narrow
 * @param {Lookup} lookup
 * @param {View} view
 * @param {TableSelection} selection
 * @param {Arrangement} arrangement
 */
function showNarrow({input, text}, lookup, view, selection, {isNarrowed}) {
  const canNarrow = selection.narrowed.length > 0;
  input.disabled = !canNarrow;
  input.checked = isNarrowed && canNarrow;
  text.textContent = canNarrow
    ? narrowedWords(lookup, view, selection)
    : message("data.only.none", view.lang);
}

/**
 * @param {Check} differ
 * @param {Lang} lang
 * @param {TableSelection} selection
 * @param {TableFile} table
 * @param {Arrangement} arrangement
 */
function showDiffer({input, text, label}, lang, {rows}, {differ}, {onlyDiffer}) {
  const count = rows.filter((row) => differ[row]).length;
  label.hidden = !differ.length;
  input.checked = onlyDiffer;
  text.textContent = message("data.differ", lang, {count: numberWords(count)});
}

/**
 * Show the addresses of the table in view, which stay the same from build to build.
 * @param {ToolParts["addresses"]} addresses
 * @param {View} view
 */
function showAddresses(addresses, {table: name, lang}) {
  const table = message(`data.table.${name}`, lang);
  for (const [ending, link] of addresses) {
    link.href = `data/${name}.${ending}`;
    link.title = message("data.address.title", lang, {table, format: FORMATS[ending]});
  }
}

/**
 * @param {Lang} lang
 * @param {ToolCalls} calls
 * @returns {ToolParts}
 */
function makeParts(lang, {change, setRecalled}) {
  const search = element("input", {
    type: "search",
    id: "table-search",
    placeholder: message("data.search", lang),
    "aria-label": message("data.search", lang),
    autocomplete: "off",
    oninput: () => change({search: search.value}),
  });
  const recalled = makeCheck("table-recalled", (isOn) => setRecalled(isOn ? "show" : "hide"), {
    props: termProps("page.recalled"),
    words: message("recalled", lang),
  });
  return {
    search,
    recalled,
    narrow: makeCheck("table-narrow", (isNarrowed) => change({isNarrowed})),
    differ: makeCheck("table-differ", (onlyDiffer) => change({onlyDiffer})),
    addresses: Object.entries(FORMATS).map(([ending, name]) => [ending, element("a", {}, name)]),
  };
}

/**
 * @param {string} id
 * @param {(isOn: boolean) => void} change
 * @param {{props?: object, words?: string}} [more] of the input, and in the label
 * @returns {Check}
 */
function makeCheck(id, change, {props = {}, words = ""} = {}) {
  const onchange = () => change(input.checked);
  const input = element("input", {type: "checkbox", id, ...props, onchange});
  const text = element("span", {}, words);
  return {input, text, label: element("label", {}, input, text)};
}

/**
 * @param {ToolParts} parts
 * @param {Lang} lang
 * @param {ToolCalls} calls
 */
function toolNodes({search, recalled, narrow, differ, addresses}, lang, {download}) {
  return [
    search,
    element(
      "button",
      {type: "button", id: "table-download", onclick: download},
      message("data.download", lang),
    ),
    element(
      "div",
      {class: "addresses", role: "group", "aria-labelledby": "table-addresses"},
      element("span", {id: "table-addresses", class: "muted"}, message("data.addresses", lang)),
      addresses.map(([, link]) => link),
      element(
        "a",
        {href: "data/datapackage.json", title: message("data.dictionary.title", lang)},
        message("data.dictionary", lang),
      ),
    ),
    element("div", {class: "boxes"}, recalled.label, narrow.label, differ.label),
  ];
}
