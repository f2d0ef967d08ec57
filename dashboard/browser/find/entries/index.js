/**
 * The index of the search as columns, which the page loads when a reader first searches. It is made
 * with the page's files; Python adds the pinyin.
 *
 * @import {Tables} from "../../core/types.js"
 * @import {Entry} from "./entry.js"
 * @import {DrawnEvents} from "./events.js"
 */
import {KINDS} from "./entry.js";
import {eventEntries} from "./events.js";
import {indicatorEntries, structureEntries} from "./indicators.js";
import {industryEntries, regionEntries, siteEntries} from "./places.js";
import {moveEntries, planEntries, tableEntries} from "./records.js";
import {toolEntries, topicEntries} from "./topics.js";
import {otherWords, wordsOf} from "./words.js";

/**
 * Everything that can be found.
 * @param {Tables} tables those of every tab included
 * @param {DrawnEvents} drawnEvents
 * @returns {Entry[]}
 */
export function findEntries(tables, drawnEvents) {
  return [
    ...regionEntries(tables),
    ...industryEntries(tables),
    ...moveEntries(tables),
    ...siteEntries(tables),
    ...indicatorEntries(tables),
    ...structureEntries(tables),
    ...eventEntries(tables, drawnEvents),
    ...planEntries(tables),
    ...tableEntries(tables),
    ...topicEntries(),
    ...toolEntries(),
  ];
}

/**
 * Entries as columns, as `FindIndex` in match.js has them, with `reading` in the place of `pinyin`.
 * @param {Entry[]} entries
 */
export function findIndex(entries) {
  return {
    kinds: KINDS,
    kind: entries.map(({kind}) => KINDS.indexOf(kind)),
    id: entries.map(({key}) => key),
    name_en: entries.map(({names}) => names.en),
    name_zh: entries.map(({names}) => names.zh),
    reading: entries.map(({reading = ""}) => reading),
    aliases: entries.map(otherNames),
    about_en: entries.map(({about}) => about.en),
    about_zh: entries.map(({about}) => about.zh),
    size: entries.map(({size = 0}) => size),
    is_recalled: entries.map(({isRecalled = false}) => Number(isRecalled)),
    opens: entries.map(({opens}) => opens),
    page: entries.map(({page = ""}) => page),
    skip: wordsOf("find.skip"),
    inside: otherWords("inside"),
  };
}

/** @param {Entry} entry */
function otherNames({aliases = [], names: {en, zh}}) {
  return [...new Set(aliases)].filter((alias) => alias && alias !== en && alias !== zh);
}
