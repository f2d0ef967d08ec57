/**
 * The sheet "Your data": a file is chosen, its columns are checked, its places are reviewed, and
 * only then it is used. Each section is written anew when what it shows changes.
 *
 * @typedef {object} Job what is done with the file that is open
 * @property {string} file its name
 * @property {string[]} sheets to choose from
 * @property {Head | null} head
 * @property {WorkPlan | null} plan
 * @property {TextMatch[] | null} matches those to review
 * @property {{status: string, texts: number, count: number}[]} groups of all
 * @property {Record<string, string>} corrections
 * @property {{report: Report, cells: OwnCells, points: OwnPositions} | null} counted
 *
 * @typedef {object} Panel
 * @property {LoadedPage} page
 * @property {Shown} shown
 * @property {Keeper} keeper
 * @property {Client} client
 * @property {{use: (set: OwnSet, isKept: boolean, tab: string) => Promise<void>,
 *   show: (set: OwnSet) => unknown, showInFocus: (set: OwnSet) => unknown,
 *   forget: (name: string) => Promise<void>, forgetUnread: () => Promise<void>}} actions
 * @property {{regions: any}} tables
 * @property {Job} job
 * @property {Message} message
 *
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Message
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Report} from "../count_rows.js"
 * @import {OwnCells, OwnPositions, OwnSet} from "../offers.js"
 * @import {TextMatch} from "../place_rows.js"
 * @import {Shown} from "../shown.js"
 * @import {Head, WorkPlan} from "../worker/work.js"
 * @import {Client} from "./client.js"
 * @import {Keeper} from "./keeper.js"
 */
import {byId, element, fillElement} from "../../charts/dom.js";
import {Stopped} from "../../charts/worker_link.js";
import {message as textOf} from "../../core/messages.js";
import {chooseNodes} from "./choose.js";
import {columnsNodes, planOf} from "./columns_form.js";
import {reviewNodes} from "./review.js";
import {useNodes} from "./use_form.js";

/** What the sheet consists of, in this order. */
const SECTIONS = [
  {id: "own-choose"},
  {id: "own-busy"},
  {id: "own-columns"},
  {id: "own-review"},
  {id: "own-use"},
];

/**
 * @param {Omit<Panel, "job" | "message">} parts
 */
export function makePanel(parts) {
  const panel = /** @type {Panel} */ ({...parts, job: emptyJob("")});
  panel.message = (key, values) => textOf(key, panel.page.store.view().lang, values);
  return {
    open() {
      const sections = SECTIONS.map((attributes) => element("section", attributes));
      byId("own-sheet-body").replaceChildren(...sections);
      write(panel);
      /** @type {HTMLDialogElement} */ (byId("own-sheet")).showModal();
    },
  };
}

/**
 * @param {string} file
 * @returns {Job}
 */
function emptyJob(file) {
  return {
    file,
    sheets: [],
    head: null,
    plan: null,
    matches: null,
    groups: [],
    corrections: {},
    counted: null,
  };
}

/** @param {Panel} panel */
function write(panel) {
  const {job} = panel;
  fillElement(
    "own-choose",
    chooseNodes(panel, {take: (file) => take(panel, file), ...later(panel)}),
  );
  fillElement("own-busy");
  fillElement(
    "own-columns",
    job.head ? columnsNodes(panel, () => place(panel)) : sheetNodes(panel),
  );
  writeReview(panel);
}

/** @param {Panel} panel */
function writeReview(panel) {
  const {job} = panel;
  const renew = () => count(panel);
  fillElement("own-review", job.matches ? reviewNodes(panel, renew) : []);
  fillElement("own-use", job.counted ? useNodes(panel, () => close(panel)) : []);
}

/** @param {Panel} panel */
function later(panel) {
  return {
    show: (/** @type {OwnSet} */ set) => {
      close(panel);
      return panel.actions.show(set);
    },
    showInFocus: (/** @type {OwnSet} */ set) => {
      close(panel);
      return panel.actions.showInFocus(set);
    },
    forget: async (/** @type {string} */ name) => {
      await panel.actions.forget(name);
      if (document.getElementById("own-choose")) write(panel);
    },
    forgetUnread: async () => {
      await panel.actions.forgetUnread();
      if (document.getElementById("own-choose")) write(panel);
    },
  };
}

/** @param {Panel} panel */
function close(panel) {
  panel.job = emptyJob("");
  /** @type {HTMLDialogElement} */ (byId("own-sheet")).close();
}

/**
 * Open a file.
 * @param {Panel} panel
 * @param {File} file
 */
async function take(panel, file) {
  panel.client.stop();
  panel.job = emptyJob(file.name);
  write(panel);
  const opened = await step(panel, "reading", "open", [file]);
  if (!opened) return;
  Object.assign(panel.job, {sheets: opened.sheets, head: opened.head});
  panel.job.plan = opened.head && planOf(opened.head);
  write(panel);
  byId("own-columns").scrollIntoView({block: "nearest"});
}

/**
 * The sheets of a workbook to choose from.
 * @param {Panel} panel
 */
function sheetNodes(panel) {
  const {job, message} = panel;
  if (!job.sheets.length) return [];
  const choose = async (/** @type {string} */ name) => {
    const head = await step(panel, "reading", "choose", [name]);
    if (!head) return;
    Object.assign(job, {head, plan: planOf(head)});
    write(panel);
  };
  const buttons = job.sheets.map((name) =>
    element("button", {type: "button", onclick: () => choose(name)}, name),
  );
  return [
    element("h3", {}, message("yours.sheets", {count: job.sheets.length})),
    element("div", {class: "row"}, buttons),
  ];
}

/** @param {Panel} panel */
async function place(panel) {
  const {job} = panel;
  Object.assign(job, {matches: null, counted: null});
  writeReview(panel);
  const placed = await step(panel, "placing", "place", [job.plan]);
  if (!placed) return;
  Object.assign(job, placed);
  await count(panel);
}

/** @param {Panel} panel */
async function count(panel) {
  const {job} = panel;
  const counted = await step(panel, "counting", "count", [job.plan, job.corrections]);
  if (!counted) return;
  job.counted = counted;
  writeReview(panel);
  byId("own-review").scrollIntoView({block: "nearest"});
}

/**
 * Have the worker do a step, with a bar and a button to stop it; null where it failed, and says so.
 * @param {Panel} panel
 * @param {"reading" | "placing" | "counting"} what
 * @param {string} name
 * @param {any[]} given
 */
async function step({client, message}, what, name, given) {
  const bar = element("progress", {max: 1, "aria-label": message(`yours.${what}`)});
  const stop = element(
    "button",
    {type: "button", onclick: () => client.stop()},
    message("yours.stop"),
  );
  fillElement(
    "own-busy",
    element("p", {role: "status"}, message(`yours.${what}`), " ", bar, " ", stop),
  );
  try {
    const answer = await client.ask(name, given, (share) => {
      bar.value = share;
    });
    fillElement("own-busy");
    return answer;
  } catch (error) {
    const text = faultWords(message, error);
    fillElement("own-busy", element("p", {role: "alert", class: "failure"}, text));
    return null;
  }
}

/** @type {(message: Message, error: any) => string} */
function faultWords(message, error) {
  if (error instanceof Stopped) return message("yours.stopped");
  const {fault} = error;
  return fault
    ? message(`yours.fault.${fault.kind}`, fault.values)
    : message("yours.fault.other", {reason: error.message});
}
