/** The Structure tab in words. Twin of dashboard/structure/describe.py. */
import {message} from "../../core/messages.js";
import {joinWords, regionName, sharedFilterWords} from "../../core/names.js";
import {
  amountOf,
  doubtOf,
  isAbsent,
  levelPlaces,
  measureOf,
  ownTables,
  placeOf,
  subjectOf,
  topSections,
  valueOf,
  whyHidden,
  yearOf,
} from "./scene.js";

const LEADERS_MAX = 3;

/** Say what the tab shows; what the map shows stands under `shown.map`. */
export function describeStructure(lookup, view, shown) {
  const headline = structureHeadline(lookup, view);
  return {
    headline,
    tally: structureTally(lookup, view),
    filter: structureFilter(lookup, view, shown.map.ids.length),
    title: [headline, message("app.name", view.lang)].join(message("list.dot", view.lang)),
  };
}

/** A section inside a sentence. */
export function sectionWord(lookup, view, section) {
  return message(
    `structure.word.${ownTables(lookup).sections.code[section].toLowerCase()}`,
    view.lang,
  );
}

/** A section as the head of a column. */
export function sectionName(lookup, view, section) {
  return message(
    `structure.section.${ownTables(lookup).sections.code[section].toLowerCase()}`,
    view.lang,
  );
}

/** What is measured, against what, and when. */
export function measureWords(lookup, view) {
  const benchmark = message(`structure.benchmark.${view.benchmark}`, view.lang);
  return message(`structure.measured.${measureOf(view)}`, view.lang, {
    year: yearOf(lookup, view),
    benchmark,
  });
}

/** A section with its value: mining (4.95 times). */
export function amountWords(lookup, view, place, section) {
  return message(`structure.amount.${measureOf(view)}`, view.lang, {
    section: sectionWord(lookup, view, section),
    value: amountOf(view, valueOf(lookup, view, place, section)),
  });
}

/** The year of an entry: that of its list, or else of its source. */
export function entryYear(lookup, entry) {
  const {entries, sources} = ownTables(lookup);
  if (entries.year[entry] !== null) return String(entries.year[entry]);
  return (sources.published[entries.source[entry]] ?? "").slice(0, 4);
}

/** The share of the benchmark, in words. */
export function benchmarkShare(view) {
  return message(`structure.benchmark.share.${view.benchmark}`, view.lang);
}

function structureTally(lookup, view) {
  const subject = subjectOf(lookup, view);
  if (subject.kind !== "entry") return measureWords(lookup, view);
  const count = ownTables(lookup).entries.members[subject.row].length;
  return message("structure.measured.entry", view.lang, {
    count,
    year: entryYear(lookup, subject.row),
  });
}

function structureHeadline(lookup, view) {
  const subject = subjectOf(lookup, view);
  if (subject.kind === "entry") {
    return message("structure.headline.entry", view.lang, {
      name: ownTables(lookup).entries[`name_${view.lang}`][subject.row],
    });
  }
  if (subject.kind === "section" && whyHidden(lookup, view, subject.row)) {
    return message("structure.headline.hidden", view.lang, {
      section: sectionWord(lookup, view, subject.row),
    });
  }
  if (view.region) return headlineOfRegion(lookup, view);
  return subject.kind === "section"
    ? headlineOfSection(lookup, view, subject.row)
    : headlineOfAll(lookup, view);
}

function headlineOfRegion(lookup, view) {
  let region = regionName(lookup, lookup.regionRow.get(view.region), view.lang);
  const place = placeOf(lookup, view.region);
  if (place === null) return message("structure.headline.nothing", view.lang, {region});
  const row = ownTables(lookup).places[place];
  if (row !== lookup.regionRow.get(view.region)) {
    region = message("structure.around", view.lang, {
      region,
      city: lookup.tables.regions[`name_${view.lang}`][row],
    });
  }
  const year = yearOf(lookup, view);
  if (isAbsent(lookup, view, place))
    return message("structure.headline.absent", view.lang, {region, year});
  const sections = topSections(lookup, view, place);
  if (!sections.length)
    return message(`structure.headline.none.${headlineKind(view)}`, view.lang, {region});
  return message(`structure.headline.region.${headlineKind(view)}`, view.lang, {
    region,
    sections: sectionsInWords(lookup, view, place, sections),
    year,
  });
}

