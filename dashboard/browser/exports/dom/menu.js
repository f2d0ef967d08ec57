/** The export menu: which chart, which format, the link, how to cite and how to embed it. */
import {NO_LANGUAGE, byId, element, frameShown} from "../../charts/dom.js";
import {citationsOf, embedCode} from "../cite.js";
import {FORMATS, PNG_SCALES, TABS} from "../../core/registry.js";
import {WHOLE_TAB} from "../formats.js";
import {DEFAULT_SCALE} from "./exporter.js";
import {message, reasonOf} from "../../core/messages.js";
import {saveFile} from "../../charts/download.js";
import {fileStem, ownAddress, viewLink} from "../../core/link.js";

const BUSY_AFTER_MS = 500;
/** Make the menu of a page in its dialog. */
export function makeExportMenu(page, exporter) {
  const {store} = page;
  const dialog = byId("export-menu");
  let chart = "";
  let form = "apa";

  /** Open the menu for a chart, or for the first of the tab. */
  function open(wanted) {
    const offered = exporter.offer().map((one) => one.chart);
    chart = offered.includes(wanted) ? wanted : offered[0];
    write();
    if (!dialog.open) dialog.showModal();
  }

  function write() {
    const {lang} = store.view();
    const say = (key, values) => message(key, lang, values);
    const {formats} = exporter.offer().find((one) => one.chart === chart);
    const obstacle = exporter.obstacle(chart);
    const title = exporter.title(chart);
    byId("export-body").replaceChildren(
      chartChoice(say),
      group(
        say("export.pictures"),
        formats.filter((format) => FORMATS[format].is_picture),
        say,
        Boolean(obstacle),
      ),
      group(
        say("export.data"),
        formats.filter((format) => !FORMATS[format].is_picture),
        say,
        Boolean(obstacle),
      ),
      tableLinks(say),
      element("p", {class: "muted"}, say("export.note")),
      element(
        "div",
        {class: "row"},
        element("button", {type: "button", "data-action": "link"}, say("export.link")),
      ),
      citing(say, title),
      embedding(say, title),
    );
    sayStatus(obstacle);
  }

  function chartChoice(say) {
    return element(
      "fieldset",
      {id: "export-charts", "aria-label": say("export.chart")},
      exporter.offer().map((one) =>
        element(
          "label",
          {},
          element("input", {
            type: "radio",
            name: "export-chart",
            value: one.chart,
            checked: one.chart === chart,
            onchange: () => choose(one.chart),
          }),
          say(`chart.${one.chart}`),
        ),
      ),
    );
  }

  function choose(wanted) {
    chart = wanted;
    write();
    byId("export-charts").querySelector(":checked").focus();
  }

  function group(title, formats, say, isDisabled) {
    if (!formats.length) return "";
    const buttons = formats.map((format) =>
      element(
        "button",
        {
          type: "button",
          "data-format": format,
          title: say(`export.about.${format}`),
          disabled: isDisabled,
          onclick: () => save(format),
        },
        say(`export.${format}`),
      ),
    );
    const scales = formats.includes("png")
      ? element(
          "select",
          {id: "export-scale", "aria-label": say("export.scale")},
          PNG_SCALES.map((scale) =>
            element("option", {value: scale, selected: scale === DEFAULT_SCALE}, `${scale}×`),
          ),
        )
      : null;
    return element(
      "div",
      {class: "export-group", role: "group", "aria-label": title},
      element("h3", {}, title),
      element("div", {class: "row"}, buttons[0], scales, buttons.slice(1)),
    );
  }

  /** The whole tables that the chart is made of, at their own addresses. */
  function tableLinks(say) {
    const view = store.view();
    const names = chart === "table" ? [view.table] : (TABS[view.tab].charts[chart]?.tables ?? []);
    if (!names.length) return "";
    return element(
      "p",
      {class: "export-tables muted"},
      `${say("export.tables")} `,
      names.flatMap((name, place) => [
        place ? " · " : "",
        element("a", {href: `data/${name}.csv`, lang: NO_LANGUAGE}, `${name}.csv`),
      ]),
    );
  }

  function citing(say, title) {
    const cited = citations(title);
    const text = element(
      "textarea",
      {readonly: true, rows: 5, id: "export-citation", "aria-label": say("export.cite")},
      cited[form],
    );
    const forms = ["apa", "bibtex", "csl"].map((name) =>
      element(
        "button",
        {
          type: "button",
          "data-form": name,
          "aria-pressed": String(name === form),
          onclick: (event) => {
            form = name;
            text.value = cited[form];
            for (const button of event.target.parentElement.querySelectorAll("[data-form]"))
              button.setAttribute("aria-pressed", String(button === event.target));
          },
        },
        message(`export.cite.${name}`, store.view().lang),
      ),
    );
    return element(
      "details",
      {id: "export-cite"},
      element("summary", {}, say("export.cite")),
      element("div", {class: "row"}, forms),
      text,
      copyButton(say("export.copy"), () => text.value),
    );
  }

  function citations(title) {
    const view = store.view();
    const {build} = page.lookup.tables;
    return citationsOf({
      title,
      build: {id: build.build_id, date: build.built.slice(0, 10)},
      link: linkOf(view),
      lang: view.lang,
      name: fileStem(chart, view),
    });
  }

  /** The link that reopens what is seen, with what was arranged on the page alone. */
  function linkOf(view) {
    return (
      viewLink(view, page.theme, ownAddress(window.location)) + (page.tab?.fragment?.(chart) ?? "")
    );
  }

  function embedding(say, title) {
    if (chart === WHOLE_TAB) return "";
    const view = store.view();
    const code = embedCode({
      title,
      link: viewLink(view, page.theme, ownAddress(window.location)),
      chart,
    });
    return element(
      "details",
      {id: "export-embed"},
      element("summary", {}, say("export.embed")),
      element("p", {class: "muted"}, say("export.embed.about")),
      element(
        "textarea",
        {readonly: true, rows: 4, id: "export-code", "aria-label": say("export.embed")},
        code,
      ),
      copyButton(say("export.copy"), () => code),
    );
  }

  function copyButton(label, textOf) {
    return element(
      "div",
      {class: "row"},
      element(
        "button",
        {type: "button", onclick: () => copy(textOf(), "export.copied.text")},
        label,
      ),
    );
  }

  async function save(format) {
    const {lang} = store.view();
    const mine = chart;
    // What takes longer than a moment says how far it is; the rest would only flicker.
    const busy = setTimeout(
      () =>
        sayStatus(message("export.making", lang, {format: message(`export.${format}`, lang)}), {
          done: 0,
          total: 0,
        }),
      BUSY_AFTER_MS,
    );
    try {
      if (format === "pdf") {
        await exporter.print(mine);
        clearTimeout(busy);
        sayStatus(message("export.printed", lang));
        return;
      }
      const scale = Number(byId("export-scale")?.value ?? DEFAULT_SCALE);
      const {name, type, content} = await exporter.file(
        {chart: mine, format, scale},
        (done, total) => step(format, done, total),
      );
      clearTimeout(busy);
      saveFile({name, blob: new Blob([content], {type})});
      sayStatus(message("export.saved", lang, {file: name}));
    } catch (error) {
      clearTimeout(busy);
      sayStatus(
        message("export.failed", lang, {file: `${mine}.${format}`, reason: reasonOf(error)}),
      );
    }
  }

  /** Say how many parts are made, and let the page show it before the next is. */
  function step(format, done, total) {
    const {lang} = store.view();
    sayStatus(message("export.making", lang, {format: message(`export.${format}`, lang)}), {
      done,
      total,
    });
    return frameShown();
  }

  function sayStatus(text, progress) {
    const bar = progress
      ? element("progress", progress.total > 1 ? {max: progress.total, value: progress.done} : {})
      : null;
    byId("export-status").replaceChildren(...[text, bar].filter(Boolean));
  }

  async function copyLink() {
    await copy(linkOf(store.view()), "export.copied");
  }

  async function copy(text, said) {
    const {lang} = store.view();
    try {
      await navigator.clipboard.writeText(text);
      sayStatus(message(said, lang));
    } catch {
      sayStatus(message("export.uncopied", lang));
    }
  }

  return {open, copyLink};
}
