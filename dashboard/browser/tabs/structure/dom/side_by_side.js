/** The comparison as a table: figures, sectors, and what one names and the others do not. */
import {byId, element, sourceMark, sourceText} from "../../../charts/dom.js";
import {makeHead} from "../../../charts/heads.js";
import {message} from "../../../core/messages.js";
import {regionName} from "../../../core/names.js";
import {numberWords} from "../../../core/numbers.js";
import {COMPARED_MAX, comparedIds} from "../compare.js";
import {tellingRow} from "../compare_rows.js";
import {amountWords, measureWords} from "../describe.js";
import {isAbsent, ownTables, sourceOf} from "../scene.js";
import {canonicalSet} from "../../../core/view.js";
import {alternativeButtons} from "../../../charts/alternatives.js";

const ROLE_NAMES_BY_CODE = ["", "support", "core", "lead"];

/** The state with one more region in the comparison; null where there is no room or it is in. */
export function withCompared(view, id, known) {
  const ids = comparedIds(view);
  if (ids.includes(id) || ids.length >= COMPARED_MAX) return null;
  if (!view.region) return {region: id, compare: canonicalSet("compare", view.compare, known)};
  return {compare: canonicalSet("compare", [...view.compare, id], known)};
}

/** The state without a region in the comparison; the next one takes the place of the chosen. */
export function withoutCompared(view, id, known) {
  const others = view.compare.filter((other) => other !== id && other !== view.region);
  if (id !== view.region) return {compare: canonicalSet("compare", others, known)};
  return {region: others[0] ?? "", compare: canonicalSet("compare", others.slice(1), known)};
}

/** The places in the comparison, each with a way out, and a field to add one. */
export function pickerNodes(lookup, view, change) {
  const ids = comparedIds(view);
  const isFull = ids.length >= COMPARED_MAX;
  const chips = ids.map((id) => {
    const region = regionName(lookup, lookup.regionRow.get(id), view.lang);
    const label = message("structure.compare.remove", view.lang, {region});
    return element(
      "button",
      {
        type: "button",
        class: "chip",
        "data-region": id,
        "aria-label": label,
        title: label,
        onclick: () => change(withoutCompared(view, id, lookup.known)),
      },
      `${region} ×`,
    );
  });
  const add = element("input", {
    type: "search",
    id: "compare-add",
    list: "region-options",
    autocomplete: "off",
    disabled: isFull,
    placeholder: message("structure.compare.add", view.lang),
    "aria-label": message("structure.compare.add", view.lang),
    onchange: (event) => addTyped(lookup, view, event.target.value, change),
  });
  const clear = element(
    "button",
    {type: "button", class: "chip", onclick: () => change({region: "", compare: []})},
    message("structure.compare.clear", view.lang),
  );
  return [
    element("div", {class: "row compare-row"}, chips, add, ids.length ? clear : null),
    isFull ? element("p", {class: "muted"}, message("structure.compare.full", view.lang)) : null,
  ].filter(Boolean);
}

/** Find the region whose option was typed: its name before the dot and behind it, in either language. */
function addTyped(lookup, view, text, change) {
  const other = view.lang === "en" ? "zh" : "en";
  const {regions} = lookup.tables;
  const row = regions.id.findIndex((_, place) =>
    [
      `${regionName(lookup, place, view.lang)} · ${regions[`name_${other}`][place]}`,
      regionName(lookup, place, view.lang),
      regions[`name_${other}`][place],
    ].includes(text.trim()),
  );
  const next = row < 0 ? null : withCompared(view, regions.id[row], lookup.known);
  if (!next) return;
  change(next);
  byId("compare-picker").querySelector("input").focus();
}

/** The table, or what to do where there is nothing to compare. */
export function compareNodes(lookup, view, shown, events) {
  if (!shown.ids.length)
    return [noteWithWays(view, "structure.compare.empty", startWays(lookup, view), events)];
  const span = shown.ids.length + 1;
  const heads = shown.ids.map((id) =>
    element(
      "th",
      {scope: "col"},
      makeHead(
        {region: id},
        regionName(lookup, lookup.regionRow.get(id), view.lang),
        {className: "link"},
        events,
      ),
    ),
  );
  const groups = [
    onlyRows(lookup, view, shown, events),
    group(
      view,
      shown.ids.length > 1 ? "shared" : "named",
      span,
      shown.shared.map((entry) => sharedRow(lookup, view, shown, entry, events)),
    ),
    group(view, "sectors", span, [sectorsRow(lookup, view, shown)]),
    group(
      view,
      "figures",
      span,
      shown.figures.map((entry) => figureRowOf(lookup, view, entry)),
    ),
  ];
  const hint =
    shown.ids.length === 1
      ? noteWithWays(view, "structure.compare.one", secondWays(lookup, view, shown.ids[0]), events)
      : null;
  return [
    hint,
    element(
      "div",
      {class: "compare-frame"},
      element(
        "table",
        {class: "compare"},
        element("thead", {}, element("tr", {}, element("td", {}), heads)),
        groups.filter(Boolean),
      ),
    ),
  ].filter(Boolean);
}

function noteWithWays(view, key, ways, events) {
  return element(
    "div",
    {class: "note"},
    element("p", {}, message(key, view.lang)),
    alternativeButtons(ways, view.lang, events.change),
  );
}

/** With nothing chosen, the first two cities of the table are a comparison to begin with. */
function startWays(lookup, view) {
  const [first, second] = lookup.levelRows.city;
  const {regions} = lookup.tables;
  const values = {
    first: regionName(lookup, first, view.lang),
    second: regionName(lookup, second, view.lang),
  };
  return [
    {
      key: "structure.compare.start",
      values,
      change: {region: regions.id[first], compare: [regions.id[second]]},
    },
  ];
}

