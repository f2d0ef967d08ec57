/** Titles, subtitles and notes of the Structure tab's charts. */
import {message} from "../../core/messages.js";
import {entryYear, measureWords, sectionName} from "./describe.js";
import {measureOf, ownTables, subjectOf, yearRow} from "./scene.js";

/** Title and subtitle of the map. */
export function mapWords(lookup, view) {
  const subject = subjectOf(lookup, view);
  if (subject.kind === "entry") {
    const name = ownTables(lookup).entries[`name_${view.lang}`][subject.row];
    return {
      title: message("structure.map.title.entry", view.lang, {name}),
      sub: message("structure.map.sub.entry", view.lang, {year: entryYear(lookup, subject.row)}),
    };
  }
  const title =
    subject.kind === "top"
      ? message("structure.map.title.kind", view.lang)
      : message("structure.map.title.section", view.lang, {
          section: sectionName(lookup, view, subject.row),
        });
  return {title, sub: measureWords(lookup, view)};
}

/** Title and subtitle of the regions by sections. */
export function sectorsWords(lookup, view) {
  const {years} = ownTables(lookup);
  const order = message("structure.sectors.order", view.lang, {year: years.at(-1)});
  const parts =
    measureOf(view) === "listed"
      ? [measureWords(lookup, view), message("structure.sectors.listed", view.lang)]
      : [measureWords(lookup, view)];
  return {
    title: message(`structure.sectors.title.${measureOf(view)}`, view.lang),
    sub: [...parts, order].join(message("list.dot", view.lang)),
  };
}

/** Title and subtitle of the regions by regions. */
export function similarityWords(lookup, view, shown) {
  return {
    title: message("structure.similarity.title", view.lang),
    sub: message(`structure.similarity.sub.${shown.scope}`, view.lang, {year: shown.year}),
  };
}

/** What must be known to read the values shown. */
export function sectorsNotes(lookup, view) {
  const measure = measureOf(view);
  if (measure === "listed") return [message("structure.note.listed", view.lang)];
  const keys = ["units", "unreliable"];
  if (measure === "lq_market") keys.push("public");
  const year = ownTables(lookup).years[yearRow(lookup, view)];
  if (year === 2012) keys.push("misread");
  if (year === 2013) keys.push("scope");
  if (year === 2015 && view.benchmark === "nation" && measure !== "share") keys.push("outliers");
  if (year === 2017) keys.push("reporting");
  return keys.map((key) => message(`structure.note.${key}`, view.lang));
}

/** What must be known to read the likeness. */
export function similarityNotes(view) {
  const note = message("structure.similarity.note", view.lang);
  return measureOf(view) === "listed"
    ? [note, message("structure.similarity.listed", view.lang)]
    : [note];
}
