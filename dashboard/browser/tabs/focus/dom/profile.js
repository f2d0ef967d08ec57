/** The profile of the chosen region, as text with small lines; nothing chosen: the whole region. */
import {numberWords} from "../../../core/numbers.js";
import {joinWords, regionName} from "../../../core/names.js";
import {element, sourceLink, sourceText, titledBySource} from "../../../charts/dom.js";
import {chosenRows} from "../../../core/lookup.js";
import {message} from "../../../core/messages.js";

const ROLE_OF_CODE = ["", "support", "core", "lead"];
const SPARK_WIDTH_PX = 96;
const SPARK_HEIGHT_PX = 24;
const WHOLE_INDICATORS = [
  "resident_population",
  "gdp_linked",
  "gdp_per_capita",
  "income_all",
  "pm25",
];
const LISTED_AT_MOST = 12;

/** The nodes of the profile; `events.choose` takes a click on one of its industries. */
export function profileNodes(lookup, view, selection, events) {
  const nodes = selection.id ? headNodes(lookup, view) : wholeNodes(lookup, view);
  if (!selection.id) nodes.push(...namingNodes(lookup, view, selection, events));
  nodes.push(...figureNodes(lookup, view, selection, events));
  if (selection.id) nodes.push(...statementNodes(lookup, view, selection, events));
  nodes.push(...siteNodes(lookup, view, selection), ...clusterNodes(lookup, view, selection));
  return nodes;
}

/** The path of a small line over years; a missing year is a gap, never a slope. */
export function sparkPath(years, values) {
  const [first, last] = [years[0], years.at(-1)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year) =>
    last === first
      ? SPARK_WIDTH_PX / 2
      : ((year - first) / (last - first)) * (SPARK_WIDTH_PX - 6) + 3;
  const y = (value) =>
    high === low
      ? SPARK_HEIGHT_PX / 2
      : SPARK_HEIGHT_PX - 3 - ((value - low) / (high - low)) * (SPARK_HEIGHT_PX - 6);
  return years
    .map((year, place) => {
      const step = place > 0 && year - years[place - 1] === 1 ? "L" : "M";
      return `${step}${x(year).toFixed(1)} ${y(values[place]).toFixed(1)}`;
    })
    .join("");
}

function headNodes(lookup, view) {
  const {regions} = lookup.tables;
  const row = lookup.regionRow.get(view.region);
  const other = view.lang === "en" ? "zh" : "en";
  const facts = [message(`level.one.${regions.level[row]}`, view.lang)];
  for (const above of new Set([regions.city[row], regions.province[row]])) {
    if (above && above !== view.region)
      facts.unshift(regions[`name_${view.lang}`][lookup.regionRow.get(above)]);
  }
  if (regions.area_km2[row] !== null) {
    facts.push(message("profile.area", view.lang, {area: numberWords(regions.area_km2[row])}));
  }
  const nodes = [
    element(
      "h3",
      {class: "profile-name"},
      regions[`name_${view.lang}`][row],
      " ",
      element("span", {lang: other, class: "muted"}, regions[`name_${other}`][row]),
    ),
    element("p", {class: "muted"}, facts.join(message("list.dot", view.lang))),
  ];
  if (view.region === "133100")
    nodes.push(element("p", {class: "note"}, message("profile.xiongan.note", view.lang)));
  return nodes;
}

function wholeNodes(lookup, view) {
  return [
    element("h3", {class: "profile-name"}, message("profile.whole", view.lang)),
    element("p", {class: "muted"}, message("profile.whole.sub", view.lang)),
    element("p", {class: "hint"}, message("profile.whole.hint", view.lang)),
  ];
}

function figureNodes(lookup, view, selection, events) {
  if (!selection.figures.length) {
    const {regions} = lookup.tables;
    const row = lookup.regionRow.get(view.region);
    const above =
      regions.city[row] && regions.city[row] !== view.region
        ? regions.city[row]
        : regions.province[row];
    const parent = regions[`name_${view.lang}`][lookup.regionRow.get(above)];
    const go = element(
      "button",
      {type: "button", onclick: () => events.choose({region: above})},
      message("show.region", view.lang, {region: parent}),
    );
    return [
      element(
        "div",
        {class: "note"},
        element("p", {}, message("profile.figures.none", view.lang, {parent})),
        element("div", {class: "row ways"}, go),
      ),
    ];
  }
  const shown = view.region
    ? selection.figures
    : selection.figures.filter((entry) => isForWhole(lookup, entry));
  const rows = shown.flatMap((entry, place) =>
    [
      shown[place - 1]?.indicator === entry.indicator ? [] : [figureHead(lookup, view, entry)],
      [figureRowNode(lookup, view, entry)],
    ].flat(),
  );
  return [
    heading("profile.figures", view),
    element("table", {class: "figures"}, element("tbody", {}, rows)),
  ];
}

