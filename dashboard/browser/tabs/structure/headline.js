/**
 * The headline of the Structure tab: one sentence on what stands out.
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {message} from "../../core/messages.js";
import {fewNames, joinWords, regionName} from "../../core/names.js";
import {
  hiddenReason,
  levelPlaces,
  measureOf,
  placeOf,
  subjectOf,
  tabTables,
  yearOf,
} from "./chosen.js";
import {
  amountWords,
  benchmarkShare,
  placeName,
  sectionName,
  sectionWord,
  valueWords,
} from "./phrases.js";
import {doubtAt, formatValue, isAbsent, topSections, valueAt} from "./values.js";

const LEADERS_MAX = 3;

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
export function headlineOf(lookup, view) {
  const {kind, row} = subjectOf(lookup, view);
  if (kind === "entry") return headlineOfEntry(lookup, view, row);
  if (kind === "section" && hiddenReason(lookup, view, row)) {
    const section = sectionWord(lookup, view, row);
    return message("structure.headline.hidden", view.lang, {section});
  }
  if (view.region) return headlineOfRegion(lookup, view);
  return kind === "section" ? headlineOfSection(lookup, view, row) : headlineOfAll(lookup, view);
}

/**
 * Who leads a chain or cluster, and who takes part, as its source names them.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} entry
 */
function headlineOfEntry(lookup, view, entry) {
  const {lead, members, ...names} = tabTables(lookup).entries;
  const first = lead[entry];
  const others = members[entry].filter((row) => row !== first);
  const nameOf = (/** @type {number} */ row) => regionName(lookup, row, view.lang);
  const values = {
    name: names[`name_${view.lang}`][entry],
    lead: first === null ? "" : nameOf(first),
    places: fewNames(others.map(nameOf), view.lang),
  };
  const count = ["none", "one", "some"][Math.min(others.length, 2)];
  return message(
    `structure.headline.${first === null ? "entry" : "led"}.${count}`,
    view.lang,
    values,
  );
}

/**
 * The end of the keys of headlines: quotient, share or listed.
 * @param {View} view
 */
function headlineKind(view) {
  const measure = measureOf(view);
  return measure.startsWith("lq") ? "quotient" : measure;
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function headlineOfRegion(lookup, view) {
  const place = placeOf(lookup, view.region);
  const region = chosenName(lookup, view, place);
  if (place === null) return message("structure.headline.nothing", view.lang, {region});
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

/**
 * The chosen region's name, with that of the place around it whose values count.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number | null} place
 */
function chosenName(lookup, view, place) {
  const row = lookup.regionRow.get(view.region);
  const region = regionName(lookup, row, view.lang);
  if (place === null || tabTables(lookup).places[place] === row) return region;
  const city = placeName(lookup, view, place);
  return message("structure.around", view.lang, {region, city});
}

/**
 * Sections with their values; the first one also explains its number.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number[]} sections
 */
function sectionsInWords(lookup, view, place, [first, ...others]) {
  const explained = message(`structure.amount.first.${measureOf(view)}`, view.lang, {
    section: sectionWord(lookup, view, first),
    value: valueWords(lookup, view, place, first),
    benchmark: benchmarkShare(view),
  });
  const more = others.map((section) => amountWords(lookup, view, place, section));
  return joinWords([explained, ...more], view.lang);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
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

/**
 * The places of the level with the highest values; of listed companies all provinces.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} section
 */
function leadersOf(lookup, view, section) {
  if (measureOf(view) === "listed") {
    const {companies} = tabTables(lookup).listed;
    return totalsInWords(lookup, view, (place) => companies[place][section]);
  }
  const places = levelPlaces(lookup, view);
  const found = places
    .filter((place) => !doubtAt(lookup, view, place, section))
    .map((place) => ({place, value: valueAt(lookup, view, place, section) ?? 0}))
    .filter(({value}) => value)
    .sort(byValue);
  // Of few places, all would be the last as well.
  return found
    .slice(0, Math.min(LEADERS_MAX, Math.max(found.length - 1, 1)))
    .map(({place, value}) => leaderWords(lookup, view, place, value));
}

/**
 * The provinces with their companies, the most first.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {(place: number) => number} totalOf
 */
function totalsInWords(lookup, view, totalOf) {
  return provincePlaces(lookup)
    .map((place) => ({place, value: totalOf(place)}))
    .sort(byValue)
    .map(({place, value}) => leaderWords(lookup, view, place, value));
}

/** @type {(a: {place: number, value: number}, b: {place: number, value: number}) => number} */
const byValue = (a, b) => b.value - a.value || a.place - b.place;

/** @param {Lookup} lookup */
function provincePlaces(lookup) {
  const {level} = lookup.tables.regions;
  const places = tabTables(lookup).places.entries();
  return [...places].flatMap(([place, row]) => (level[row] === "province" ? [place] : []));
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} place
 * @param {number} value
 */
function leaderWords(lookup, view, place, value) {
  return message("structure.leader", view.lang, {
    region: placeName(lookup, view, place),
    value: message(`structure.value.${measureOf(view)}`, view.lang, {
      value: formatValue(view, value),
    }),
  });
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function headlineOfAll(lookup, view) {
  const words =
    measureOf(view) === "listed" ? companyTotals(lookup, view) : specialists(lookup, view);
  return message(`structure.headline.all.${headlineKind(view)}`, view.lang, {
    regions: joinWords(words, view.lang),
    benchmark: benchmarkShare(view),
    year: yearOf(lookup, view),
  });
}

/**
 * The provinces with their listed companies.
 * @param {Lookup} lookup
 * @param {View} view
 */
function companyTotals(lookup, view) {
  const {companies} = tabTables(lookup).listed;
  return totalsInWords(lookup, view, (place) =>
    companies[place].reduce((sum, count) => sum + count, 0),
  );
}

/**
 * The places that stand out most, each with its section.
 * @param {Lookup} lookup
 * @param {View} view
 */
function specialists(lookup, view) {
  const found = levelPlaces(lookup, view).flatMap((place) => {
    const [section] = topSections(lookup, view, place);
    if (section === undefined) return [];
    return [{place, section, value: valueAt(lookup, view, place, section) ?? 0}];
  });
  const leading = found.sort(byValue).slice(0, LEADERS_MAX);
  return leading.map(({place, section}) =>
    message("structure.specialist", view.lang, {
      region: placeName(lookup, view, place),
      amount: amountWords(lookup, view, place, section),
    }),
  );
}
