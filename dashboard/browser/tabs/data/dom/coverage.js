/** What is covered, as a table of buttons: indicators down, years across, in each cell a count. */
import {placeName} from "../cells.js";
import {coverageSteps} from "../legend.js";
import {byId, element} from "../../../charts/dom.js";
import {placeAtLevel} from "../../../core/lookup.js";
import {message} from "../../../core/messages.js";

const LEVELS_SHOWN = ["province", "city", "county"];
const ARROWS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/** Make the chart; `choose({indicator, year})` opens its values. */
export function makeCoverage(page, choose) {
  const {lookup, store, links} = page;
  byId("coverage-frame").addEventListener("keydown", moveFocus);

  function draw(view, shown) {
    const level = message(`level.count.${view.level}`, view.lang, {count: shown.total});
    byId("coverage-title").textContent = message("data.coverage.title", view.lang);
    byId("coverage-sub").textContent = message("data.coverage.sub", view.lang, {level});
    byId("coverage-tools").replaceChildren(levelButtons(view), legend(view, shown));
    byId("coverage-frame").replaceChildren(
      view.level === "county" ? countyNote(view) : grid(view, shown),
    );
  }

  function levelButtons(view) {
    return element(
      "div",
      {class: "row", role: "group", "aria-label": message("level", view.lang)},
      LEVELS_SHOWN.map((level) =>
        element(
          "button",
          {
            type: "button",
            "aria-pressed": String(level === view.level),
            "data-level": level,
            onclick: () => store.change({level}),
          },
          message(`level.${level}`, view.lang),
        ),
      ),
    );
  }

  function legend(view, shown) {
    const entry = (className, words) =>
      element(
        "span",
        {class: "entry"},
        element("span", {class: `swatch ${className}`, "aria-hidden": true}),
        words,
      );
    const place = placeAtLevel(lookup, view.region, view.level);
    const chosen =
      place === null
        ? null
        : entry(
            "has-value",
            message("data.coverage.chosen", view.lang, {
              region: placeName(lookup, lookup.tables.regions.id[place], view.lang),
            }),
          );
    return element(
      "div",
      {
        class: "legend-row",
        role: "group",
        "aria-label": message("data.coverage.legend", view.lang),
      },
      element("span", {class: "muted"}, message("data.coverage.legend", view.lang)),
      coverageSteps(view, shown).map(([token, words]) =>
        entry(token === "none" ? "z0" : token, words),
      ),
      entry("some-recalled", message("data.coverage.recalled", view.lang)),
      chosen,
    );
  }

  function countyNote(view) {
    const go = (level, label) =>
      element("button", {type: "button", onclick: () => store.change({level})}, label);
    return element(
      "div",
      {class: "note"},
      element("p", {}, message("data.coverage.county", view.lang)),
      element(
        "div",
        {class: "row"},
        go("city", message("show.city", view.lang)),
        go("province", message("show.province", view.lang)),
      ),
    );
  }

  function grid(view, shown) {
    const rows = shown.indicators
      .flatMap((indicator, number) => [
        shown.topics[number - 1] === shown.topics[number] ? null : topicRow(view, shown, number),
        indicatorRow(view, shown, indicator, number),
      ])
      .filter(Boolean);
    return element(
      "table",
      {id: "coverage-table"},
      element("caption", {class: "unseen"}, message("data.coverage.title", view.lang)),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("th", {scope: "col"}, message("data.column.indicator_id", view.lang)),
          shown.years.map((year) => element("th", {scope: "col"}, String(year))),
        ),
      ),
      element("tbody", {}, rows),
    );
  }

  function topicRow(view, shown, number) {
    return element(
      "tr",
      {class: "topic"},
      element(
        "th",
        {scope: "rowgroup", colspan: shown.years.length + 1},
        message(`data.value.${shown.topics[number]}`, view.lang),
      ),
    );
  }

  function indicatorRow(view, shown, indicator, number) {
    const name = lookup.tables.data.names.indicators[indicator][`name_${view.lang}`];
    const isRow = view.indicator === indicator;
    return element(
      "tr",
      {},
      element(
        "th",
        {scope: "row"},
        element(
          "button",
          {
            type: "button",
            class: "head",
            title: message("data.coverage.row", view.lang, {indicator: name}),
            "aria-pressed": String(isRow && !view.year),
            onclick: () => choose({indicator, year: ""}),
          },
          name,
        ),
      ),
      shown.years.map((year, place) =>
        element("td", {}, cell(view, shown, {indicator, name, number, year, place})),
      ),
    );
  }

  function cell(view, shown, {indicator, name, number, year, place}) {
    const count = shown.counts[number][place];
    const recalled = shown.recalled[number][place];
    const label = message("data.coverage.cell", view.lang, {
      indicator: name,
      year,
      count,
      total: shown.total,
      recalled,
    });
    if (!count)
      return element(
        "span",
        {class: "cell z0", title: label},
        element("span", {class: "unseen"}, label),
      );
    const thing = {indicator, year: String(year)};
    const status = shown.chosen[number][place];
    return element(
      "button",
      {
        type: "button",
        tabindex: -1,
        "aria-label": label,
        class: `cell ramp-${shown.z[number][place]}${recalled ? " some-recalled" : ""}${status ? ` has-value ${status}` : ""}`,
        "aria-pressed": String(view.indicator === indicator && view.year === String(year)),
        onclick: () => choose(thing),
        onmouseenter: (event) => links.point(thing, event),
        onmouseleave: () => links.leave(),
      },
      shown.text[number][place],
    );
  }

  /** Arrow keys walk over the cells; the head of a row is where Tab enters it. */
  function moveFocus(event) {
    const step = ARROWS[event.key];
    const from = event.target.closest("th, td");
    if (!step || !from || !event.target.closest("button")) return;
    event.preventDefault();
    const rows = [...event.target.closest("tbody").rows].filter(
      (row) => !row.classList.contains("topic"),
    );
    let down = rows.indexOf(from.parentElement);
    let across = from.cellIndex;
    do {
      down += step[0];
      across += step[1];
    } while (rows[down]?.cells[across] && !rows[down].cells[across].querySelector("button"));
    rows[down]?.cells[across]?.querySelector("button").focus();
  }

  return {draw};
}
