/**
 * What the map of the Focus tab draws.
 *
 * @import {Choice} from "../../core/choice.js"
 * @import {Lookup, View} from "../../core/types.js"
 * @import {OwnSelection} from "./select_own.js"
 *
 * @typedef {object} Tally regions of the level by what they state on the chosen industries
 * @property {number} lead statements by role, of all regions
 * @property {number} core
 * @property {number} support
 * @property {number} older
 * @property {number} regions with a role in some of the industries
 * @property {number} hidden with roles that the reader filtered out only
 * @property {number} none
 *
 * @typedef {{ids: string[], lon: number[], lat: number[], text: string[]}} Signs at label points
 * @typedef {{ids: string[], lon: number[], lat: number[], z: number[], counts: number[]}} Zones
 * @typedef {{rows: number[], lon: number[], lat: number[], symbol: string[]}} Sites
 * @typedef {{clusters: string[], clusters_province: string[]}} Members of clusters: regions of the
 *   level, and provinces that the level has no region for
 *
 * @typedef {object} LevelSelection
 * @property {string[]} ids the level's regions
 * @property {boolean} is_single one industry is chosen
 * @property {number[]} z a rank for one industry, else a class of the count, from 0 to 5
 * @property {number[]} counts of industries in which a region has a role
 * @property {number[]} upper upper bounds of the classes
 * @property {Tally} tally
 * @property {string[]} regional regions with a statement on the whole region only
 * @property {Signs} signs
 * @property {Zones} zones
 * @property {Sites} sites
 * @property {boolean} cities whether city names are drawn
 *
 * @typedef {LevelSelection & Members & Choice & {own: OwnSelection}} MapSelection
 *
 * @typedef {object} Place a region of the level, rated
 * @property {number} row
 * @property {number[]} ranks
 * @property {number} count of industries in which it has a role
 * @property {boolean} isHidden it has a role that the reader filtered out
 */
import {selectChoice} from "../../core/choice.js";
import {classBounds, ramp} from "../../core/classes.js";
import {chosenRows} from "../../core/lookup.js";
import {hasFlag, hasHidden, hasRole, partCounts, roleRanks} from "../../core/role_ranks.js";
import {selectOwn} from "./select_own.js";

const COARSE_KM = 5;

/**
 * Choose what the map draws.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {MapSelection}
 */
