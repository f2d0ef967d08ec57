/** What the page says of itself, on a sheet over it: build, versions, tables, dates, borders, terms. */
import {byId, element, NO_LANGUAGE, sourceLink, sourceText} from "../charts/dom.js";
import {message} from "../core/messages.js";
import {numberWords} from "../core/numbers.js";

const MINUTE_LENGTH = "2026-01-31T12:00".length;
const COLOPHON_TERMS = ["code", "facts", "yearbook", "recalled", "borders"];

export const PART = {
  make(page, content) {
    /** Show the sheet in the language of the view. */
    function open() {
      const {lang} = page.store.view();
      byId("colophon-sheet-body").replaceChildren(
        ...colophonNodes(content, lang, window.Plotly.version),
      );
      byId("colophon-sheet").showModal();
    }

    return {open};
  },
};

/** The sheet's nodes; `drawnBy` is the version of plotly.js at work. */
export function colophonNodes({build, versions, tables, sources, counts}, lang, drawnBy) {
  const say = (key, values) => message(`colophon.${key}`, lang, values);
  const pair = (key, ...said) => [element("dt", {}, say(key)), element("dd", {}, ...said)];
  const title = say("tables");
  return [
    element(
      "dl",
      {class: "colophon"},
      pair("build", plainMark(build.build_id), say("why")),
      pair("built", plainMark(`${build.built.slice(0, MINUTE_LENGTH).replace("T", " ")} UTC`)),
      pair(
        "made",
        plainMark(
          Object.entries({...versions, "plotly.js": drawnBy})
            .map((made) => made.join(" "))
            .join(" · "),
        ),
      ),
      pair("holds", say("count", {rows: numberWords(counts.rows), tables: counts.tables})),
      pair("dated", numberWords(sources.count)),
      pair("newest", ...newestSource(sources.newest, say)),
      pair(
        "borders",
        message(build.borders === "own" ? "map.attribution.own" : "map.attribution", lang),
      ),
      pair(
        "terms",
        COLOPHON_TERMS.map((term) => element("p", {}, message(`data.term.${term}`, lang))),
      ),
    ),
    element("h3", {id: "colophon-tables"}, title),
    element(
      "table",
      {"aria-labelledby": "colophon-tables"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ["table", "rows", "newest"].map((key) => element("th", {scope: "col"}, say(key))),
        ),
      ),
      element(
        "tbody",
        {},
        tables.map(({name, rows, newest}) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, message(`data.table.${name}`, lang)),
            element("td", {class: "of-number"}, numberWords(rows)),
            element("td", {}, newest || say("unsourced")),
          ),
        ),
      ),
    ),
    element(
      "p",
      {},
      element("a", {href: "?tab=data", "data-action": "tab", "data-tab": "data"}, say("more")),
    ),
  ];
}

/** What is in no language. */
function plainMark(text) {
  return element("span", {lang: NO_LANGUAGE}, text);
}

function newestSource(source, say) {
  if (!source) return [say("undated")];
  return [
    `${source.published} · `,
    sourceLink(source.title, source.url),
    " · ",
    sourceText(source.publisher),
  ];
}
