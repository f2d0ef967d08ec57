/** The controls of the Structure tab: measure, benchmark, year, what the map shows. */
import {byId, element, fillElement} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {termProps} from "../../../charts/term_cards.js";
import {sectionChoice} from "../hover.js";
import {STRUCTURE_MEASURES, measureOf, ownTables, subjectOf, whyHidden, yearRow} from "../scene.js";

const SIDE_GROUPS = ["chains", "five", "schemes", "national"];
// Years in which something breaks: a mark on the slider, a note below the table.
const BREAK_YEARS = [2013, 2015, 2017];

/** Make the controls; they are written anew when the language or the sections on offer change. */
export function makeStructureSide(page) {
  const {lookup, store} = page;
  let written = "";
  let isDragging = false;

  function show(view) {
    const key = `${view.lang} ${measureOf(view)}`;
    if (key !== written) {
      const {id} = document.activeElement;
      write(view);
      if (id) byId("structure-side").querySelector(`[id="${id}"]`)?.focus();
    }
    written = key;
    sync(view);
  }

  function write(view) {
    fillElement(
      "structure-side",
      radios("measure", STRUCTURE_MEASURES, view),
      radios("benchmark", ["jjj", "nation"], view),
      yearField(view),
      subjectField(view),
      recalledField(view),
      element(
        "p",
        {},
        element(
          "button",
          {type: "button", onclick: () => byId("compare").scrollIntoView({block: "start"})},
          message("structure.compare.go", view.lang),
        ),
      ),
    );
  }

  function radios(field, values, view) {
    return element(
      "fieldset",
      {class: "choices", id: `structure-${field}`},
      element("legend", {}, message(`structure.${field}`, view.lang)),
      values.map((value) =>
        element(
          "label",
          {},
          element("input", {
            type: "radio",
            name: `structure-${field}`,
            id: `structure-${field}-${value}`,
            value,
            onchange: () => store.change({[field]: value}),
            ...(field === "measure" ? termProps(`structure.${value}`) : {}),
          }),
          message(`structure.${field}.${value}`, view.lang),
        ),
      ),
    );
  }

  function yearField(view) {
    const {years} = ownTables(lookup);
    const isListed = measureOf(view) === "listed";
    return element(
      "div",
      {class: "choices"},
      element(
        "label",
        {for: "structure-year"},
        message("structure.year", view.lang),
        " ",
        element("strong", {id: "structure-year-shown"}),
      ),
      element("input", {
        type: "range",
        id: "structure-year",
        min: 0,
        max: years.length - 1,
        step: 1,
        disabled: isListed,
        oninput: (event) => drag(Number(event.target.value)),
        onchange: () => {
          isDragging = false;
        },
      }),
      element(
        "div",
        {class: "year-ticks", "aria-hidden": true},
        years.map((year) =>
          element(
            "span",
            {class: BREAK_YEARS.includes(year) ? "is-break" : null},
            String(year).slice(2),
          ),
        ),
      ),
      element("p", {class: "muted"}, isListed ? message("structure.year.listed", view.lang) : ""),
    );
  }

  /** A drag is one step of history. */
  function drag(row) {
    const {years} = ownTables(lookup);
    const year = row === years.length - 1 ? "" : String(years[row]);
    store.change({year}, {history: isDragging ? "replace" : "push"});
    isDragging = true;
  }

  function subjectField(view) {
    const {sections, entries} = ownTables(lookup);
    const codes = [...sections.code].sort();
    const sectionRows = codes
      .map((code) => sections.code.indexOf(code))
      .filter((row) => !whyHidden(lookup, view, row));
    const option = (value, text) => element("option", {value}, text);
    return element(
      "div",
      {class: "choices"},
      element("label", {for: "structure-subject"}, message("structure.subject", view.lang)),
      element(
        "select",
        {
          id: "structure-subject",
          onchange: (event) => store.change({indicator: event.target.value}),
        },
        option("", message("structure.subject.top", view.lang)),
        element(
          "optgroup",
          {label: message("chart.sectors", view.lang)},
          sectionRows.map((row) =>
            option(`section-${sections.code[row]}`, sectionChoice(lookup, view, row)),
          ),
        ),
        SIDE_GROUPS.map((group) =>
          element(
            "optgroup",
            {label: message(`structure.chains.${group}`, view.lang)},
            entries.id.flatMap((id, row) =>
              entries.group[row] === group ? [option(id, entries[`name_${view.lang}`][row])] : [],
            ),
          ),
        ),
      ),
    );
  }

  function recalledField(view) {
    return element(
      "div",
      {class: "choices"},
      element(
        "label",
        {},
        element("input", {
          type: "checkbox",
          id: "structure-recalled",
          ...termProps("page.recalled"),
          onchange: (event) => store.change({recalled: event.target.checked ? "show" : "hide"}),
        }),
        message("structure.recalled", view.lang),
      ),
    );
  }

  function sync(view) {
    const {years} = ownTables(lookup);
    const row = yearRow(lookup, view);
    const has = (name) => byId("structure-side").querySelector(`#structure-${name}`);
    has(`measure-${measureOf(view)}`).checked = true;
    has(`benchmark-${view.benchmark}`).checked = true;
    for (const input of has("benchmark").querySelectorAll("input"))
      input.disabled = ["share", "listed"].includes(measureOf(view));
    has("year").value = String(row);
    has("year").setAttribute("aria-valuetext", String(years[row]));
    has("year-shown").textContent = String(years[row]);
    has("subject").value = subjectOf(lookup, view).kind === "top" ? "" : view.indicator;
    has("recalled").checked = view.recalled === "show";
  }

  return {show};
}
