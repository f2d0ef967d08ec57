/**
 * The last section: the name and the source of the data, and the button that shows them.
 *
 * @import {OwnSet} from "../offers.js"
 * @import {Panel} from "./panel.js"
 */
import {element} from "../../charts/dom.js";
import {freeName, NAME_MAX} from "../set_name.js";

/** What a name may consist of, as on the command line. */
const NAME_PATTERN = "[a-z0-9][a-z0-9\\-]*";

/**
 * @param {Panel} panel
 * @param {() => void} close
 */
export function useNodes(panel, close) {
  const {message, job, actions} = panel;
  if (!job.counted) return [];
  const {placed, empty, rows} = job.counted.report;
  if (placed === empty) return [element("p", {class: "failure"}, message("yours.nothing"))];
  const title = job.file.replace(/\.\w+$/, "");
  const fields = [
    field(message("yours.title"), {name: "title", value: title, required: true}),
    ...nameNodes(panel, title),
    field(message("yours.publisher"), {name: "publisher"}),
    field(message("yours.unit"), {
      name: "unit",
      value: job.head?.rows[0]?.[unitColumn(panel)] ?? "",
    }),
  ];
  const keep = element(
    "label",
    {},
    element("input", {type: "checkbox", name: "keep"}),
    message("yours.keep"),
  );
  const values = {placed: placed.toLocaleString("en"), rows: rows.toLocaleString("en")};
  const button = element(
    "button",
    {class: "primary", id: "own-show"},
    message("yours.use", values),
  );
  const form = element(
    "form",
    {id: "own-use-form"},
    fields,
    keep,
    element("p", {}, button, " ", focusButton(panel)),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const given = new FormData(form);
    const set = setOf(panel, given);
    close();
    const isFocus = event.submitter?.id === "own-show-focus";
    await actions.use(set, given.has("keep"), isFocus ? "focus" : "integration");
  });
  return [element("h3", {}, message("yours.last")), form];
}

/**
 * The button to the Focus tab, where rows name industries.
 * @param {Panel} panel
 */
function focusButton({message, job: {counted}}) {
  const hasOne = counted?.cells.industry_id.some(Boolean);
  return hasOne ? element("button", {id: "own-show-focus"}, message("yours.show.focus")) : null;
}

/** @type {(label: string, attributes: Record<string, any>) => HTMLElement} */
function field(label, attributes) {
  return element("label", {}, label, element("input", {type: "text", ...attributes}));
}

/** @param {Panel} panel */
function unitColumn({job: {head}}) {
  return head ? head.names.indexOf(head.roles.unit) : -1;
}

/** @type {(panel: Panel, given: FormData) => OwnSet} */
function setOf({job}, given) {
  const {counted, plan} = job;
  if (!counted || !plan) throw new Error("data are used before they are counted");
  const text = (/** @type {string} */ name) => String(given.get(name) ?? "").trim();
  return {
    name: text("name"),
    title: text("title"),
    publisher: text("publisher"),
    url: "",
    unit: text("unit"),
    combine: plan.combine,
    added: new Date().getFullYear(),
    cells: counted.cells,
    points: counted.points,
  };
}

/**
 * The name of the set, with what has it already: a set of the reader's is replaced, one of the build
 * stays.
 * @param {Panel} panel
 * @param {string} title
 */
function nameNodes({message, shown}, title) {
  const input = element("input", {
    type: "text",
    name: "name",
    value: freeName(title, shown),
    required: true,
    pattern: NAME_PATTERN,
    maxlength: NAME_MAX,
  });
  const note = element("p", {class: "muted", role: "status"});
  const check = () => {
    const other = shown.sets.find(({name}) => name === input.value);
    note.textContent = other ? message("yours.name.replaces", {title: other.title}) : "";
    input.setCustomValidity(shown.isBuilt(input.value) ? message("yours.name.taken") : "");
  };
  input.addEventListener("input", check);
  check();
  return [element("label", {}, message("yours.name"), input), note];
}