/** The whole region is told by the figures that every province has. */
function isForWhole(lookup, entry) {
  return WHOLE_INDICATORS.includes(lookup.tables.indicators.id[entry.indicator]);
}

function figureHead(lookup, view, entry) {
  const {indicators} = lookup.tables;
  return element(
    "tr",
    {class: "first"},
    element(
      "th",
      {
        colspan: 3,
        scope: "rowgroup",
        title: indicators[`scope_note_${view.lang}`][entry.indicator],
      },
      indicators[`name_${view.lang}`][entry.indicator],
      " ",
      element("span", {class: "unit"}, `${indicators[`unit_${view.lang}`][entry.indicator]}`),
    ),
  );
}

function figureRowNode(lookup, view, entry) {
  const {figures, regions, sources} = lookup.tables;
  const last = entry.rows.at(-1);
  const years = entry.rows.map((row) => figures.year[row]);
  const values = entry.rows.map((row) => figures.value[row]);
  const where = view.region
    ? `${years[0]}–${years.at(-1)}`
    : regions[`name_${view.lang}`][entry.region];
  return element(
    "tr",
    {},
    element("th", {scope: "row", class: "where"}, where),
    element("td", {}, sparkline(years, values)),
    element(
      "td",
      {class: "value"},
      titledBySource(
        sources.title[figures.source[last]],
        element("strong", {}, numberWords(figures.value[last])),
        element("span", {class: "year"}, ` ${figures.year[last]}`),
        figures.is_recalled[last] ? mark("recalled", view) : null,
      ),
    ),
  );
}

function sparkline(years, values) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const label = `${years[0]}: ${values[0]} – ${years.at(-1)}: ${values.at(-1)}`;
  for (const [name, value] of Object.entries({
    width: SPARK_WIDTH_PX,
    height: SPARK_HEIGHT_PX,
    role: "img",
    class: "spark",
    "aria-label": label,
  }))
    svg.setAttribute(name, value);
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", sparkPath(years, values));
  svg.append(path);
  return svg;
}

function statementNodes(lookup, view, selection, events) {
  const table = lookup.tables.statements;
  if (!selection.statements.length) {
    return [heading("profile.statements", view), noStatements(lookup, view, events)];
  }
  const chosen = new Set(chosenRows(lookup, view));
  const groups = [
    [
      view.industries.length ? "profile.chosen" : "profile.plan",
      (row) => !table.is_regional[row] && chosen.has(table.industry[row]),
    ],
    ["profile.other", (row) => !table.is_regional[row] && !chosen.has(table.industry[row])],
    ["profile.regional", (row) => table.is_regional[row]],
  ];
  return groups.flatMap(([key, belongs]) => {
    const rows = selection.statements.filter(belongs);
    if (!rows.length) return key === "profile.chosen" ? [noneChosen(lookup, view)] : [];
    return [
      heading(key, view),
      shortList(
        rows.map((row) => statementNode(lookup, view, row, events)),
        view,
      ),
    ];
  });
}

/** A place without statements may have recalled ones; else the one around it may have some. */
function noStatements(lookup, view, events) {
  const {regions, statements} = lookup.tables;
  const row = lookup.regionRow.get(view.region);
  const has = (place) => statements.region.includes(place);
  const above = [regions.city[row], regions.province[row]].find(
    (id) => id && id !== view.region && has(lookup.regionRow.get(id)),
  );
  const ways = [
    view.recalled === "hide" && has(row)
      ? {key: "show.recalled", go: () => events.change({recalled: "show"})}
      : null,
    above
      ? {
          key: "show.region",
          go: () => events.choose({region: above}),
          values: {region: regions[`name_${view.lang}`][lookup.regionRow.get(above)]},
        }
      : null,
  ].filter(Boolean);
  return element(
    "div",
    {class: "note"},
    element("p", {}, message("profile.statements.none", view.lang)),
    element(
      "div",
      {class: "row ways"},
      ways.map(({key, go, values}) =>
        element("button", {type: "button", onclick: go}, message(key, view.lang, values)),
      ),
    ),
  );
}

