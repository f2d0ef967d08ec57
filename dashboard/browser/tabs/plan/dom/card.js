/** A card of the Plan tab: the statement, how it was judged, the evidence, its sources, its view. */
import {element, sourceLink, sourceText} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {planCourseLine, planRoleSquares, planStateBar, planValueWords} from "./chart.js";
import {partItems, statementParts, statementSources} from "../select.js";

const PLAN_STATES = ["moved", "under_construction", "announced", "placed", "elsewhere"];
const PLAN_LISTED = ["moved", "under_construction", "announced", "elsewhere"];
const PLAN_LISTED_AT_MOST = 5;
const PLAN_PLACES_AT_MOST = 4;

/** The signs of levels and directions, so that colour is never the only one; none looks like rising or falling. */
export const PLAN_LEVEL_SIGNS = {direct: "●", proxy: "◐", none: "○"};
export const PLAN_WAY_SIGNS = {toward: "→", away: "←", no_clear_change: "≈", not_applicable: "–"};

/** A day as a sentence says it; a month or a year stays as it is. */
export function planDateWords(date, lang) {
  if (date.length < "YYYY-MM-DD".length) return date;
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(date));
}

/** The card of a statement; `follow(event, query)` opens the link to its view. */
export function planCard(lookup, view, row, follow) {
  const table = lookup.tables.plan.statements;
  const {lang} = view;
  const id = `plan-${table.id[row]}`;
  return element(
    "article",
    {
      id,
      class: "plan-card",
      "aria-labelledby": `${id}-head`,
      "data-statement": table.id[row],
      "data-level": table.level[row],
      "data-direction": table.direction[row],
    },
    element(
      "p",
      {class: "muted"},
      [message(`plan.topic.${table.topic[row]}`, lang), planDateWords(table.date[row], lang)].join(
        message("list.dot", lang),
      ),
    ),
    element("h3", {id: `${id}-head`}, table[`text_${lang}`][row]),
    planBadges(table, row, lang),
    table.is_differing[row]
      ? element(
          "p",
          {class: "plan-differing"},
          message("plan.differs.as_of", lang, {date: planDateWords(table.as_of[row], lang)}),
        )
      : null,
    element("p", {class: "plan-note"}, table[`note_${lang}`][row]),
    element("div", {class: "plan-evidence"}, planEvidenceNodes(lookup, view, row)),
    table.basis[row].includes("relocations") && !table.is_differing[row]
      ? element(
          "p",
          {class: "muted"},
          message("plan.as_of", lang, {date: planDateWords(table.as_of[row], lang)}),
        )
      : null,
    planFoot(lookup, view, row, follow),
  );
}

function planBadges(table, row, lang) {
  const level = table.level[row];
  const way = table.direction[row];
  return element(
    "p",
    {class: "plan-badges"},
    element(
      "span",
      {class: `plan-badge level-${level}`},
      element("span", {"aria-hidden": true}, PLAN_LEVEL_SIGNS[level]),
      ` ${message(`plan.level.${level}`, lang)}`,
    ),
    element(
      "span",
      {class: `plan-badge way-${way}`},
      element("span", {"aria-hidden": true}, PLAN_WAY_SIGNS[way]),
      ` ${message(`plan.direction.${way}`, lang)}`,
    ),
    table.is_differing[row]
      ? element(
          "span",
          {class: "plan-badge differs"},
          element("span", {"aria-hidden": true}, "≠"),
          ` ${message("plan.differs", lang)}`,
        )
      : null,
    table.is_split[row]
      ? element("span", {class: "plan-badge"}, message("plan.split", lang))
      : null,
  );
}

function planEvidenceNodes(lookup, view, row) {
  const {parts} = lookup.tables.plan;
  const rows = statementParts(lookup, row);
  if (!rows.length) return [];
  const first = parts.measure[rows[0]];
  if (["level", "ratio", "difference"].includes(first)) return planCourseNodes(lookup, view, rows);
  return rows.flatMap((part) => PLAN_NODES[parts.measure[part]](lookup, view, part));
}

const PLAN_NODES = {
  clusters: planClusterNodes,
  places: planPlaceNodes,
  moves: planMoveNodes,
  event: planEventNodes,
  distance: planDistanceNodes,
};