export function selectMap(lookup, view) {
  const industries = chosenRows(lookup, view);
  const isSingle = industries.length === 1;
  const rows = lookup.levelRows[view.level];
  const places = rows.map((row) => ratedPlace(lookup, view, row, industries));
  const counts = places.map(({count}) => count);
  const upper = classBounds(Math.max(0, ...counts));
  const {id: ids} = lookup.tables.regions;
  return {
    ids: rows.map((row) => ids[row]),
    is_single: isSingle,
    z: isSingle ? places.map(({ranks}) => ranks[0]) : counts.map((count) => ramp(count, upper)),
    counts,
    upper,
    tally: tallyOf(places),
    regional: rows
      .filter((row) => hasFlag(lookup, view, row, industries, "is_regional"))
      .map((row) => ids[row]),
    ...clusterMembers(lookup, view, industries, rows),
    ...selectChoice(lookup, view),
    signs: signsOf(lookup, view, places, industries),
    zones: zonesOf(lookup, view, industries, upper),
    sites: sitesOf(lookup, view, industries),
    cities: view.layers.includes("cities"),
    own: selectOwn(lookup, view, industries),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number} row
 * @param {number[]} industries
 * @returns {Place}
 */
function ratedPlace(lookup, view, row, industries) {
  const ranks = roleRanks(lookup, view, row, industries);
  return {
    row,
    ranks,
    count: ranks.filter(hasRole).length,
    isHidden: hasHidden(lookup, view, row, industries),
  };
}

/**
 * @param {Place[]} places
 * @returns {Tally}
 */
function tallyOf(places) {
  const [lead, core, support, older] = partCounts(
    places.flatMap(({ranks}) => ranks).filter(hasRole),
  );
  const bare = places.filter(({count}) => !count);
  const hidden = bare.filter(({isHidden}) => isHidden).length;
  return {
    lead,
    core,
    support,
    older,
    regions: places.length - bare.length,
    hidden,
    none: bare.length - hidden,
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} industries
 * @param {number[]} rows
 * @returns {Members}
 */
function clusterMembers(lookup, view, industries, rows) {
  if (!view.layers.includes("clusters")) return {clusters: [], clusters_province: []};
  const {clusters, regions} = lookup.tables;
  const isMeant = (/** @type {number} */ cluster) =>
    clusters.industries[cluster].some((industry) => industries.includes(industry));
  const members = new Set(
    clusters.members.flatMap((ofCluster, cluster) => (isMeant(cluster) ? ofCluster : [])),
  );
  const whole = lookup.levelRows.province.filter((row) => members.has(row) && !rows.includes(row));
  return {
    clusters: rows.filter((row) => members.has(row)).map((row) => regions.id[row]),
    clusters_province: whole.map((row) => regions.id[row]),
  };
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Place[]} places
 * @param {number[]} industries
 */
function signsOf(lookup, view, places, industries) {
  const {regions} = lookup.tables;
  /** @type {Signs} */
  const signs = {ids: [], lon: [], lat: [], text: []};
  for (const place of places) {
    const text = signText(lookup, view, place, industries);
    if (!text) continue;
    signs.ids.push(regions.id[place.row]);
    signs.lon.push(regions.label_lon[place.row]);
    signs.lat.push(regions.label_lat[place.row]);
    signs.text.push(text);
  }
  return signs;
}

/**
 * The signs of a place: • stated for a place inside, ? low trust, – filtered out.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {Place} place
 * @param {number[]} industries
 */
function signText(lookup, view, {row, count, isHidden}, industries) {
  const isInside = hasFlag(lookup, view, row, industries, "is_inside");
  const isLow =
    industries.length === 1 && count > 0 && hasFlag(lookup, view, row, industries, "is_low_trust");
  return `${isInside ? "•" : ""}${isLow ? "?" : ""}${!count && isHidden ? "–" : ""}`;
}

/**
 * Zones with a role. One may have more industries than any region, so its class is at most the
 * highest.
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} industries
 * @param {number[]} upper
 */
function zonesOf(lookup, view, industries, upper) {
  const {regions} = lookup.tables;
  /** @type {Zones} */
  const zones = {ids: [], lon: [], lat: [], z: [], counts: []};
  for (const row of lookup.levelRows.zone) {
    const ranks = roleRanks(lookup, view, row, industries).filter(hasRole);
    const count = ranks.length;
    if (!count) continue;
    zones.ids.push(regions.id[row]);
    zones.lon.push(regions.lon[row]);
    zones.lat.push(regions.lat[row]);
    zones.counts.push(count);
    zones.z.push(industries.length === 1 ? ranks[0] : zoneClass(count, upper));
  }
  return zones;
}

/**
 * @param {number} count
 * @param {number[]} upper
 */
function zoneClass(count, upper) {
  const most = upper.at(-1) ?? count;
  return ramp(Math.min(count, most), upper.length ? upper : [most]);
}

/**
 * @param {Lookup} lookup
 * @param {View} view
 * @param {number[]} industries
 * @returns {Sites}
 */
function sitesOf(lookup, view, industries) {
  const {sites} = lookup.tables;
  const chosen = new Set(industries);
  const rows = view.layers.includes("sites")
    ? sites.industries.flatMap((ofSite, row) => {
        const isOff = view.recalled === "hide" && sites.is_recalled[row];
        return !isOff && ofSite.some((industry) => chosen.has(industry)) ? [row] : [];
      })
    : [];
  return {
    rows,
    lon: rows.map((row) => sites.lon[row]),
    lat: rows.map((row) => sites.lat[row]),
    symbol: rows.map((row) => (sites.precision_km[row] >= COARSE_KM ? "circle-open" : "circle")),
  };
}
