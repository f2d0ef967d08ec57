/**
 * The third section: what was placed and what not, row by row, and the reader's corrections. A text
 * that is ambiguous or unknown stays out until the reader says what it means.
 *
 * @import {TextMatch} from "../place_rows.js"
 * @import {Panel, Message} from "./panel.js"
 */
import {element} from "../../charts/dom.js";
import {saveFile} from "../../charts/download.js";
import {regionName} from "../../core/names.js";
import {correctionsCsv, readCorrections} from "../corrections.js";
import {correctionOf} from "../count_rows.js";
import {tableOf} from "../dialect.js";
import {wholeText} from "../worker/decode.js";
import {splitCsv} from "./split_csv.js";

const GROUPS = /** @type {const} */ (["ambiguous", "none", "outside", "matched"]);
const OUTCOMES = /** @type {const} */ (["placed", "outside", "ambiguous", "unmatched", "bad"]);

/**
 * @param {Panel} panel
 * @param {() => unknown} renew counts again
 */
export function reviewNodes(panel, renew) {
  const {message, job} = panel;
  if (!job.counted || !job.matches) return [];
  const {report} = job.counted;
  const matches = job.matches;
  return [
    element("h3", {}, message("yours.review")),
    element(
      "ul",
      {id: "own-report"},
      reportLines(message, report).map((line) => element("li", {}, line)),
    ),
    ...GROUPS.map((status) => groupNode(panel, status, matches, renew)),
    matches.length
      ? correctionNodes(panel, renew)
      : element("p", {class: "muted"}, message("yours.near")),
  ];
}

/** @type {(message: Message, report: import("../count_rows.js").Report) => string[]} */
function reportLines(message, report) {
  const lines = OUTCOMES.filter((name) => report[name] || name === "placed").map((name) =>
    message(`yours.report.${name}`, {
      count: report[name].toLocaleString("en"),
      rows: report.rows.toLocaleString("en"),
    }),
  );
  for (const [fault, count] of Object.entries(report.faults))
    lines.push(message(`yours.bad.${fault}`, {count, samples: samplesOf(report, fault)}));
  if (report.empty) lines.push(message("yours.report.empty", {count: report.empty}));
  if (report.duplicates) lines.push(duplicateLine(message, report));
  if (report.unknownIndustry)
    lines.push(message("yours.report.industry", {count: report.unknownIndustry}));
  return lines;
}

/** @type {(message: Message, report: import("../count_rows.js").Report) => string} */
function duplicateLine(message, {duplicates, repeated}) {
  const samples = repeated.slice(0, 3).map(({text, count}) => `${text.slice(0, 40)} × ${count}`);
  return message("yours.report.duplicates", {
    count: duplicates.toLocaleString("en"),
    samples: samples.join("; "),
  });
}

/** @type {(report: import("../count_rows.js").Report, fault: string) => string} */
function samplesOf({samples}, fault) {
  return samples
    .filter((one) => one.fault === fault)
    .slice(0, 3)
    .map(({row, text}) => `${row}: ${text.slice(0, 40)}`)
    .join("; ");
}

/** @type {(panel: Panel, status: string, matches: TextMatch[], renew: () => unknown) => HTMLElement | null} */
function groupNode(panel, status, matches, renew) {
  const {message} = panel;
  const group = panel.job.groups.find((one) => one.status === status);
  if (!group) return null;
  const {texts, count} = group;
  const found = matches.filter(({match}) => match.status === status);
  const lines = found.map((one) => matchLine(panel, one, renew));
  const more = texts - found.length;
  return element(
    "details",
    {open: status === "ambiguous" || status === "none", "data-status": status},
    element("summary", {}, message(`yours.group.${status}`, {texts, count})),
    element("table", {}, element("tbody", {}, lines)),
    more > 0 ? element("p", {class: "muted"}, message("yours.more", {count: more})) : null,
  );
}

/** @type {(panel: Panel, one: TextMatch, renew: () => unknown) => HTMLElement} */
function matchLine(panel, one, renew) {
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, one.text.trim() || panel.message("yours.blank")),
    element("td", {class: "of-number"}, `× ${one.count}`),
    element("td", {}, meaningNode(panel, one, renew)),
  );
}

/**
 * What a text means: a match, or a choice among the candidates and all regions.
 * @type {(panel: Panel, one: TextMatch, renew: () => unknown) => HTMLElement}
 */
function meaningNode(panel, one, renew) {
  const {message, job} = panel;
  const {match, text} = one;
  const chosen = correctionOf(job.corrections, one) ?? match.region;
  const first = [...new Set([match.region, ...match.candidates].filter(Boolean))];
  const choose = (/** @type {string} */ id) => {
    if (id === match.region) delete job.corrections[text];
    else job.corrections[text] = id;
    renew();
  };
  return element(
    "select",
    {
      "aria-label": message("yours.means", {text}),
      onchange: (/** @type {any} */ {target}) => choose(target.value),
      // All regions are listed when the list is opened: a table may have hundreds of lines.
      onfocus: (/** @type {any} */ {target}) => listAll(panel, target, first),
    },
    element("option", {value: ""}, message("yours.out")),
    first.map((id) => option(panel, id, chosen)),
    chosen && !first.includes(chosen) ? option(panel, chosen, chosen) : null,
  );
}

/** @type {(panel: Panel, select: HTMLSelectElement, first: string[]) => void} */
function listAll(panel, select, first) {
  if (select.dataset.isWhole) return;
  select.dataset.isWhole = "yes";
  const {regions} = panel.page.lookup.tables;
  const others = regions.id.filter((id) => !first.includes(id) && id !== select.value);
  select.append(...others.map((id) => option(panel, id, "")));
}

/** @type {(panel: Panel, id: string, chosen: string) => HTMLElement} */
function option({page}, id, chosen) {
  const name = regionName(page.lookup, page.lookup.regionRow.get(id), page.store.view().lang);
  return element("option", {value: id, selected: id === chosen}, `${name} · ${id}`);
}

/** @type {(panel: Panel, renew: () => unknown) => HTMLElement} */
function correctionNodes({message, job, page}, renew) {
  const save = () => {
    const text = `\ufeff${correctionsCsv(job.corrections)}`;
    saveFile({name: "corrections.csv", blob: new Blob([text], {type: "text/csv"})});
  };
  const load = async (/** @type {any} */ {target}) => {
    const [file] = target.files;
    if (!file) return;
    const isKnown = (/** @type {string} */ id) => page.lookup.regionRow.has(id);
    const text = await wholeText(file).catch(() => ""); // no text has no such columns either
    const read = readCorrections(tableOf(splitCsv(text)), isKnown);
    if (read) Object.assign(job.corrections, read.corrections);
    page.notify(correctedWords(message, read));
    renew();
  };
  const count = Object.keys(job.corrections).length;
  return element(
    "div",
    {class: "row"},
    element(
      "button",
      {type: "button", id: "own-save", disabled: !count, onclick: save},
      message("yours.save", {count}),
    ),
    element(
      "label",
      {class: "own-load"},
      message("yours.load"),
      " ",
      element("input", {type: "file", accept: ".csv", onchange: load}),
    ),
  );
}

/** @type {(message: Message, read: ReturnType<typeof readCorrections>) => string} */
function correctedWords(message, read) {
  if (!read) return message("yours.uncorrected");
  const {corrections, unknown} = read;
  const count = message("yours.corrected", {count: Object.keys(corrections).length});
  if (!unknown.length) return count;
  return count + message("yours.corrected.unknown", {ids: [...new Set(unknown)].join(", ")});
}
