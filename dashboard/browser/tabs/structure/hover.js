/** The hover cards of the Structure tab. */
import {element, sourceText} from "../../charts/dom.js";
import {cardHead} from "../../core/card.js";
import {message} from "../../core/messages.js";
import {numberWords} from "../../core/numbers.js";
import {regionName} from "../../core/names.js";
import {amountWords, benchmarkShare, entryYear, sectionWord} from "./describe.js";
import {
  amountOf,
  doubtOf,
  isRecalledValue,
  measureOf,
  ownTables,
  placeOf,
  quotientOf,
  sourceOf,
  subjectOf,
  topSections,
  valueOf,
  whyHidden,
  yearOf,
  yearRow,
} from "./scene.js";
import {likenessPercent} from "./select.js";

/** A region: its value in the chosen section, or what it stands out in. */
export function structureRegionCard(lookup, view, region) {
  const subject = subjectOf(lookup, view);
  const row = lookup.regionRow.get(region);
  if (subject.kind === "entry")
    return [cardHead(lookup, view, row), ...entryLines(lookup, view, subject.row)];
  const place = placeOf(lookup, region);
  if (place === null)
    return [
      cardHead(lookup, view, row),
      element("p", {class: "muted"}, message("structure.legend.none", view.lang)),
    ];
  if (subject.kind === "section") return sectionCellCard(lookup, view, region, subject.row);
  const lines = topSections(lookup, view, place).map((section) =>
    element("li", {}, amountWords(lookup, view, place, section)),
  );
  return [
    cardHead(lookup, view, row),
    aroundLine(lookup, view, row, place),
    element("ul", {}, lines),
    sourceLine(lookup, view),
  ];
}

/** A value: what it is, what stands behind it, year and source. */
export function sectionCellCard(lookup, view, region, section) {
  const {sections} = ownTables(lookup);
  const row = lookup.regionRow.get(region);
  const place = placeOf(lookup, region);
  const lines = [
    cardHead(lookup, view, row),
    place === null ? null : aroundLine(lookup, view, row, place),
    element("p", {}, `${sections.code[section]} ${sections[`name_${view.lang}`][section]}`),
  ];
  const why = whyHidden(lookup, view, section);
  if (why)
    return [...lines, element("p", {class: "muted"}, message(`structure.why.${why}`, view.lang))];
  const value = place === null ? null : valueOf(lookup, view, place, section);
  if (value === null)
    return [...lines, element("p", {class: "muted"}, message("structure.legend.none", view.lang))];
  lines.push(
    element(
      "p",
      {},
      element(
        "strong",
        {},
        message(`structure.hover.value.${measureOf(view)}`, view.lang, {
          value: amountOf(view, value),
          benchmark: benchmarkShare(view),
        }),
      ),
    ),
  );
  lines.push(...behindLines(lookup, view, place, section));
  return [...lines, sourceLine(lookup, view)];
}

/** A section as a whole: its full name, or why it is not shown. */
export function sectionCard(lookup, view, section) {
  const {sections} = ownTables(lookup);
  const other = view.lang === "en" ? "zh" : "en";
  const why = whyHidden(lookup, view, section);
  return [
    element(
      "p",
      {class: "names"},
      element("strong", {}, `${sections.code[section]} ${sections[`name_${view.lang}`][section]}`),
    ),
    element("p", {lang: other, class: "muted"}, sections[`name_${other}`][section]),
    why ? element("p", {}, message(`structure.why.${why}`, view.lang)) : null,
  ];
}

/** Two regions: how alike they are. */
export function likenessCard(lookup, view, region, other, value) {
  const {regions} = lookup.tables;
  const name = (id) => regions[`name_${view.lang}`][lookup.regionRow.get(id)];
  const {sources, year_sources: rows, years} = ownTables(lookup);
  const year = yearRow(lookup, view);
  return [
    element("p", {class: "names"}, element("strong", {}, `${name(region)} – ${name(other)}`)),
    element("p", {}, message("structure.hover.alike", view.lang, {value: likenessPercent(value)})),
    element("p", {class: "muted"}, `${years[year]} · `, sourceText(sources.title[rows[year]])),
  ];
}

/** A chain, cluster or scheme. */
export function entryCard(lookup, view, entry) {
  const {entries} = ownTables(lookup);
  const other = view.lang === "en" ? "zh" : "en";
  return [
    element(
      "p",
      {class: "names"},
      element("strong", {}, entries[`name_${view.lang}`][entry]),
      " ",
      element("span", {lang: other}, entries[`name_${other}`][entry]),
    ),
    ...entryLines(lookup, view, entry),
  ];
}

function entryLines(lookup, view, entry) {
  const {entries, sources} = ownTables(lookup);
  return [
    element("p", {class: "quote"}, entries[`text_${view.lang}`][entry]),
    element(
      "p",
      {class: "muted"},
      entryYear(lookup, entry) ? `${entryYear(lookup, entry)} · ` : null,
      sourceText(sources.title[entries.source[entry]]),
    ),
  ];
}

/** Say whose value it is where it is that of the city around. */
function aroundLine(lookup, view, row, place) {
  const around = ownTables(lookup).places[place];
  return around === row
    ? null
    : element("p", {class: "muted"}, `${regionName(lookup, around, view.lang)}:`);
}

function behindLines(lookup, view, place, section) {
  const {listed, employment} = ownTables(lookup);
  const muted = (text) => element("p", {class: "muted"}, text);
  const lines = [];
  if (measureOf(view) === "listed") {
    lines.push(
      muted(
        message("structure.hover.expected", view.lang, {
          expected: numberWords(listed.expected[place][section]),
        }),
      ),
    );
    const quotient = quotientOf(lookup, view, place, section);
    if (quotient !== null)
      lines.push(
        element(
          "p",
          {},
          message("structure.hover.quotient", view.lang, {value: numberWords(quotient, 2)}),
        ),
      );
    if (isRecalledValue(lookup, view, place, section))
      lines.push(muted(message("mark.recalled", view.lang)));
    return lines;
  }
  const year = yearRow(lookup, view);
  lines.push(
    muted(
      message("structure.hover.persons", view.lang, {
        persons: numberWords(employment.persons[year][place][section], 0),
        share: numberWords(employment.share[year][place][section] * 100),
      }),
    ),
  );
  const doubt = doubtOf(lookup, view, place, section);
  if (doubt) lines.push(element("p", {}, message(`structure.hover.doubt.${doubt}`, view.lang)));
  return lines;
}

function sourceLine(lookup, view) {
  const {sources} = ownTables(lookup);
  return element(
    "p",
    {class: "muted"},
    `${yearOf(lookup, view)} · `,
    sourceText(sources.title[sourceOf(lookup, view)]),
  );
}

/** The words of a section for a list of choices. */
export function sectionChoice(lookup, view, section) {
  const {sections} = ownTables(lookup);
  return `${sections.code[section]} ${sectionWord(lookup, view, section)}`;
}