/** A table of courses: under each measure, a line for each region with its last value. */
function planCourseNodes(lookup, view, rows) {
  const {parts} = lookup.tables.plan;
  const measures = [...new Set(rows.map((part) => parts.measure[part]))];
  const lines = measures.flatMap((measure) => [
    element(
      "tr",
      {class: "first"},
      element(
        "th",
        {colspan: 3, scope: "rowgroup"},
        planMeasureWords(
          parts,
          rows.find((part) => parts.measure[part] === measure),
          view.lang,
        ),
      ),
    ),
    ...rows
      .filter((part) => parts.measure[part] === measure)
      .map((part) => planCourseRow(lookup, view, part)),
  ]);
  const hasRecalled = rows.some((part) =>
    partItems(lookup, view, part).some((item) => lookup.tables.plan.items.is_recalled[item]),
  );
  return [
    element("table", {class: "figures"}, element("tbody", {}, lines)),
    hasRecalled ? element("p", {class: "muted"}, message("plan.recalled.points", view.lang)) : null,
  ];
}

function planMeasureWords(parts, part, lang) {
  const unit = parts[`unit_${lang}`][part];
  const measure = parts.measure[part];
  return measure === "level" ? unit : message(`plan.measure.${measure}`, lang, {unit});
}

function planCourseRow(lookup, view, part) {
  const {parts, items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part).map((item) => ({
    year: items.year[item],
    value: items.value[item],
    isBasis: items.state[item] === "basis",
    isRecalled: items.is_recalled[item],
  }));
  const name = lookup.tables.regions[`name_${lang}`][parts.region[part]];
  const say = (value) => planValueWords(parts.measure[part], value);
  const [first, last] = [parts.first_value[part], parts.last_value[part]];
  const label = message("plan.spark", lang, {
    name,
    first: say(first),
    first_year: parts.first_year[part],
    last: say(last),
    last_year: parts.last_year[part],
  });
  const way = parts.direction[part];
  return element(
    "tr",
    {},
    element(
      "th",
      {scope: "row", class: "where"},
      name,
      element("br"),
      element(
        "span",
        {class: "year"},
        message("plan.from", lang, {year: parts.first_year[part], value: say(first)}),
      ),
    ),
    element("td", {}, planCourseLine(rows, label)),
    element(
      "td",
      {class: "value"},
      element("strong", {}, say(last)),
      element("span", {class: "year"}, ` ${parts.last_year[part]}`),
      element(
        "span",
        {class: `plan-way way-${way}`},
        element("span", {"aria-hidden": true}, PLAN_WAY_SIGNS[way]),
        ` ${message(`plan.direction.${way}`, lang)}`,
      ),
    ),
  );
}

function planClusterNodes(lookup, view, part) {
  const {parts, items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part);
  const kind = rows.length ? "plan.measure.clusters" : "plan.measure.clusters.none";
  const names = rows.map((item) =>
    element(
      "li",
      {},
      items[`name_${lang}`][item],
      element("span", {class: "year"}, ` ${items.year[item]}`),
    ),
  );
  return [
    element("h4", {}, planIndustryName(lookup, part, lang), message(kind, lang)),
    parts.industry[part] === null
      ? planBigNumber(
          String(rows.length),
          `${parts[`unit_${lang}`][part]}, ${parts.last_year[part]}`,
        )
      : null,
    rows.length ? element("ul", {class: "plain"}, names) : null,
  ];
}

/** The industry a part is of, before what is said of it, where the statement has several. */
function planIndustryName(lookup, part, lang) {
  const {parts, statements} = lookup.tables.plan;
  const owner = planOwner(lookup, part);
  const industry = parts.industry[part];
  if (industry === null || statements.industries[owner].length < 2) return null;
  const colon = lang === "en" ? ": " : "：";
  return `${lookup.tables.industries[`name_${lang}`][industry]}${colon}`;
}

/** The statement that a part belongs to. */
function planOwner(lookup, part) {
  const {first, size} = lookup.tables.plan.statements;
  return first.findIndex((start, row) => part >= start && part < start + size[row]);
}

function planPlaceNodes(lookup, view, part) {
  const {items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part);
  const total = lookup.levelRows.city.length;
  const title = message("plan.measure.places", lang, {count: rows.length, total});
  const strongest = rows.map((item) =>
    element(
      "li",
      {},
      element(
        "span",
        {class: `role ${items.state[item]}`},
        message(`role.${items.state[item]}`, lang),
      ),
      items[`name_${lang}`][item],
      element("span", {class: "year"}, ` ${items.year[item] ?? message("profile.undated", lang)}`),
    ),
  );
  return [
    element("h4", {}, planIndustryName(lookup, part, lang), title),
    planRoleSquares(
      rows.map((item) => items.state[item]),
      total,
      title,
    ),
    ...planShortened(strongest, PLAN_PLACES_AT_MOST, lang),
  ];
}