/** The sections; the first also says what its number is. */
function sectionsInWords(lookup, view, place, sections) {
  const words = sections.map((section) => amountWords(lookup, view, place, section));
  words[0] = message(`structure.amount.first.${measureOf(view)}`, view.lang, {
    section: sectionWord(lookup, view, sections[0]),
    value: amountOf(view, valueOf(lookup, view, place, sections[0])),
    benchmark: benchmarkShare(view),
  });
  return joinWords(words, view.lang);
}

function headlineKind(view) {
  const measure = measureOf(view);
  return measure.startsWith("lq") ? "quotient" : measure;
}

/** The places of the level with the highest values; of listed companies the provinces. */
function leadersOf(lookup, view, section) {
  if (measureOf(view) === "listed") {
    const {companies} = ownTables(lookup).listed;
    return provincePlaces(lookup).map((place) =>
      leaderWords(lookup, view, place, companies[place][section]),
    );
  }
  return levelPlaces(lookup, view)
    .filter((place) => !doubtOf(lookup, view, place, section))
    .map((place) => ({place, value: valueOf(lookup, view, place, section) ?? 0}))
    .filter(({value}) => value)
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, LEADERS_MAX)
    .map(({place, value}) => leaderWords(lookup, view, place, value));
}

function provincePlaces(lookup) {
  return ownTables(lookup).places.flatMap((row, place) =>
    lookup.tables.regions.level[row] === "province" ? [place] : [],
  );
}

function leaderWords(lookup, view, place, value) {
  return message("structure.leader", view.lang, {
    region: lookup.tables.regions[`name_${view.lang}`][ownTables(lookup).places[place]],
    value: message(`structure.value.${measureOf(view)}`, view.lang, {value: amountOf(view, value)}),
  });
}

function headlineOfSection(lookup, view, section) {
  const leaders = leadersOf(lookup, view, section);
  const name = sectionName(lookup, view, section);
  if (!leaders.length)
    return message("structure.headline.section.none", view.lang, {section: name});
  return message(`structure.headline.section.${headlineKind(view)}`, view.lang, {
    section: name,
    regions: joinWords(leaders, view.lang),
    benchmark: benchmarkShare(view),
    year: yearOf(lookup, view),
  });
}

function headlineOfAll(lookup, view) {
  const year = yearOf(lookup, view);
  const {places, listed} = ownTables(lookup);
  if (measureOf(view) === "listed") {
    const total = (place) => listed.companies[place].reduce((sum, count) => sum + count, 0);
    const leaders = provincePlaces(lookup).map((place) =>
      leaderWords(lookup, view, place, total(place)),
    );
    return message("structure.headline.all.listed", view.lang, {
      regions: joinWords(leaders, view.lang),
      year,
    });
  }
  const found = levelPlaces(lookup, view).flatMap((place) => {
    const [section] = topSections(lookup, view, place);
    return section === undefined
      ? []
      : [{place, section, value: valueOf(lookup, view, place, section)}];
  });
  found.sort((a, b) => b.value - a.value || a.place - b.place);
  const words = found.slice(0, LEADERS_MAX).map(({place, section}) =>
    message("structure.specialist", view.lang, {
      region: lookup.tables.regions[`name_${view.lang}`][places[place]],
      amount: amountWords(lookup, view, place, section),
    }),
  );
  return message(`structure.headline.all.${headlineKind(view)}`, view.lang, {
    regions: joinWords(words, view.lang),
    benchmark: benchmarkShare(view),
    year,
  });
}

function structureFilter(lookup, view, regionCount) {
  const {lang} = view;
  const {sections, entries} = ownTables(lookup);
  const parts = [
    measureWords(lookup, view),
    message(`level.count.${view.level}`, lang, {count: regionCount}),
  ];
  const subject = subjectOf(lookup, view);
  if (subject.kind === "section")
    parts.push(`${sections.code[subject.row]} ${sections[`name_${lang}`][subject.row]}`);
  if (subject.kind === "entry") parts.push(entries[`name_${lang}`][subject.row]);
  parts.push(...sharedFilterWords(lookup, view));
  if (view.compare.length) {
    const names = view.compare.map((id) => regionName(lookup, lookup.regionRow.get(id), lang));
    parts.push(message("structure.filter.compare", lang, {regions: joinWords(names, lang)}));
  }
  return parts.join(message("list.dot", lang));
}
