/**
 * The coverage as a table of buttons: indicators down, years across, in each cell a count.
 *
 * @typedef {object} CoverageCalls
 * @property {(level: Level) => void} setLevel
 * @property {(values: Values) => void} choose opens the values behind a count
 * @property {Page["links"]} links
 *
 * @typedef {{indicator: string, year: string}} Values those of an indicator; year empty: of all
 *
 * @import {CoverageSelection} from "../select.js"
 * @import {Page} from "../../../charts/types.js"
 * @import {Lang, Level, Lookup, View} from "../../../core/types.js"
 */

import {byId, element} from "../../../charts/dom.js";
import {legendRow} from "../../../charts/legend.js";
import {showEdges} from "../../../charts/scroll_edges.js";
import {message} from "../../../core/messages.js";
import {LEVELS} from "../../../core/view.js";
import {chosenEntries, coverageLegend} from "../legend.js";

/** @type {Record<string, [down: number, across: number]>} */
const ARROWS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/**
 * Make the chart on its page.
 * @param {Page} page
 * @param {(values: Values) => void} choose
 */
export function makeCoverage({lookup, store, links}, choose) {
  byId("coverage-frame").addEventListener("keydown", moveFocus);
  showEdges(byId("coverage-frame"));
  /** @type {CoverageCalls} */
  const calls = {setLevel: (level) => store.change({level}), choose, links};
  return {
    /** @type {(view: View, coverage: CoverageSelection) => void} */
    draw: (view, coverage) => draw(lookup, view, coverage, calls),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @param {CoverageCalls} calls
 */
function draw(lookup, view, coverage, calls) {
  const {lang} = view;
  const level = message(`level.count.${view.level}`, lang, {count: coverage.total});
  byId("coverage-title").textContent = message("data.coverage.title", lang);
  byId("coverage-sub").textContent = message("data.coverage.sub", lang, {level});
  byId("coverage-tools").replaceChildren(
    levelButtons(view, calls),
    legendNode(lookup, view, coverage),
  );
  byId("coverage-frame").replaceChildren(grid(lookup, view, coverage, calls));
}

/**
 * @param {View} view
 * @param {CoverageCalls} calls
 */
function levelButtons({level, lang}, {setLevel}) {
  const buttons = LEVELS.map((one) => {
    const onclick = () => setLevel(one);
    return element(
      "button",
      {type: "button", "aria-pressed": String(one === level), "data-level": one, onclick},
      message(`level.${one}`, lang),
    );
  });
  return element(
    "div",
    {class: "row", role: "group", "aria-label": message("level", lang)},
    buttons,
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CoverageSelection} coverage
 */
function legendNode(lookup, view, coverage) {
  const {title = "", entries} = coverageLegend(view, coverage);
  const row = legendRow({title, entries: [...entries, ...chosenEntries(lookup, view)]});
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", title);
  return row;
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @param {CoverageCalls} calls
 */
function grid(lookup, view, coverage, calls) {
  const {indicators, topics, years} = coverage;
  const rows = indicators.flatMap((_, number) => {
    const row = indicatorRow(lookup, view, coverage, number, calls);
    return topics[number - 1] === topics[number] ? [row] : [topicRow(view, coverage, number), row];
  });
  const heads = years.map((year) => element("th", {scope: "col"}, String(year)));
  const first = element("th", {scope: "col"}, message("data.column.indicator_id", view.lang));
  return element(
    "table",
    {id: "coverage-table"},
    element("caption", {class: "unseen"}, message("data.coverage.title", view.lang)),
    element("thead", {}, element("tr", {}, first, heads)),
    element("tbody", {}, rows),
  );
}

/**
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @param {number} number of the topic's first indicator
 */
function topicRow({lang}, {topics, years}, number) {
  const words = message(`data.value.${topics[number]}`, lang);
  const head = element("th", {scope: "rowgroup", colspan: years.length + 1}, words);
  return element("tr", {class: "topic"}, head);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @param {number} number of the indicator
 * @param {CoverageCalls} calls
 */
function indicatorRow(lookup, view, coverage, number, calls) {
  const indicator = coverage.indicators[number];
  const name = lookup.tables.data.names.indicators[indicator][`name_${view.lang}`];
  const head = element(
    "button",
    {
      type: "button",
      class: "head",
      title: message("data.coverage.row", view.lang, {indicator: name}),
      "aria-pressed": String(view.indicator === indicator && !view.year),
      onclick: () => calls.choose({indicator, year: ""}),
    },
    name,
  );
  const cells = coverage.years.map((_, place) =>
    element("td", {}, cellNode(view, coverage, number, place, name, calls)),
  );
  return element("tr", {}, element("th", {scope: "row"}, head), cells);
}

/**
 * A cell's count, as a button that opens its values.
 * @param {View} view
 * @param {CoverageSelection} coverage
 * @param {number} number of the indicator
 * @param {number} place of the year
 * @param {string} name of the indicator
 * @param {CoverageCalls} calls
 */
function cellNode(view, coverage, number, place, name, {choose, links}) {
  const values = {
    indicator: coverage.indicators[number],
    year: String(coverage.years[place]),
  };
  const label = cellLabel(view.lang, coverage, number, place, name);
  if (!coverage.counts[number][place]) {
    const words = element("span", {class: "unseen"}, label);
    return element("span", {class: "cell z0", title: label}, words);
  }
  const isChosen = view.indicator === values.indicator && view.year === values.year;
  return element(
    "button",
    {
      type: "button",
      tabindex: -1,
      "aria-label": label,
      class: cellClass(coverage, number, place),
      "aria-pressed": String(isChosen),
      onclick: () => choose(values),
      onmouseenter: (/** @type {MouseEvent} */ event) => links.point(values, event),
      onmouseleave: () => links.leave(),
    },
    coverage.text[number][place],
  );
}

/**
 * @param {Lang} lang
 * @param {CoverageSelection} coverage
 * @param {number} number
 * @param {number} place
 * @param {string} indicator its name
 */
function cellLabel(lang, {years, counts, recalled, total}, number, place, indicator) {
  return message("data.coverage.cell", lang, {
    indicator,
    year: years[place],
    count: counts[number][place],
    total,
    recalled: recalled[number][place],
  });
}

/**
 * @param {CoverageSelection} coverage
 * @param {number} number
 * @param {number} place
 */
function cellClass({z, recalled, chosen}, number, place) {
  const status = chosen[number][place];
  const classes = ["cell", `ramp-${z[number][place]}`];
  if (recalled[number][place]) classes.push("some-recalled");
  if (status) classes.push("has-value", status);
  return classes.join(" ");
}

/**
 * Move the focus over the cells with the arrow keys; Tab enters a row at its head.
 * @param {KeyboardEvent} event
 */
function moveFocus(event) {
  const step = ARROWS[event.key];
  const target = /** @type {Element} */ (event.target);
  const from = /** @type {HTMLTableCellElement | null} */ (target.closest("th, td"));
  const body = target.closest("tbody");
  if (!step || !from || !body || !target.closest("button")) return;
  event.preventDefault();
  const rows = [...body.rows].filter((row) => !row.classList.contains("topic"));
  let down = rows.findIndex((row) => row.contains(from));
  let across = from.cellIndex;
  do {
    down += step[0];
    across += step[1];
  } while (rows[down]?.cells[across] && !rows[down].cells[across].querySelector("button"));
  rows[down]?.cells[across]?.querySelector("button")?.focus();
}
