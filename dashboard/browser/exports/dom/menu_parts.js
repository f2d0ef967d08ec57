/**
 * The parts of the export menu.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Citations} from "../cite.js"
 * @import {Exporter} from "./exporter.js"
 * @import {SizeChoice} from "./picture_choice.js"
 *
 * @typedef {object} Menu
 * @property {LoadedPage} page
 * @property {Exporter} exporter
 * @property {string} chart the chosen one, or the whole tab
 * @property {keyof Citations} citation the form that is shown
 * @property {SizeChoice} size of pictures
 * @property {(chart: string) => void} choose
 * @property {(format: string) => Promise<void>} save
 * @property {(text: string, done: string) => Promise<void>} copy `done` is the message of success
 */
import {copiedAddress, linkAddress} from "../../charts/address.js";
import {element, NO_LANGUAGE} from "../../charts/dom.js";
import {fileStem, placeOf, viewLink} from "../../core/link.js";
import {message} from "../../core/messages.js";
import {linkNote} from "../../core/notices.js";
import {PNG_SCALES, TABS} from "../../core/registry.js";
import {citationsOf, embedCode} from "../cite.js";
import {DEFAULT_SCALE} from "../file.js";
import {WHOLE_TAB} from "../formats.js";
import {sizeChoice} from "./picture_choice.js";

/** @type {(keyof Citations)[]} */
const CITATIONS = ["apa", "bibtex", "csl"];
const TABLE_CHART = "table";

/**
 * @param {Menu} menu
 * @param {string} key
 */
function words({page}, key) {
  return message(key, page.store.view().lang);
}

/**
 * @param {Menu} menu
 * @param {{chart: string}[]} offer
 */
export function chartChoice(menu, offer) {
  const choices = offer.map(({chart}) =>
    element(
      "label",
      {},
      element("input", {
        type: "radio",
        name: "export-chart",
        value: chart,
        checked: chart === menu.chart,
        onchange: () => menu.choose(chart),
      }),
      words(menu, `chart.${chart}`),
    ),
  );
  const label = words(menu, "export.chart");
  return element("fieldset", {id: "export-charts", "aria-label": label}, choices);
}

/**
 * The buttons of a group of formats.
 * @param {Menu} menu
 * @param {string} title
 * @param {string[]} formats
 * @param {boolean} isDisabled
 */
export function formatGroup(menu, title, formats, isDisabled) {
  if (!formats.length) return "";
  const buttons = formats.map((format) =>
    element(
      "button",
      {
        type: "button",
        "data-format": format,
        title: words(menu, `export.about.${format}`),
        disabled: isDisabled,
        onclick: () => menu.save(format),
      },
      words(menu, `export.${format}`),
    ),
  );
  const scales = formats.includes("png") ? scaleChoice(menu) : null;
  return element(
    "div",
    {class: "export-group", role: "group", "aria-label": title},
    element("h3", {}, title),
    scales ? sizeChoice(menu) : "",
    element("div", {class: "row"}, buttons[0], scales, buttons.slice(1)),
  );
}

/** @param {Menu} menu */
function scaleChoice(menu) {
  return element(
    "select",
    {id: "export-scale", "aria-label": words(menu, "export.scale")},
    PNG_SCALES.map((scale) =>
      element("option", {value: scale, selected: scale === DEFAULT_SCALE}, `${scale}×`),
    ),
  );
}

/**
 * The whole tables that the chart is made of, at their own addresses.
 * @param {Menu} menu
 */
export function tableLinks(menu) {
  const {page, chart} = menu;
  const view = page.store.view();
  const names = chart === TABLE_CHART ? [view.table] : (TABS[view.tab].charts[chart]?.tables ?? []);
  if (!names.length) return "";
  return element(
    "p",
    {class: "export-tables muted"},
    `${words(menu, "export.tables")} `,
    names.flatMap((name, place) => [
      place ? " · " : "",
      element("a", {href: `data/${name}.csv`, lang: NO_LANGUAGE}, `${name}.csv`),
    ]),
  );
}

/**
 * How to cite the view.
 * @param {Menu} menu
 * @param {string} title
 */
export function citing(menu, title) {
  const cited = citations(menu, title);
  const label = words(menu, "export.cite");
  const text = element(
    "textarea",
    {readonly: true, rows: 5, id: "export-citation", "aria-label": label},
    cited[menu.citation],
  );
  const forms = element("div", {class: "row"});
  forms.append(...CITATIONS.map((form) => citationButton(menu, form, () => show(form))));

  /** @param {keyof Citations} form */
  function show(form) {
    menu.citation = form;
    text.value = cited[form];
    for (const button of forms.children)
      button.setAttribute("aria-pressed", String(button.getAttribute("data-form") === form));
  }

  return element(
    "details",
    {id: "export-cite"},
    element("summary", {}, label),
    forms,
    text,
    copyButton(menu, () => text.value),
  );
}

/**
 * @param {Menu} menu
 * @param {keyof Citations} form
 * @param {() => void} onclick
 */
function citationButton(menu, form, onclick) {
  return element(
    "button",
    {
      type: "button",
      "data-form": form,
      "aria-pressed": String(form === menu.citation),
      onclick,
    },
    words(menu, `export.cite.${form}`),
  );
}

/**
 * @param {Menu} menu
 * @param {string} title
 */
function citations(menu, title) {
  const {page, chart} = menu;
  const view = page.store.view();
  const {build_id: id, built} = page.lookup.tables.build;
  return citationsOf({
    title,
    build: {id, date: built.slice(0, 10)},
    link: linkOf(menu, linkAddress()),
    lang: view.lang,
    name: fileStem(chart, view),
  });
}

/**
 * The link that reopens the view, with what is arranged on the page alone.
 * @param {Menu} menu
 * @param {string} address
 */
function linkOf({page, chart}, address) {
  const link = viewLink(page.store.view(), page.theme, address);
  return link + (page.tab?.fragment?.(chart) ?? "");
}

/**
 * The link to copy, and the message that it was copied.
 * @param {Menu} menu
 */
export function copiedLink(menu) {
  const address = copiedAddress();
  const done = placeOf(address) === "web" ? "export.copied" : "export.copied.here";
  return {link: linkOf(menu, address), done};
}

/**
 * Why others cannot open the links in files; nothing where they can.
 * @param {Menu} menu
 */
export function linkWarning({page}) {
  const note = linkNote(linkAddress(), page.store.view().lang);
  return note ? element("p", {class: "export-warning"}, note) : "";
}

/**
 * The code that shows the chart in another page; a whole tab, or a page on a disk, has none.
 * @param {Menu} menu
 * @param {string} title
 */
export function embedding(menu, title) {
  const {page, chart} = menu;
  const address = linkAddress();
  if (chart === WHOLE_TAB || !address) return "";
  const code = embedCode({title, link: viewLink(page.store.view(), page.theme, address), chart});
  const label = words(menu, "export.embed");
  return element(
    "details",
    {id: "export-embed"},
    element("summary", {}, label),
    element("p", {class: "muted"}, words(menu, "export.embed.about")),
    element("textarea", {readonly: true, rows: 4, id: "export-code", "aria-label": label}, code),
    copyButton(menu, () => code),
  );
}

/**
 * @param {Menu} menu
 * @param {() => string} textOf
 */
function copyButton(menu, textOf) {
  const onclick = () => menu.copy(textOf(), "export.copied.text");
  return element(
    "div",
    {class: "row"},
    element("button", {type: "button", onclick}, words(menu, "export.copy")),
  );
}