function planMoveNodes(lookup, view, part) {
  const {items} = lookup.tables.plan;
  const {lang} = view;
  const rows = partItems(lookup, view, part);
  const of = (state) => rows.filter((item) => items.state[item] === state);
  const lists = PLAN_LISTED.filter((state) => of(state).length).map((state) => {
    const names = of(state).map((item) =>
      element(
        "li",
        {},
        items[`name_${lang}`][item],
        items.year[item] === null ? null : element("span", {class: "year"}, ` ${items.year[item]}`),
      ),
    );
    const words = `${message(`plan.state.${state}`, lang)} (${names.length})`;
    return element(
      "details",
      {open: state === "moved" && names.length <= PLAN_LISTED_AT_MOST + 1},
      element("summary", {}, words),
      element("ul", {class: "plain"}, names),
    );
  });
  const here = PLAN_STATES.filter((state) => state !== "elsewhere");
  const drawn = here.some((state) => of(state).length) ? here : ["elsewhere"];
  return [
    planStateBar(
      drawn.map((state) => [state, of(state).length]),
      lang,
    ),
    ...lists,
  ];
}

function planEventNodes(lookup, view, part) {
  const {statements} = lookup.tables.plan;
  const date = planDateWords(statements.date[planOwner(lookup, part)], view.lang);
  return partItems(lookup, view, part).length ? [planBigNumber(date, "")] : [];
}

function planDistanceNodes(lookup, view, part) {
  const {parts} = lookup.tables.plan;
  const value = parts.last_value[part];
  return value === null
    ? []
    : [planBigNumber(planValueWords("distance", value), parts[`unit_${view.lang}`][part])];
}

function planBigNumber(value, words) {
  return element("p", {class: "plan-number"}, element("strong", {}, value), ` ${words}`);
}

function planShortened(entries, most, lang) {
  const rest = entries.slice(most);
  return [
    entries.length ? element("ul", {class: "plain plan-places"}, entries.slice(0, most)) : null,
    rest.length
      ? element(
          "details",
          {},
          element("summary", {}, message("plan.more", lang, {count: rest.length})),
          element("ul", {class: "plain plan-places"}, rest),
        )
      : null,
  ];
}

function planFoot(lookup, view, row, follow) {
  const table = lookup.tables.plan.statements;
  const {lang} = view;
  const query = [
    table.link[row],
    lang === "en" ? "" : `lang=${lang}`,
    view.theme && `theme=${view.theme}`,
  ]
    .filter(Boolean)
    .join("&");
  return element(
    "footer",
    {},
    planSourceNodes(lookup, row, lang),
    element(
      "details",
      {},
      element("summary", {}, message("plan.limits", lang)),
      element("p", {class: "muted"}, table[`limits_${lang}`][row]),
    ),
    element(
      "a",
      {class: "plan-link", href: `?${query}`, onclick: (event) => follow(event, query)},
      message(planLinkKey(table, row), lang),
      " →",
    ),
  );
}

function planLinkKey(table, row) {
  const test = table.test[row];
  if (test === "none") return "plan.link.events";
  if (test === "distance" || test === "event") return "plan.link.place";
  if (test === "trend" || test === "gap") return "plan.link.integration";
  return table.basis[row].includes("relocations") ? "plan.link.xiongan" : "plan.link.focus";
}

function planSourceNodes(lookup, row, lang) {
  const {sources} = lookup.tables.plan;
  const items = statementSources(lookup, row).map((source) =>
    element(
      "li",
      {},
      sourceLink(sources.title[source], sources.url[source]),
      sourceText(
        [sources.publisher[source], sources.published[source]]
          .filter(Boolean)
          .map((text) => ` · ${text}`)
          .join(""),
        "span",
        {class: "muted"},
      ),
    ),
  );
  if (items.length < 2)
    return items.length
      ? element(
          "ul",
          {class: "plain plan-sources", "aria-label": message("plan.source", lang)},
          items,
        )
      : null;
  return element(
    "details",
    {},
    element("summary", {}, message("plan.sources", lang, {count: items.length})),
    element("ul", {class: "plain plan-sources"}, items),
  );
}