/** Who names the industries that the reader chose, anywhere at the level. */
function namingNodes(lookup, view, selection, events) {
  if (!selection.statements.length) return [];
  const rows = selection.statements;
  const items = rows.map((row) => statementNode(lookup, view, row, events, true));
  return [
    element(
      "h4",
      {},
      message("profile.naming", view.lang, {industries: chosenWords(lookup, view)}),
    ),
    shortList(items, view),
  ];
}

function noneChosen(lookup, view) {
  return element(
    "p",
    {class: "note"},
    message("profile.chosen.none", view.lang, {industries: chosenWords(lookup, view)}),
  );
}

function chosenWords(lookup, view) {
  const names = lookup.tables.industries[`name_${view.lang}`];
  return joinWords(
    chosenRows(lookup, view).map((row) => names[row]),
    view.lang,
  );
}

function statementNode(lookup, view, row, events, isOfRegion = false) {
  const {statements, industries, regions, sources, build} = lookup.tables;
  const industry = statements.industry[row];
  const source = statements.source[row];
  const role = ROLE_OF_CODE[statements.role[row]];
  const age = (statements.year[row] ?? 0) < build.recent_from_year ? " older" : "";
  const one = chosenRows(lookup, view).length === 1;
  const thing = isOfRegion
    ? {region: regions.id[statements.region[row]]}
    : {industry: industries.id[industry]};
  const name = isOfRegion
    ? regionName(lookup, statements.region[row], view.lang)
    : industries[`name_${view.lang}`][industry];
  return element(
    "li",
    {class: "statement"},
    element(
      "p",
      {},
      element("span", {class: `role ${role}${age}`}, message(`role.${role}`, view.lang)),
      element("button", {type: "button", class: "link", onclick: () => events.choose(thing)}, name),
      isOfRegion && !one ? ` · ${industries[`name_${view.lang}`][industry]}` : null,
      element(
        "span",
        {class: "year"},
        ` ${statements.year[row] ?? message("profile.undated", view.lang)}`,
      ),
      statements.is_recalled[row] ? mark("recalled", view) : null,
      sources.trust[source] === "low" ? mark("low", view) : null,
    ),
    element("p", {class: "quote"}, statements[`text_${view.lang}`][row]),
    element(
      "p",
      {class: "muted"},
      sourceLink(sources.title[source], sources.url[source]),
      sources.publisher[source] ? sourceText(` · ${sources.publisher[source]}`) : null,
    ),
  );
}

function siteNodes(lookup, view, selection) {
  const {sites, sources} = lookup.tables;
  if (!selection.sites.length) return [];
  const other = view.lang === "en" ? "zh" : "en";
  const items = selection.sites.map((row) =>
    element(
      "li",
      {"data-site": sites.id[row]},
      sites[`name_${view.lang}`][row],
      " ",
      element("span", {class: "muted", lang: other}, sites[`name_${other}`][row]),
      " ",
      element(
        "span",
        {class: "muted"},
        titledBySource(
          sources.title[sites.source[row]],
          message(`kind.${sites.kind[row]}`, view.lang),
          sites.year[row] === null ? "" : ` · ${sites.year[row]}`,
        ),
      ),
      sites.is_recalled[row] ? mark("recalled", view) : null,
    ),
  );
  return [heading("profile.sites", view), shortList(items, view)];
}

function clusterNodes(lookup, view, selection) {
  const {clusters, sources} = lookup.tables;
  if (!selection.clusters.length) return [];
  const items = selection.clusters.map((row) =>
    element(
      "li",
      {},
      element(
        "p",
        {},
        clusters[`name_${view.lang}`][row],
        element("span", {class: "year"}, ` ${clusters.year[row] ?? ""}`),
      ),
      element(
        "p",
        {class: "muted"},
        sourceLink(sources.title[clusters.source[row]], sources.url[clusters.source[row]]),
      ),
    ),
  );
  return [heading("profile.clusters", view), shortList(items, view)];
}

function heading(key, view) {
  return element("h4", {}, message(key, view.lang));
}

function mark(kind, view) {
  return element("span", {class: "mark"}, message(`mark.${kind}`, view.lang));
}

/** A list that starts short and opens on request. */
function shortList(items, view) {
  if (items.length <= LISTED_AT_MOST) return element("ul", {class: "plain"}, items);
  const rest = items.slice(LISTED_AT_MOST);
  return element(
    "div",
    {},
    element("ul", {class: "plain"}, items.slice(0, LISTED_AT_MOST)),
    element(
      "details",
      {},
      element("summary", {}, message("profile.more", view.lang, {count: rest.length})),
      element("ul", {class: "plain"}, rest),
    ),
  );
}
