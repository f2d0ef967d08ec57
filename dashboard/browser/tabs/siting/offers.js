/**
 * The criteria that a reader can add, by family.
 *
 * @typedef {{family: string, codes: string[]}} Offer
 *
 * @import {Lookup, View} from "../../core/types.js"
 */
import {NEAREST} from "../../core/criteria.js";
import {isOwnCode} from "../../core/own_mark.js";
import {seriesRow} from "./criterion_values.js";

/**
 * What can be added at the level of the view.
 * @param {Lookup} lookup
 * @param {View} view
 * @returns {Offer[]}
 */
export function offersOf(lookup, view) {
  const {industries, siting} = lookup.tables;
  const {distances, sections} = siting;
  const isHere = (/** @type {string} */ code) => seriesRow(lookup, view, code) >= 0;
  const ofSections = (/** @type {string} */ start) =>
    sections.code.map((letter) => `${start}-${letter}`).filter(isHere);
  const {kind, id} = distances.targets;
  const ends = (/** @type {(kind: string) => boolean} */ isMeant) =>
    id.filter((_, end) => isMeant(kind[end])).map((one) => `km-${one}`);
  const offers = [
    // The reader's own come first: they were just added. They stay at a level without values.
    {family: "own", codes: siting.indicators.id.filter(isOwnCode)},
    {family: "inside", codes: industries.id.map((one) => `inside-${one}`)},
    {family: "role", codes: industries.id.map((one) => `role-${one}`)},
    {
      family: "series",
      codes: siting.indicators.id.filter((one) => isHere(one) && !isOwnCode(one)),
    },
    {family: "lq", codes: ofSections("lq")},
    {family: "jobs", codes: ["jobs", ...sections.code.map((one) => `jobs-${one}`)].filter(isHere)},
    {
      family: "km",
      codes: [...NEAREST.map((one) => `km-${one}`), ...ends((one) => one === "city")],
    },
    {family: "site", codes: ends((one) => one !== "city")},
  ];
  return offers.filter(({codes}) => codes.length);
}
