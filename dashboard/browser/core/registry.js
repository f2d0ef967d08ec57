/**
 * What the atlas consists of, read from `dashboard/registry.json`: the fields of a view, tabs,
 * charts, formats, pages.
 *
 * @typedef {object} Field of a view, in the order of a link
 * @property {string | string[]} default a list: the field is a set
 * @property {string[]} [values] absent: they come with the tables
 * @property {boolean} [has_all] whether `all` stands for every value
 * @property {boolean} [may_be_empty]
 *
 * @typedef {object} Summary how a chart's rows are summed up in a sentence; see core/summary.js
 * @property {string[]} [amount] columns that add up to a row's amount
 * @property {string} [unit] the column of the unit, if not `unit`
 * @property {string} [name] the column, without its language, that names the row, if not `name`
 * @property {string} [kind] the message that names a row's kind, with `{column}`; `role`: its role
 * @property {string} [pair] the column, without its language, that is named beside the row
 * @property {string} [needs] a column without which a row has no amount
 * @property {string} [without_level] rows of this level have no amount
 * @property {boolean} [is_of_all_years] amounts are not of the latest year alone
 *
 * @typedef {object} Chart
 * @property {boolean} [is_of_places] rows stand for places, so that GeoJSON is offered
 * @property {string[]} tables the tables of the build that it is made of
 * @property {Summary} summary
 *
 * @typedef {object} Tab
 * @property {string[]} map_levels levels of the map; empty: it shows none
 * @property {string} preview the chart that its headline describes
 * @property {Record<string, Chart>} charts in the order in which they are offered
 * @property {Record<string, number[]>} sheet width and height in px of charts on the printed sheet
 *
 * @typedef {object} Format
 * @property {string} media_type
 * @property {boolean} [is_picture]
 * @property {boolean} [is_of_tab] it can hold a whole tab
 * @property {boolean} [is_of_places] only for charts of places
 * @property {boolean} [is_of_command] only the command line offers it
 */
import registry from "../../registry.json" with {type: "json"};

export const FIELDS = /** @type {Record<string, Field>} */ (registry.fields);
export const TABS = /** @type {Record<string, Tab>} */ (registry.tabs);
export const FORMATS = /** @type {Record<string, Format>} */ (registry.formats);
export const PNG_SCALES = registry.png_scales;
/** Kinds of pages without a script: of which each thing has one, and of which there is one. */
export const PAGES = registry.pages;

/**
 * By tab, its charts in the order in which they are offered.
 * @type {Record<string, string[]>}
 */
export const TAB_CHARTS = Object.fromEntries(
  Object.entries(TABS).map(([tab, {charts}]) => [tab, Object.keys(charts)]),
);
