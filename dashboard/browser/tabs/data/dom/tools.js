/** The tools above a table: search, narrow, show conflicts, download, addresses for programs. */
import {choiceWords} from "../describe.js";
import {byId, element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";
import {termProps} from "../../../charts/term_cards.js";

const FORMATS = {csv: "CSV", json: "JSON", parquet: "Parquet"};

/** Make the tools; `change` arranges the table, `download` saves it whole, `setRecalled` changes the state. */
export function makeTools({change, download, setRecalled}) {
  let drawn = "";
  let parts = {};

  function show(lookup, view, selection, table, arranged) {
    if (drawn !== view.lang) make(view.lang);
    drawn = view.lang;
    if (parts.search.value !== arranged.search) parts.search.value = arranged.search;
    const canNarrow = selection.narrowed.length > 0;
    const words = choiceWords(lookup, view, selection.narrowed);
    parts.narrow.disabled = !canNarrow;
    parts.narrow.checked = arranged.isNarrowed && canNarrow;
    parts.narrowText.textContent = canNarrow
      ? message("data.only.words", view.lang, {
          words,
          count: numberWords(selection.matching.length),
        })
      : message("data.only.none", view.lang);
    const conflicts = selection.rows.filter((row) => table.differ[row]).length;
    parts.differ.closest("label").hidden = !table.differ.length;
    parts.recalled.checked = view.recalled === "show";
    parts.differ.checked = arranged.onlyDiffer;
    parts.differText.textContent = message("data.differ", view.lang, {
      count: numberWords(conflicts),
    });
    showAddresses(view);
  }

  /** The table in view at its addresses, which stay the same from build to build. */
  function showAddresses(view) {
    const table = message(`data.table.${view.table}`, view.lang);
    for (const [ending, link] of Object.entries(parts.addresses)) {
      link.href = `data/${view.table}.${ending}`;
      link.title = message("data.address.title", view.lang, {table, format: FORMATS[ending]});
    }
  }

  function make(lang) {
    parts = {
      search: element("input", {
        type: "search",
        id: "table-search",
        placeholder: message("data.search", lang),
        "aria-label": message("data.search", lang),
        autocomplete: "off",
        oninput: (event) => change({search: event.target.value}),
      }),
      recalled: element("input", {
        type: "checkbox",
        id: "table-recalled",
        ...termProps("page.recalled"),
        onchange: (event) => setRecalled(event.target.checked ? "show" : "hide"),
      }),
      narrow: element("input", {
        type: "checkbox",
        id: "table-narrow",
        onchange: (event) => change({isNarrowed: event.target.checked}),
      }),
      narrowText: element("span", {}),
      differ: element("input", {
        type: "checkbox",
        id: "table-differ",
        onchange: (event) => change({onlyDiffer: event.target.checked}),
      }),
      differText: element("span", {}),
      addresses: Object.fromEntries(
        Object.entries(FORMATS).map(([ending, name]) => [ending, element("a", {}, name)]),
      ),
    };
    byId("table-tools").replaceChildren(
      parts.search,
      element(
        "button",
        {type: "button", id: "table-download", onclick: download},
        message("data.download", lang),
      ),
      element(
        "div",
        {class: "addresses", role: "group", "aria-labelledby": "table-addresses"},
        element("span", {id: "table-addresses", class: "muted"}, message("data.addresses", lang)),
        Object.values(parts.addresses),
        element(
          "a",
          {href: "data/datapackage.json", title: message("data.dictionary.title", lang)},
          message("data.dictionary", lang),
        ),
      ),
      element(
        "div",
        {class: "boxes"},
        element("label", {}, parts.recalled, message("recalled", lang)),
        element("label", {}, parts.narrow, parts.narrowText),
        element("label", {}, parts.differ, parts.differText),
      ),
    );
  }

  return {show};
}
