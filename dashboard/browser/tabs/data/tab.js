/** The Data tab: list of tables, the table in view, what is covered. */
import {UNARRANGED} from "./arrange.js";
import {makeCoverage} from "./dom/coverage.js";
import {describeData} from "./describe.js";
import {notesNodes} from "./dom/notes.js";
import {MODEL} from "./model.js";
import {selectCoverage} from "./select.js";
import {makeDataTable} from "./dom/table.js";
import {byId, element, fillElement} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";

/** Make the tab on its page. */
export function makeDataTab(page) {
  const {lookup, store} = page;
  lookup.tables.data.rows = {};
  const table = makeDataTable(page);
  const coverage = makeCoverage(page, openValues);
  let drawnCoverage = "";
  let writtenNotes = "";

  function draw(view, isAnew) {
    if (isAnew) drawnCoverage = "";
    return {
      words: () => describeData(lookup, view),
      plots: [],
      texts: [
        ["data-side", () => writeList(view)],
        ["table", () => table.draw(view, isAnew)],
        ["coverage", () => drawCoverage(view)],
        ["data-notes", () => writeNotes(view.lang)],
      ],
    };
  }

  function writeNotes(lang) {
    if (lang !== writtenNotes)
      fillElement("data-notes", notesNodes(lang, {year: lookup.tables.build.recent_from_year}));
    writtenNotes = lang;
  }

  function writeList(view) {
    const names = Object.keys(lookup.tables.data.about);
    const part = (key, isDerived) => [
      element("h3", {class: "list-head"}, message(key, view.lang)),
      element(
        "ul",
        {},
        names
          .filter((name) => lookup.tables.data.about[name].is_derived === isDerived)
          .map((name) => tableButton(view, name)),
      ),
    ];
    const focused = document.activeElement?.closest("#data-tables")
      ? document.activeElement.dataset.table
      : null;
    fillElement(
      "data-tables",
      ...part("data.tables.facts", false),
      ...part("data.tables.derived", true),
    );
    showChosen();
    if (focused) document.querySelector(`#data-tables [data-table="${focused}"]`)?.focus();
  }

  /** Scroll the list, and nothing else, to the table in view. */
  function showChosen() {
    const list = byId("data-side");
    const chosen = list.querySelector("[aria-pressed=true]");
    const box = [list.getBoundingClientRect(), chosen.getBoundingClientRect()];
    if (box[1].top < box[0].top) list.scrollTop -= box[0].top - box[1].top;
    else if (box[1].bottom > box[0].bottom) list.scrollTop += box[1].bottom - box[0].bottom;
  }

  function tableButton(view, name) {
    const {count} = lookup.tables.data.about[name];
    return element(
      "li",
      {},
      element(
        "button",
        {
          type: "button",
          "data-table": name,
          "aria-pressed": String(name === view.table),
          onclick: () => store.change({table: name}),
        },
        element("span", {class: "name"}, message(`data.table.${name}`, view.lang)),
        element("span", {class: "count"}, numberWords(count)),
        element("span", {class: "muted what"}, message(`data.about.${name}`, view.lang)),
      ),
    );
  }

  function drawCoverage(view) {
    const key = [view.level, view.recalled, view.region, view.lang, view.indicator, view.year].join(
      " ",
    );
    if (key === drawnCoverage) return;
    coverage.draw(view, selectCoverage(lookup, view));
    drawnCoverage = key;
  }

  /** Open the values behind a count: the observations, narrowed to them. */
  async function openValues({indicator, year}) {
    await store.change({table: "observations", indicator, year});
    table.arrange({isNarrowed: true});
    byId("table").scrollIntoView({block: "start"});
  }

  /** What a cell of the coverage stands for: its hover card. */
  function pointed({indicator, year}, view) {
    if (indicator === undefined) return {};
    const shown = selectCoverage(lookup, view);
    const number = shown.indicators.indexOf(indicator);
    const place = shown.years.indexOf(Number(year));
    const names = lookup.tables.data.names.indicators[indicator];
    const other = view.lang === "en" ? "zh" : "en";
    const card = () => [
      element(
        "p",
        {class: "names"},
        element("strong", {}, names[`name_${view.lang}`]),
        " ",
        element("span", {lang: other}, names[`name_${other}`]),
      ),
      element(
        "p",
        {},
        message("data.coverage.count", view.lang, {
          year,
          count: shown.counts[number][place],
          total: shown.total,
          recalled: shown.recalled[number][place],
        }),
      ),
      element("p", {class: "muted"}, names[`unit_${view.lang}`]),
    ];
    return {card, lights: []};
  }

  /** Show what was searched for: the table, narrowed to the rows that name it. */
  function found({kind, name}) {
    table.arrange({...UNARRANGED, search: kind === "table" ? "" : name});
    byId("table").scrollIntoView({block: "nearest"});
  }

  return {
    draw,
    pointed,
    chosen: () => null,
    found,
    isReady: (chart, view) => chart !== "table" || table.isReady(view),
    arranged: (chart) => (chart === "table" ? table.rows() : undefined),
    arrangedWords: table.arrangedWords,
    fragment: (chart) => (chart === "table" ? table.fragment() : ""),
  };
}

/** The tab as the page takes it. */
export const PART = {...MODEL, make: makeDataTab};
