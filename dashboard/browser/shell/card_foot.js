/**
 * The foot of a hover card, for those who keep the card open: the comparison of its place, and the
 * pages of what it is about.
 *
 * @import {NodeChild, Thing, View} from "../core/types.js"
 * @import {AtlasPage} from "./types.js"
 */
import {message} from "../core/messages.js";
import {node} from "../core/nodes.js";
import {pageAt} from "../core/page_link.js";
import {industryPage, organisationPage, placePage} from "../core/page_of.js";
import {comparisonLabel} from "./compare.js";

/**
 * @param {AtlasPage} page
 * @param {Thing} thing
 * @param {View} view
 * @returns {NodeChild[]}
 */
export function cardFoot(page, thing, view) {
  return [compareLine(page, thing, view), pagesLine(page, thing, view)];
}

/**
 * @param {AtlasPage} page
 * @param {Thing} thing
 * @param {View} view
 */
function compareLine(page, {region}, view) {
  if (region === undefined) return null;
  const words = comparisonLabel(page, region, view);
  const attributes = {type: "button", class: "link", "data-action": "compare"};
  return node(
    "p",
    {class: "muted card-more"},
    node("button", {...attributes, "data-region": region}, words),
    " ",
    node("span", {class: "keep"}, message("compare.keep", view.lang)),
  );
}

/**
 * Links to pages; a page would not open inside the frame of another site.
 * @param {AtlasPage} page
 * @param {Thing} thing
 * @param {View} view
 */
function pagesLine({lookup}, {region, industry, move}, {embed, lang}) {
  const {industries, regions, xiongan} = lookup.tables;
  const key = /** @type {const} */ (`name_${lang}`);
  /** @type {[string, () => string][]} */
  const pages = [
    [placePage(lookup, region), () => regions[key][lookup.regionRow.get(region)]],
    [industryPage(lookup, industry), () => industries[key][lookup.industryRow.get(industry)]],
    [
      move === undefined ? "" : organisationPage(lookup, move),
      () => xiongan.moves[key][/** @type {number} */ (move)],
    ],
  ];
  const links = pages
    .filter(([path]) => path && !embed)
    .map(([path, words]) => pageAt(path, message("region.page", lang, {name: words()}), lang));
  return links.length ? node("p", {class: "muted card-pages"}, links) : null;
}
