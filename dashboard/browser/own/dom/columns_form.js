/**
 * The second section: what the columns hold, as recognised, and as the reader changes it.
 *
 * @import {Head, WorkPlan} from "../worker/work.js"
 * @import {Panel, Message} from "./panel.js"
 */
import {element} from "../../charts/dom.js";

const SHOWN_ROWS = 5;
const PLACES = ["place", "city", "province"];
const SYSTEMS = ["wgs84", "gcj02", "bd09"];
const COMBINATIONS = ["sum", "mean", "count"];

/**
 * The plan of a table as its columns are recognised.
 * @param {Head} head
 * @returns {WorkPlan}
 */
export function planOf({roles}) {
  const {unit: _, ...columns} = roles;
  return {
    ...columns,
    place: columns.lon ? [] : columns.place,
    fixedYear: null,
    combine: columns.value ? "sum" : "count",
    system: /** @type {any} */ (""),
  };
}

/**
 * @param {Panel} panel
 * @param {() => unknown} check the places
 */
export function columnsNodes({message, job}, check) {
  const {names, rows, count, labelPoints} = /** @type {Head} */ (job.head);
  const plan = /** @type {WorkPlan} */ (job.plan);
  const form = element("form", {id: "own-form"}, fieldNodes(message, names, plan));
  const problem = element("p", {class: "failure", role: "alert"});
  form.append(
    element("p", {}, element("button", {class: "primary"}, message("yours.check"))),
    problem,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    Object.assign(plan, readForm(form));
    problem.textContent = problemOf(message, plan);
    if (!problem.textContent) check();
  });
  return [
    element("h3", {}, message("yours.columns", {count: count.toLocaleString("en")})),
    labelPoints
      ? element("p", {class: "muted"}, message("yours.label_points", {count: labelPoints}))
      : null,
    sampleTable(names, rows.slice(0, SHOWN_ROWS)),
    form,
  ];
}

/** @type {(names: string[], rows: string[][]) => HTMLElement} */
function sampleTable(names, rows) {
  const head = names.map((name) => element("th", {scope: "col"}, name));
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      names.map((_, place) => element("td", {}, row[place] ?? "")),
    ),
  );
  const table = element("table", {}, element("thead", {}, element("tr", {}, head)));
  table.append(element("tbody", {}, body));
  return element("div", {class: "own-scroll", tabindex: 0}, table);
}

/** @type {(message: Message, names: string[], plan: WorkPlan) => HTMLElement[]} */
function fieldNodes(message, names, plan) {
  const columns = [
    {value: "", text: message("yours.none")},
    ...names.map((value) => ({value, text: value})),
  ];
  const places = PLACES.map((name, at) => select(message, name, columns, plan.place[at] ?? ""));
  const single = /** @type {const} */ (["lon", "lat", "industry", "year", "value"]).map((name) =>
    select(message, name, columns, plan[name]),
  );
  const systems = SYSTEMS.map((value) => ({value, text: message(`yours.system.${value}`)}));
  const combinations = COMBINATIONS.map((value) => ({
    value,
    text: message(`yours.combine.${value}`),
  }));
  const year = element("input", {
    type: "number",
    name: "fixedYear",
    min: 1900,
    max: 2100,
    value: plan.fixedYear ?? "",
  });
  return [
    ...places,
    ...single,
    select(
      message,
      "system",
      [{value: "", text: message("yours.system.ask")}, ...systems],
      plan.system,
    ),
    select(message, "combine", combinations, plan.combine),
    element("label", {}, message("yours.field.fixed_year"), year),
  ];
}

/** @type {(message: Message, name: string, options: {value: string, text: string}[], chosen: string) => HTMLElement} */
function select(message, name, options, chosen) {
  const nodes = options.map(({value, text}) =>
    element("option", {value, selected: value === chosen}, text),
  );
  return element("label", {}, message(`yours.field.${name}`), element("select", {name}, nodes));
}

/**
 * @param {HTMLFormElement} form
 * @returns {WorkPlan}
 */
function readForm(form) {
  const given = new FormData(form);
  const text = (/** @type {string} */ name) => String(given.get(name) ?? "");
  const year = Number(text("fixedYear"));
  return {
    place: PLACES.map(text).filter(Boolean),
    lon: text("lon"),
    lat: text("lat"),
    industry: text("industry"),
    year: text("year"),
    value: text("value"),
    fixedYear: text("year") || !year ? null : year,
    combine: /** @type {any} */ (text("combine")),
    system: /** @type {any} */ (text("system")),
  };
}

/**
 * What is missing; empty where nothing is.
 * @type {(message: Message, plan: WorkPlan) => string}
 */
function problemOf(message, {place, lon, lat, system, value, combine, year, fixedYear}) {
  const isOfPositions = Boolean(lon && lat);
  if (Boolean(lon) !== Boolean(lat)) return message("yours.problem.position");
  if (!place.length && !isOfPositions) return message("yours.problem.place");
  if (isOfPositions && !system) return message("yours.problem.system");
  if (combine !== "count" && !value) return message("yours.problem.value");
  if (!year && !fixedYear) return message("yours.problem.year");
  return "";
}
