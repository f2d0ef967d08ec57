/**
 * Entries of questions and tools, with their words in the catalogue (`find.topic.…`).
 *
 * @import {Opens} from "../open.js"
 * @import {Entry} from "./entry.js"
 */
import {XIONGAN} from "../../core/adcodes.js";
import {inBoth} from "../../core/both.js";
import {otherWords} from "./words.js";

/**
 * By topic, the view that answers it; `mark` selects the element to bring into sight.
 * @type {Record<string, Opens>}
 */
const TOPICS = {
  neighbours: {tab: "focus", needs_place: true, mark: "#profile-neighbours"},
  alike: {tab: "structure", needs_place: true, mark: "#similarity"},
  compare: {tab: "structure", needs_place: true, mark: "#compare"},
  distance: {tab: "xiongan", region: XIONGAN, mark: '#figures [data-topic="distance"]'},
  moved: {tab: "xiongan", region: XIONGAN, mark: "#answer"},
  plan: {tab: "plan", set: {industries: []}, mark: '[data-group="not_borne_out"]'},
  gap: {
    tab: "integration",
    levels: ["province"],
    set: {indicator: "income_all"},
    mark: "#gaps",
  },
  siting: {
    tab: "siting",
    levels: ["city", "county"],
    set: {criteria: []},
    mark: "#siting-presets",
  },
  asof: {tab: "focus", set: {asof: "2023-05"}, mark: "#focus-as-of"},
  air: {
    tab: "integration",
    levels: ["city", "province"],
    set: {indicator: "pm25"},
    mark: "#trend",
  },
};

/**
 * The questions that a view answers.
 * @returns {Entry[]}
 */
export function topicEntries() {
  return Object.entries(TOPICS).map(([key, opens]) => ({
    kind: "topic",
    key,
    names: inBoth(`find.topic.${key}`),
    about: inBoth(`find.about.${key}`),
    opens,
    aliases: otherWords(key),
  }));
}

/**
 * The tools that open a sheet over the page.
 * @returns {Entry[]}
 */
export function toolEntries() {
  return [
    {
      kind: "tool",
      key: "own",
      names: inBoth("open.own"),
      about: inBoth("find.about.own"),
      opens: {sheet: "own"},
      aliases: otherWords("own"),
    },
  ];
}
