/**
 * The data sets that the page shows: they are put among the tables of the Integration tab, the
 * criteria of the Siting tab and the layers of the Focus tab, and taken out again. What stands there
 * from the start of the page, such as the sets of a build, stays.
 *
 * @typedef {object} Shown
 * @property {OwnSet[]} sets
 * @property {(lookup: Lookup) => void} sync puts the sets into the tables, if their tab is loaded
 * @property {(name: string) => boolean} isBuilt whether a set of the build has this name
 * @property {(lookup: Lookup, set: OwnSet) => void} add in place of one of its name
 * @property {(lookup: Lookup, name: string) => void} remove
 *
 * @import {Lookup} from "../core/types.js"
 * @import {OwnSet} from "./offers.js"
 */
import {criterionCodes} from "../core/criteria.js";
import {layerId, ownLayers} from "../core/own_layers.js";
import {OWN_PREFIX} from "../core/own_mark.js";
import {addOwnCriteria} from "./criteria.js";
import {addOwnLayers} from "./layers.js";
import {addOwnSets} from "./offers.js";

const TABLES = /** @type {const} */ ([
  "offers",
  "offerings",
  "series",
  "gaps",
  "sources",
  "vintages",
]);

const CRITERIA_TABLES = /** @type {const} */ (["indicators", "series", "sources"]);

/**
 * @param {Lookup} lookup
 * @returns {Shown}
 */
export function makeShown({tables, known}) {
  const {choices} = tables;
  /** @type {OwnSet[]} */
  const sets = [];
  const firstChoices = copied(choices);
  const firstLayers = {layers: ownLayers(tables), known: [...known.values.layers]};
  /** @type {Record<string, any> | null} */
  let firstTables = null;
  /** @type {Record<string, any> | null} */
  let firstCriteria = null;

  /** @param {Lookup} lookup */
  function sync(lookup) {
    const {tables} = lookup;
    Object.assign(tables.choices, copied(firstChoices));
    Object.assign(tables, {own_layers: firstLayers.layers});
    addOwnLayers(tables, sets);
    if (tables.integration) {
      const first = firstTables ?? copiedTables(tables.integration);
      firstTables = first;
      Object.assign(tables.integration, copiedTables(first));
      addOwnSets(tables, sets);
    } else {
      for (const set of sets) addChoices(tables.choices, set);
    }
    if (tables.siting) {
      firstCriteria ??= copiedColumns(tables.siting, CRITERIA_TABLES);
      Object.assign(tables.siting, copiedColumns(firstCriteria, CRITERIA_TABLES));
      addOwnCriteria(tables, sets);
    }
    const layers = ownLayers(tables).slice(firstLayers.layers.length).map(layerId);
    learn(lookup, [...firstLayers.known, ...layers]);
  }

  /** @param {string} name */
  function drop(name) {
    const place = sets.findIndex((one) => one.name === name);
    if (place >= 0) sets.splice(place, 1);
  }

  return {
    sets,
    sync,
    isBuilt: (name) => firstChoices.indicator.includes(OWN_PREFIX + name),
    add(lookup, set) {
      drop(set.name);
      sets.push(set);
      try {
        sync(lookup);
      } catch (error) {
        // A set that cannot be shown would spoil every later one.
        drop(set.name);
        sync(lookup);
        throw error;
      }
    },
    remove(lookup, name) {
      drop(name);
      sync(lookup);
    },
  };
}

/**
 * Let links name a set whose tab is not loaded yet.
 * @param {Lookup["tables"]["choices"]} choices
 * @param {OwnSet} set
 */
function addChoices(choices, {name, added, cells}) {
  choices.indicator.push(OWN_PREFIX + name);
  const years = cells.year.map((year) => String(year ?? added));
  choices.year = [...new Set([...choices.year, ...years])].sort();
}

/**
 * The tables that sets are added to.
 * @param {Record<string, any>} integration
 */
function copiedTables(integration) {
  return {groups: [...integration.groups], ...copiedColumns(integration, TABLES)};
}

/**
 * @param {Record<string, any>} tables
 * @param {readonly string[]} names of tables
 * @returns {Record<string, any>}
 */
function copiedColumns(tables, names) {
  return Object.fromEntries(names.map((name) => [name, copied(tables[name])]));
}

/**
 * @template {Record<string, any[]>} Columns
 * @param {Columns} columns
 * @returns {Columns}
 */
function copied(columns) {
  const copies = Object.entries(columns).map(([name, values]) => [name, [...values]]);
  return Object.fromEntries(copies);
}

/**
 * Let links name the sets and their years.
 * @param {Lookup} lookup
 * @param {string[]} layers
 */
function learn({known, tables}, layers) {
  const {indicator, year} = tables.choices;
  const criteria = criterionCodes(tables);
  const learnt = {indicator, year, base_year: year, criteria, layers};
  for (const [field, values] of Object.entries(learnt)) {
    known.values[field] = values;
    known.has[field] = new Set(values);
  }
}
