/**
 * The neighbours of the profile: each by name, with the industries that both places name.
 *
 * @import {Lookup, Row, View} from "../../core/types.js"
 * @import {Neighbour, SharedIndustry} from "../../core/neighbours.js"
 * @import {ProfileEvents} from "./profile_parts.js"
 */
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {neighboursOf} from "../../core/neighbours.js";
import {node} from "../../core/nodes.js";
import {roleName} from "../../core/role_ranks.js";
import {rowSources, verificationOf} from "../../core/row_sources.js";
import {heading} from "./profile_parts.js";

const NAMED_MAX = 4;

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileEvents} events
 */
export function neighbourNodes(lookup, view, events) {
  const found = neighboursOf(lookup, view);
  if (!found.length) return [];
  const {recent_from_year: year} = lookup.tables.build;
  const items = found.map((neighbour) => neighbourItem(lookup, view, neighbour, events));
  return [
    node("div", {id: "profile-neighbours"}, heading("profile.neighbours", view)),
    node("p", {class: "muted"}, message("profile.neighbours.sub", view.lang, {year})),
    node("ul", {class: "plain"}, items),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Neighbour} neighbour
 * @param {ProfileEvents} events
 */
function neighbourItem(lookup, view, {region, shared}, events) {
  const id = lookup.tables.regions.id[region];
  const onclick = () => events.choose({region: id});
  const name = regionName(lookup, region, view.lang);
  const named = shared.slice(0, NAMED_MAX).map((one) => sharedWords(lookup, view, one));
  const rest = shared.slice(NAMED_MAX).map((one) => sharedWords(lookup, view, one));
  const comma = message("list.comma", view.lang);
  const more = message("profile.more", view.lang, {count: rest.length});
  return node(
    "li",
    {"data-neighbour": id},
    node("button", {type: "button", class: "link", onclick}, name),
    " ",
    node("span", {class: "muted"}, countWords(view, shared.length)),
    named.length ? node("p", {}, named.join(comma)) : null,
    rest.length
      ? node("details", {}, node("summary", {}, more), node("p", {}, rest.join(comma)))
      : null,
  );
}

/**
 * @param {View} view
 * @param {number} count
 */
function countWords({lang}, count) {
  if (!count) return message("profile.neighbours.none", lang);
  return message(count === 1 ? "profile.neighbours.one" : "profile.neighbours.many", lang, {count});
}

/**
 * An industry with its role: one if both say the same, else here and there.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {SharedIndustry} shared
 */
function sharedWords(lookup, {lang}, {industry, own, other}) {
  const name = lookup.tables.industries[`name_${lang}`][industry];
  const [here, there] = [own, other].map((rank) => message(`role.word.${roleName(rank)}`, lang));
  if (here === there) return message("profile.neighbours.same", lang, {industry: name, role: here});
  return message("profile.neighbours.differ", lang, {industry: name, here, there});
}

/**
 * A row for each industry that a neighbour shares; one without industry where it shares none.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Row[]}
 */
export function neighbourRows(lookup, view) {
  if (!view.region) return [];
  return neighboursOf(lookup, view).flatMap(({region, shared}) => rowsOf(lookup, region, shared));
}

/**
 * @param {Lookup} lookup
 * @param {number} region
 * @param {SharedIndustry[]} shared
 * @returns {Row[]}
 */
function rowsOf(lookup, region, shared) {
  if (!shared.length) return [{...placeCells(lookup, region), ...NOTHING_SHARED}];
  return shared.map((one) => sharedRow(lookup, region, one));
}

/** The cells of a neighbour without an industry that both name. */
const NOTHING_SHARED = {
  value: null,
  unit: "",
  year: null,
  source_id: "",
  source: "",
  source_zh: "",
  url: "",
  verification: "",
};

/**
 * @param {Lookup} lookup
 * @param {number} region
 */
function placeCells({tables: {regions}}, region) {
  return {
    kind: "neighbour",
    adcode: regions.id[region],
    indicator_id: "",
    name_en: regions.name_en[region],
    name_zh: regions.name_zh[region],
  };
}

/**
 * The role that a neighbour gives an industry that both name, with its sources.
 * @param {Lookup} lookup
 * @param {number} region
 * @param {SharedIndustry} shared
 */
function sharedRow(lookup, region, {industry, other, cell}) {
  const {cells, industries, sources, statements} = lookup.tables;
  const rows = cells.statements[cell].map((row) => statements.source[row]);
  return {
    ...placeCells(lookup, region),
    value: roleName(other),
    unit: industries.id[industry],
    year: cells.year[cell],
    ...rowSources(sources, rows),
    verification: verificationOf(cells.is_recalled[cell]),
  };
}
