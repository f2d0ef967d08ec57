/**
 * Entries of indicators, and of the sections, chains and clusters of the Structure tab.
 *
 * @import {Level, Row, Tables} from "../../core/types.js"
 * @import {Opens} from "../open.js"
 * @import {Entry} from "./entry.js"
 */
import {bothOf, inBoth} from "../../core/both.js";
import {asRows} from "../../core/columns.js";
import {dotted} from "./entry.js";
import {otherWords} from "./words.js";

/** @type {Level[]} */
const SECTION_LEVELS = ["city", "province"];
/**
 * What a subject of the Structure tab is, by the first word of its id.
 * @type {Record<string, string>}
 */
const SUBJECTS = {section: "find.section", chain: "find.chain", cluster: "find.cluster"};

/**
 * The indicators: on the map where the Integration tab offers them, else in the Data tab.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function indicatorEntries(tables) {
  const levels = offeredLevels(tables);
  return asRows(tables.data.rows.indicators.columns).map((indicator) => {
    const key = indicator.indicator_id;
    const offered = levels.get(key);
    const tab = offered ? "integration" : "data";
    /** @type {Opens} */
    const opens = offered
      ? {tab, levels: offered, set: {indicator: key}}
      : {tab, set: {indicator: key, table: "observations"}};
    return {
      kind: "indicator",
      key,
      names: bothOf(indicator),
      about: dotted(bothOf(indicator, "unit"), inBoth(`tab.${tab}`)),
      opens,
      aliases: [key, ...otherWords(key)],
      size: offered ? 1 : 2,
    };
  });
}

/**
 * The sections of employment, and the chains and clusters.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function structureEntries({structure: {sections, entries}}) {
  const ofSections = asRows(sections).map((section) => ({
    ...subject(`section-${section.code}`, section),
    opens: {
      tab: "structure",
      levels: SECTION_LEVELS,
      set: {indicator: `section-${section.code}`},
    },
  }));
  const ofEntries = asRows(entries).map((entry) => ({
    ...subject(entry.id, entry),
    opens: {tab: "structure", set: {indicator: entry.id}},
    isRecalled: entry.is_recalled,
  }));
  return [...ofSections, ...ofEntries];
}

/**
 * What entries of the Structure tab share.
 * @param {string} key
 * @param {Row} row
 */
function subject(key, row) {
  const [what] = key.split("-");
  const about = dotted(inBoth(SUBJECTS[what]), inBoth("tab.structure"));
  return {kind: "indicator", key, names: bothOf(row), about};
}

/**
 * By indicator, the levels at which the Integration tab offers it.
 * @param {Tables} tables
 * @returns {Map<string, Level[]>}
 */
function offeredLevels({integration: {offers: ofOffers, offerings}}) {
  const offers = asRows(ofOffers);
  /** @type {Map<string, Level[]>} */
  const found = new Map();
  for (const {offer, level} of asRows(offerings)) {
    const {id, indicators} = offers[offer];
    for (const key of new Set([id, ...indicators]))
      found.set(key, [...(found.get(key) ?? []), /** @type {Level} */ (level)]);
  }
  return found;
}
