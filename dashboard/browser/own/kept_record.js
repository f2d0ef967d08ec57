/**
 * Checks what a browser kept: a record may be of another version of the page, or half of one. What
 * is no whole data set is never shown.
 *
 * @import {OwnSet} from "./offers.js"
 */
import {isOwnCode, OWN_CODE} from "../core/own_mark.js";

/** Of the records that this page writes; a change of `OwnSet` that old pages cannot read adds one. */
export const KEPT_VERSION = 1;
const TEXTS = /** @type {const} */ (["title", "publisher", "url", "unit"]);
const COMBINATIONS = ["sum", "mean", "count"];

/**
 * The data set of a record; null where it is none that this page can read.
 * @param {any} record
 * @returns {OwnSet | null}
 */
export function keptSet(record) {
  if (typeof record !== "object" || record === null) return null;
  const {version = KEPT_VERSION, ...set} = record;
  const isWhole =
    version === KEPT_VERSION &&
    typeof set.name === "string" &&
    isOwnCode(OWN_CODE + set.name) &&
    TEXTS.every((name) => typeof set[name] === "string") &&
    COMBINATIONS.includes(set.combine) &&
    Number.isInteger(set.added) &&
    areCells(set.cells) &&
    (set.points === undefined || arePoints(set.points));
  return isWhole ? set : null;
}

/** @param {any} cells */
function areCells(cells) {
  return areColumns(cells, {
    region_id: isText,
    industry_id: isTextOrNull,
    year: isNumberOrNull,
    count: Number.isFinite,
    value: Number.isFinite,
  });
}

/** @param {any} points */
function arePoints(points) {
  return areColumns(points, {
    lon: Number.isFinite,
    lat: Number.isFinite,
    region_id: isText,
    industry_id: isText,
  });
}

/**
 * Whether columns are as long as each other, of values of their kind.
 * @param {any} columns
 * @param {Record<string, (value: unknown) => boolean>} kinds by name
 */
function areColumns(columns, kinds) {
  const [first] = Object.keys(kinds);
  return Object.entries(kinds).every(([name, isOne]) => {
    const column = columns?.[name];
    return (
      Array.isArray(column) &&
      column.length === columns[first]?.length &&
      column.every(isOneOf(isOne))
    );
  });
}

/**
 * A test that is called with the value alone.
 * @param {(value: unknown) => boolean} isOne
 */
function isOneOf(isOne) {
  return (/** @type {unknown} */ value) => isOne(value);
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string";
}

/** @param {unknown} value */
function isTextOrNull(value) {
  return value === null || isText(value);
}

/** @param {unknown} value */
function isNumberOrNull(value) {
  return value === null || Number.isFinite(value);
}
