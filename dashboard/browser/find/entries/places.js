/**
 * Entries of regions, zones, industries and sites.
 *
 * @import {Both} from "../../core/both.js"
 * @import {Row, Tables} from "../../core/types.js"
 * @import {Entry} from "./entry.js"
 */
import {placesAround} from "../../core/around.js";
import {bothOf, inBoth} from "../../core/both.js";
import {asRows} from "../../core/columns.js";
import {pagePath} from "../../core/page_path.js";
import {ROLES} from "../../core/view.js";
import {dotted} from "./entry.js";
import {otherWords} from "./words.js";

/** @type {Record<string, number>} */
const SIZES = {province: 0, city: 1, county: 2, zone: 3};
/**
 * In English, by ending of the Chinese name, longest first; English names in tables lack them.
 * @type {[string, string][]}
 */
const GENERICS = [
  ["自治县", "Autonomous County"],
  ["区", "District"],
  ["县", "County"],
  ["市", "City"],
  ["省", "Province"],
];
const NEW_AREA = "新区";
const NO_NAMES = {en: "", zh: ""};

/**
 * The regions and zones.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function regionEntries({regions: columns}) {
  const regions = asRows(columns);
  const byId = new Map(regions.map((region) => [region.id, region]));
  return regions.map((region, row) => {
    const {id, level, pinyin} = region;
    const isZone = level === "zone";
    const names = bothOf(region);
    const [nearest = ""] = placesAround(columns, row).filter((one) => one !== id);
    const around = byId.get(nearest);
    return {
      kind: isZone ? "zone" : "region",
      key: id,
      names,
      about: dotted(inBoth(`level.one.${level}`), around ? bothOf(around) : NO_NAMES),
      opens: {region: id},
      aliases: [...withGeneric(names), pinyin, id.replace(/^z-/, "")],
      // A zone's pinyin is of a shorter name than its Chinese one.
      reading: isZone ? "" : pinyin,
      size: SIZES[level],
      page: pagePath("place", id),
    };
  });
}

/**
 * The industries and their groups.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function industryEntries({industries: columns, groups: ofGroups}) {
  const industries = asRows(columns);
  const groups = new Map(asRows(ofGroups).map((group) => [group.id, group]));
  const opens = (/** @type {string[]} */ leaves) => ({
    tab: "focus",
    set: {industries: leaves, roles: ROLES},
  });
  const ofEachGroup = [...groups].map(([id, group]) => {
    const leaves = industries.filter((one) => one.group === id).map((one) => one.id);
    return {
      kind: "industry",
      key: id,
      names: bothOf(group),
      about: inBoth("find.group", {count: leaves.length}),
      opens: opens(leaves.sort()),
      aliases: shortNames(group),
    };
  });
  const ofEachIndustry = industries.map((industry) => ({
    kind: "industry",
    key: industry.id,
    names: bothOf(industry),
    about: bothOf(groups.get(industry.group) ?? {}),
    opens: opens([industry.id]),
    aliases: [...shortNames(industry), ...otherWords(industry.id)],
    size: 1,
    page: pagePath("industry", industry.id),
  }));
  return [...ofEachGroup, ...ofEachIndustry];
}

/**
 * The sites; the map shows those of the chosen industries.
 * @param {Tables} tables
 * @returns {Entry[]}
 */
export function siteEntries({regions: ofRegions, industries, sites}) {
  const regions = asRows(ofRegions);
  return asRows(sites).map((site) => {
    const place = regions[site.region];
    const own = site.industries.map((row) => industries.id[row]).sort();
    return {
      kind: "site",
      key: site.id,
      names: bothOf(site),
      about: dotted(inBoth(`kind.${site.kind}`), bothOf(place)),
      opens: {
        tab: "focus",
        region: place.id,
        include: {layers: ["sites"], industries: own},
        set: {site: site.id},
      },
      isRecalled: site.is_recalled,
    };
  });
}

/** @param {Row} row */
function shortNames(row) {
  const {en, zh} = bothOf(row, "short");
  return [en, zh];
}

/**
 * A region's English name with the generic term, as in "Haidian District", if it lacks one.
 * @param {Both} names
 */
function withGeneric({en, zh}) {
  if (zh.endsWith(NEW_AREA)) return [];
  const generic = GENERICS.find(([ending]) => zh.endsWith(ending))?.[1];
  return generic && !en.endsWith(generic) ? [`${en} ${generic}`] : [];
}
