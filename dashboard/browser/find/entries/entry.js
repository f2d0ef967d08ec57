/**
 * An entry of the search: a thing with its names, and the view that shows it.
 *
 * @import {Both} from "../../core/both.js"
 * @import {Opens} from "../open.js"
 *
 * @typedef {object} Entry
 * @property {string} kind one of KINDS
 * @property {string} key its id in its table
 * @property {Both} names
 * @property {Both} about what and where it is
 * @property {Opens} opens the view that shows it
 * @property {string[]} [aliases] other names
 * @property {string} [reading] pinyin of the Chinese name, if known
 * @property {number} [size] rank among equally good results, from 0: a province is before its
 *   cities
 * @property {boolean} [isRecalled] whether its source is general knowledge, which readers can hide
 * @property {string} [page] path of its page, if it has one
 */
import {eachLang} from "../../core/both.js";
import {message} from "../../core/messages.js";

/** In the order in which equally good results are listed. */
export const KINDS = [
  "region",
  "zone",
  "industry",
  "organisation",
  "site",
  "indicator",
  "event",
  "plan",
  "table",
  "topic",
  "tool",
];

/**
 * Join texts with a dot between them, in each language; empty ones are left out.
 * @param {...Both} parts
 */
export function dotted(...parts) {
  return eachLang((lang) =>
    parts
      .map((part) => part[lang])
      .filter(Boolean)
      .join(message("list.dot", lang)),
  );
}
