/** The small made-up region of tests/dashboard/small.py, for the browser's modules. */
import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";

import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {knownValues, readView} from "../../dashboard/browser/core/view.js";

const readJson = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const CATALOGUE_FOLDER = new URL("../../dashboard/catalogue/", import.meta.url);
useCatalogue(
  Object.assign(
    {},
    ...readdirSync(CATALOGUE_FOLDER).map((file) => readJson(`../../dashboard/catalogue/${file}`)),
  ),
);

/** A new copy of the tables, so that a test may change them. */
export function smallTables() {
  return readJson("../dashboard/small_tables.json");
}

/** The lookup over the tables, after a change to them. */
export function smallLookup(change = () => {}) {
  const tables = smallTables();
  change(tables);
  return makeLookup(tables);
}

/** The lookup with the tables of the Data tab, of tests/dashboard/data_tab/small.py. */
export function dataLookup() {
  return smallLookup((tables) => {
    tables.data = readJson("../dashboard/small_data.json");
  });
}

/** What a link may name there. */
export const KNOWN = knownValues(smallTables());

/** The view of a link that names only what exists. */
export function viewOf(query) {
  const {view, notices} = readView(query, KNOWN);
  assert.deepEqual(notices, []);
  return view;
}

/** The same with unverified rows, unless the link leaves them out. */
export function wholeViewOf(query) {
  return viewOf(`${query}&recalled=show`);
}

/**
 * Regions as the page's table has them, from a list of id, level, parent, city and province of each.
 * @param {...string[]} rows
 */
export function regionsOf(...rows) {
  const names = ["id", "level", "parent", "city", "province"];
  return Object.fromEntries(names.map((name, place) => [name, rows.map((row) => row[place])]));
}
