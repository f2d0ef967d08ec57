/**
 * The export menu: which chart, which format, the link, how to cite and how to embed it.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Exporter} from "./exporter.js"
 * @import {Menu} from "./menu_parts.js"
 */
import {byId, element, frameShown} from "../../charts/dom.js";
import {saveFile} from "../../charts/download.js";
import {message, reasonOf} from "../../core/messages.js";
import {FORMATS} from "../../core/registry.js";
import {DEFAULT_SCALE} from "../file.js";
import {
  chartChoice,
  citing,
  copiedLink,
  embedding,
  formatGroup,
  linkWarning,
  tableLinks,
} from "./menu_parts.js";
import {chosenSize, FIRST_CHOICE, previewPlace, showPreview} from "./picture_choice.js";

/** What takes longer shows its progress; the rest would only flicker. */
const BUSY_AFTER_MS = 500;

/**
 * Make the menu of a page in its dialog.
 * @param {LoadedPage} page
 * @param {Exporter} exporter
 */
export function makeExportMenu(page, exporter) {
  /** @type {Menu} */
  const menu = {
    page,
    exporter,
    chart: "",
    citation: "apa",
    size: FIRST_CHOICE,
    choose: (chart) => choose(menu, chart),
    save: (format) => save(menu, format),
    copy: (text, done) => copy(menu, text, done),
  };
  return {
    /**
     * Open the menu for a chart, or for the first of the tab.
     * @param {string} [chart]
     */
    open: (chart) => open(menu, chart),
    copyLink: () => {
      const {link, done} = copiedLink(menu);
      return copy(menu, link, done);
    },
  };
}

/**
 * @param {Menu} menu
 * @param {string} [wanted]
 */
function open(menu, wanted) {
  const charts = menu.exporter.offer().map(({chart}) => chart);
  menu.chart = wanted && charts.includes(wanted) ? wanted : charts[0];
  write(menu);
  const dialog = /** @type {HTMLDialogElement} */ (byId("export-menu"));
  if (!dialog.open) dialog.showModal();
  showPreview(menu);
}

/** @param {Menu} menu */
function write(menu) {
  const {page, exporter, chart} = menu;
  const {lang} = page.store.view();
  const offer = exporter.offer();
  const formats = offer.find((one) => one.chart === chart)?.formats ?? [];
  const obstacle = exporter.obstacle(chart);
  const title = exporter.title(chart);
  /** @param {boolean} isPicture */
  const ofKind = (isPicture) =>
    formats.filter((format) => Boolean(FORMATS[format].is_picture) === isPicture);
  const copyLink = element(
    "button",
    {type: "button", "data-action": "link"},
    message("export.link", lang),
  );
  byId("export-body").replaceChildren(
    chartChoice(menu, offer),
    previewPlace(menu),
    formatGroup(menu, message("export.pictures", lang), ofKind(true), Boolean(obstacle)),
    formatGroup(menu, message("export.data", lang), ofKind(false), Boolean(obstacle)),
    tableLinks(menu),
    element("p", {class: "muted"}, message("export.note", lang)),
    linkWarning(menu),
    element("div", {class: "row"}, copyLink),
    citing(menu, title),
    embedding(menu, title),
  );
  showStatus(obstacle);
}

/**
 * @param {Menu} menu
 * @param {string} chart
 */
function choose(menu, chart) {
  menu.chart = chart;
  write(menu);
  showPreview(menu);
  const chosen = byId("export-charts").querySelector(":checked");
  if (chosen instanceof HTMLElement) chosen.focus();
}

/**
 * @param {Menu} menu
 * @param {string} format
 */
async function save(menu, format) {
  const {page, chart} = menu;
  const {lang} = page.store.view();
  const busy = setTimeout(() => showMaking(menu, format, 0, 0), BUSY_AFTER_MS);
  try {
    const status = format === "pdf" ? await print(menu) : await saveAs(menu, format);
    clearTimeout(busy);
    showStatus(status);
  } catch (error) {
    clearTimeout(busy);
    const file = `${chart}.${format}`;
    showStatus(message("export.failed", lang, {file, reason: reasonOf(error)}));
  }
}

/**
 * Make a file and save it; gives the status.
 * @param {Menu} menu
 * @param {string} format
 */
async function saveAs(menu, format) {
  const {page, exporter, chart} = menu;
  const {lang} = page.store.view();
  const scales = /** @type {HTMLSelectElement | null} */ (document.getElementById("export-scale"));
  const scale = Number(scales?.value ?? DEFAULT_SCALE);
  const size = chosenSize(menu.size);
  const {name, type, content} = await exporter.file({chart, format, scale, size}, (done, total) => {
    showMaking(menu, format, done, total);
    return frameShown();
  });
  saveFile({name, blob: new Blob([content], {type})});
  return message("export.saved", lang, {file: name});
}

/**
 * Print; gives the status.
 * @param {Menu} menu
 */
async function print({page, exporter, chart}) {
  const {lang} = page.store.view();
  await exporter.print(chart);
  return message("export.printed", lang);
}

/**
 * Show how many parts of a file are made.
 * @param {Menu} menu
 * @param {string} format
 * @param {number} done
 * @param {number} total
 */
function showMaking({page}, format, done, total) {
  const {lang} = page.store.view();
  const text = message("export.making", lang, {format: message(`export.${format}`, lang)});
  showStatus(text, element("progress", total > 1 ? {max: total, value: done} : {}));
}

/**
 * @param {string} text
 * @param {Element[]} bars of progress
 */
function showStatus(text, ...bars) {
  byId("export-status").replaceChildren(...(text ? [text] : []), ...bars);
}

/**
 * @param {Menu} menu
 * @param {string} text
 * @param {string} done the message of success
 */
async function copy({page}, text, done) {
  const {lang} = page.store.view();
  try {
    await navigator.clipboard.writeText(text);
    showStatus(message(done, lang));
  } catch {
    showStatus(message("export.uncopied", lang));
  }
}
