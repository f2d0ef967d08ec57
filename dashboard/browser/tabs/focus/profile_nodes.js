/**
 * The profile of the chosen region, as text with small lines; nothing chosen: the whole region.
 *
 * @import {Lookup, View} from "../../core/types.js"
 * @import {ProfileSelection} from "./select_profile.js"
 * @import {ProfileEvents} from "./profile_parts.js"
 */
import {XIONGAN} from "../../core/adcodes.js";
import {chosenRows} from "../../core/lookup.js";
import {message} from "../../core/messages.js";
import {linkNode, node, titledNode} from "../../core/nodes.js";
import {numberWords} from "../../core/numbers.js";
import {pageLink} from "../../core/page_link.js";
import {figureNodes} from "./profile_figures.js";
import {neighbourNodes} from "./profile_neighbours.js";
import {heading, mark, shortList} from "./profile_parts.js";
import {namingNodes, statementNodes} from "./profile_statements.js";

/**
 * Make the elements of the profile.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 * @param {ProfileEvents} events
 */
export function profileNodes(lookup, view, selection, events) {
  const isWhole = !selection.id;
  return [
    ...(isWhole ? wholeHead(lookup, view) : regionHead(lookup, view)),
    ...(isWhole ? namingNodes(lookup, view, selection, events) : []),
    ...figureNodes(lookup, view, selection, events),
    ...(isWhole ? [] : statementNodes(lookup, view, selection, events)),
    ...(isWhole ? [] : neighbourNodes(lookup, view, events)),
    ...siteNodes(lookup, view, selection),
    ...clusterNodes(lookup, view, selection),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function regionHead(lookup, view) {
  const {regions} = lookup.tables;
  const row = lookup.regionRow.get(view.region);
  const other = view.lang === "en" ? "zh" : "en";
  const name = node(
    "h3",
    {class: "profile-name"},
    regions[`name_${view.lang}`][row],
    " ",
    node("span", {lang: other, class: "muted"}, regions[`name_${other}`][row]),
  );
  const facts = regionFacts(lookup, view, row).join(message("list.dot", view.lang));
  const isXiongan = view.region === XIONGAN;
  return [
    name,
    node("p", {class: "muted"}, facts),
    waysOn(lookup, view, row),
    ...(isXiongan ? [node("p", {class: "note"}, message("profile.xiongan.note", view.lang))] : []),
  ];
}

/**
 * From the profile to the comparison, and to the place's page.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function waysOn(lookup, view, row) {
  const compare = {type: "button", "data-action": "compare", "data-region": view.region};
  const place = lookup.tables.regions[`name_${view.lang}`][row];
  return node(
    "p",
    {class: "row ways"},
    node("button", compare, message("compare.open", view.lang)),
    wayToPage(view, "place", view.region, place),
    wayToIndustry(lookup, view),
  );
}

/**
 * To the page of the industry, where one is chosen.
 * @param {Lookup} lookup
 * @param {View} view
 */
function wayToIndustry(lookup, view) {
  const [row, ...others] = chosenRows(lookup, view);
  if (others.length) return null;
  const {industries} = lookup.tables;
  return wayToPage(view, "industry", industries.id[row], industries[`name_${view.lang}`][row]);
}

/**
 * A page would not open inside the frame of another site.
 * @param {View} view
 * @param {"place" | "industry"} kind
 * @param {string} key
 * @param {string} name
 */
function wayToPage({embed, lang}, kind, key, name) {
  return embed ? null : pageLink(kind, key, message("region.page", lang, {name}), lang);
}

/**
 * The province and city around a region, its level and its area.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function regionFacts(lookup, view, row) {
  const {regions} = lookup.tables;
  const around = new Set([regions.province[row], regions.city[row]]);
  const names = [...around]
    .filter((id) => id && id !== view.region)
    .map((id) => regions[`name_${view.lang}`][lookup.regionRow.get(id)]);
  const area = regions.area_km2[row];
  return [
    ...names,
    message(`level.one.${regions.level[row]}`, view.lang),
    ...(area === null ? [] : [message("profile.area", view.lang, {area: numberWords(area)})]),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 */
function wholeHead(lookup, view) {
  const {lang} = view;
  const page = wayToIndustry(lookup, view);
  return [
    node("h3", {class: "profile-name"}, message("profile.whole", lang)),
    node("p", {class: "muted"}, message("profile.whole.sub", lang)),
    ...(page ? [node("p", {class: "row ways"}, page)] : []),
    node("p", {class: "hint"}, message("profile.whole.hint", lang)),
  ];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 */
function siteNodes(lookup, view, {sites}) {
  if (!sites.length) return [];
  const items = sites.map((row) => siteItem(lookup, view, row));
  return [heading("profile.sites", view), shortList(items, view)];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function siteItem(lookup, view, row) {
  const {sites, sources} = lookup.tables;
  const other = view.lang === "en" ? "zh" : "en";
  const facts = titledNode(
    view.lang,
    sources[`title_${view.lang}`][sites.source[row]],
    message(`kind.${sites.kind[row]}`, view.lang),
    sites.year[row] === null ? "" : ` · ${sites.year[row]}`,
  );
  return node(
    "li",
    {"data-site": sites.id[row]},
    sites[`name_${view.lang}`][row],
    " ",
    node("span", {class: "muted", lang: other}, sites[`name_${other}`][row]),
    " ",
    node("span", {class: "muted"}, facts),
    sites.is_recalled[row] ? mark("recalled", view) : null,
  );
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {ProfileSelection} selection
 */
function clusterNodes(lookup, view, selection) {
  if (!selection.clusters.length) return [];
  const items = selection.clusters.map((row) => clusterItem(lookup, view, row));
  return [heading("profile.clusters", view), shortList(items, view)];
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 */
function clusterItem(lookup, view, row) {
  const {clusters, sources} = lookup.tables;
  const source = clusters.source[row];
  return node(
    "li",
    {},
    node(
      "p",
      {},
      clusters[`name_${view.lang}`][row],
      node("span", {class: "year"}, ` ${clusters.year[row] ?? ""}`),
    ),
    node(
      "p",
      {class: "muted"},
      linkNode(sources[`title_${view.lang}`][source], sources.url[source]),
    ),
  );
}