/** Beside one place stands the first other of its level. */
function secondWays(lookup, view, id) {
  const {regions} = lookup.tables;
  const row = lookup.regionRow.get(id);
  const other = (lookup.levelRows[regions.level[row]] ?? lookup.levelRows.city).find(
    (place) => place !== row,
  );
  return [
    {
      key: "structure.compare.with",
      values: {region: regionName(lookup, other, view.lang)},
      change: withCompared(view, regions.id[other], lookup.known),
    },
  ];
}

function group(view, key, span, rows) {
  if (!rows.length) return null;
  return element(
    "tbody",
    {"data-part": key},
    element(
      "tr",
      {class: "part"},
      element(
        "th",
        {colspan: span, scope: "rowgroup"},
        message(`structure.compare.${key}`, view.lang),
      ),
    ),
    rows,
  );
}

function onlyRows(lookup, view, shown, events) {
  if (shown.ids.length < 2) return null;
  const cells = shown.only.map((entries, number) => {
    if (!entries.length)
      return element("td", {class: "muted"}, message("structure.compare.only.none", view.lang));
    const items = entries.map(({industry, role}) =>
      element(
        "li",
        {class: "only", "data-industry-id": lookup.tables.industries.id[industry]},
        roleNodes(
          lookup,
          view,
          shown.ids[number],
          industry,
          role,
          events,
          lookup.tables.industries[`name_${view.lang}`][industry],
        ),
      ),
    );
    return element(
      "td",
      {"data-region-id": shown.ids[number]},
      element("ul", {class: "plain"}, items),
    );
  });
  return group(view, "only", shown.ids.length + 1, [element("tr", {}, element("td", {}), cells)]);
}

function sharedRow(lookup, view, shown, {industry, roles}, events) {
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, lookup.tables.industries[`name_${view.lang}`][industry]),
    roles.map((role, number) =>
      role
        ? element("td", {}, roleNodes(lookup, view, shown.ids[number], industry, role, events))
        : element("td", {class: "muted"}, message("structure.compare.none", view.lang)),
    ),
  );
}

/** A role with its year; pointing at it shows the statement and its source. */
function roleNodes(lookup, view, id, industry, role, events, name) {
  const {cells, statements, sources} = lookup.tables;
  const {cell, statement} = tellingRow(lookup, view, lookup.regionRow.get(id), industry);
  const word = ROLE_NAMES_BY_CODE[((role - 1) % 3) + 1];
  const source = statements.source[statement];
  const thing = {region: id, statedIndustry: industry};
  return element(
    "span",
    {
      class: "stated",
      onmouseenter: (event) => events.point(thing, event),
      onmouseleave: () => events.leave(),
    },
    element(
      "span",
      {class: `role ${role < 4 ? "older" : word}`},
      message(`role.${word}`, view.lang),
    ),
    name ?? null,
    name ? " " : null,
    element(
      "span",
      {class: "year"},
      cells.year[cell] === null ? message("profile.undated", view.lang) : String(cells.year[cell]),
      " ",
    ),
    cells.is_recalled[cell]
      ? element("span", {class: "mark"}, message("mark.recalled", view.lang))
      : null,
    element(
      "span",
      {class: "source-mark muted"},
      sourceMark("↗", sources.title[source], sources.url[source]),
    ),
  );
}

function sectorsRow(lookup, view, shown) {
  const {sources, places} = ownTables(lookup);
  const cells = shown.sectors.map((entries, number) => {
    const place = shown.places[number];
    if (place < 0)
      return element("td", {class: "muted"}, message("structure.compare.sectors.none", view.lang));
    const isOwn = places[place] === lookup.regionRow.get(shown.ids[number]);
    const around = isOwn
      ? null
      : element(
          "p",
          {class: "muted"},
          message("structure.compare.sectors.of", view.lang, {
            region: regionName(lookup, places[place], view.lang),
          }),
        );
    const empty = isAbsent(lookup, view, place)
      ? "structure.legend.none"
      : "structure.compare.sectors.flat";
    const lines = entries.length
      ? entries.map(({section}) => element("li", {}, amountWords(lookup, view, place, section)))
      : [element("li", {class: "muted"}, message(empty, view.lang))];
    return element("td", {}, around, element("ul", {class: "plain"}, lines));
  });
  const head = element(
    "th",
    {scope: "row", class: "muted"},
    measureWords(lookup, view),
    element("br"),
    sourceText(sources.title[sourceOf(lookup, view)]),
  );
  return element("tr", {}, head, cells);
}

function figureRowOf(lookup, view, {indicator, rows}) {
  const {figures, indicators, sources} = lookup.tables;
  return element(
    "tr",
    {},
    element(
      "th",
      {scope: "row"},
      indicators[`name_${view.lang}`][indicator],
      " ",
      element("span", {class: "unit"}, indicators[`unit_${view.lang}`][indicator]),
    ),
    rows.map((row) =>
      row < 0
        ? element("td", {class: "muted"}, message("structure.compare.none", view.lang))
        : element(
            "td",
            {},
            element("strong", {}, numberWords(figures.value[row])),
            element("span", {class: "year"}, ` ${figures.year[row]} `),
            figures.is_recalled[row]
              ? element("span", {class: "mark"}, message("mark.recalled", view.lang))
              : null,
            element(
              "span",
              {class: "source-mark muted"},
              sourceMark("↗", sources.title[figures.source[row]], sources.url[figures.source[row]]),
            ),
          ),
    ),
  );
}
