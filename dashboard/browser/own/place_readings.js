/**
 * What a name, or several names together, may mean: its readings.
 *
 * @import {Hit, MatchOptions, PlaceMatcher} from "./place_index.js"
 */
import {contains, hitsOf, isOfLevel, RANKS} from "./place_index.js";
import {isChinese} from "./place_keys.js";

/** English words for the type of a unit, with the last character of its official name. */
const TYPES = /** @type {const} */ ([
  [/(?:new)?(?:district|qu)$/, "区"],
  [/(?:autonomous)?(?:county|xian)$/, "县"],
  [/(?:city|shi|municipality)$/, "市"],
  [/(?:province|sheng)$/, "省"],
]);

/**
 * The readings of one or several names: the smallest place, with the others around it.
 * @param {PlaceMatcher} matcher
 * @param {string[]} keys
 * @param {MatchOptions} options
 * @returns {Hit[]}
 */
export function readingsOf(matcher, keys, options) {
  const perKey = keys.map((key) => chainReadings(matcher, key, options, new Map()));
  const [first] = perKey;
  if (perKey.length === 1) return first;
  if (perKey.some((hits) => !hits.length)) return [];
  const found = perKey.flatMap((hits, place) =>
    hits.flatMap((hit) => {
      const others = perKey.filter((_, other) => other !== place);
      const isAround = others.every((other) =>
        other.some(({region}) => contains(matcher, region, hit)),
      );
      return isAround ? [withoutDoubt(matcher, hit, others.flat())] : [];
    }),
  );
  return unique(ofLevel(matcher, found, options));
}

/**
 * A generic name is sure once its city stands beside it.
 * @param {PlaceMatcher} matcher
 * @param {Hit} hit
 * @param {Hit[]} beside
 * @returns {Hit}
 */
function withoutDoubt(matcher, hit, beside) {
  const hasCity = beside.some(
    ({region}) =>
      region !== hit.region && matcher.cities.has(region) && contains(matcher, region, hit),
  );
  return hasCity ? {...hit, needsCity: false} : hit;
}

/**
 * The readings of a key as a whole, or else as a chain such as province, city and county without
 * anything between them; in English also from the small to the large.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 * @param {Map<string, Hit[]>} known readings of rests, so that none is read twice
 * @returns {Hit[]}
 */
function chainReadings(matcher, key, options, known) {
  const read = known.get(key);
  if (read) return read;
  const whole = wholeReadings(matcher, key, options);
  const found = whole.length ? whole : splitReadings(matcher, key, options, known);
  known.set(key, found);
  return found;
}

/** @type {typeof chainReadings} */
function splitReadings(matcher, key, options, known) {
  const found = [];
  for (let at = 1; at < key.length; at += 1) {
    const left = wholeReadings(matcher, key.slice(0, at), {year: options.year});
    if (!left.length) continue;
    const right = chainReadings(matcher, key.slice(at), options, known);
    for (const [outer, inner] of isChinese(key)
      ? [[left, right]]
      : [
          [left, right],
          [right, left],
        ])
      for (const hit of inner)
        if (outer.some(({region}) => contains(matcher, region, hit)))
          found.push(withoutDoubt(matcher, hit, outer));
  }
  return unique(ofLevel(matcher, found, options));
}

/**
 * The readings of a key as one name; in English the word for its type may be added if it is true.
 * @param {PlaceMatcher} matcher
 * @param {string} key
 * @param {MatchOptions} options
 */
function wholeReadings(matcher, key, options) {
  const found = hitsOf(matcher, key, options);
  if (found.length || isChinese(key)) return found;
  for (const [word, type] of TYPES) {
    if (!word.test(key)) continue;
    const hits = hitsOf(matcher, key.replace(word, ""), options);
    return hits.filter(({region}) => matcher.types.get(region) === type);
  }
  return [];
}

/**
 * @param {PlaceMatcher} matcher
 * @param {Hit[]} hits
 * @param {MatchOptions} options
 */
function ofLevel({levels}, hits, {level}) {
  return hits.filter(({region}) => isOfLevel(levels.get(region), level));
}

/**
 * One reading a region, the surest.
 * @param {Hit[]} hits
 */
function unique(hits) {
  /** @type {Map<string, Hit>} */
  const best = new Map();
  for (const hit of hits) {
    const other = best.get(hit.region);
    if (!other || doubt(hit) < doubt(other)) best.set(hit.region, hit);
  }
  return [...best.values()];
}

/** @param {Hit} hit */
function doubt({match, needsCity}) {
  return RANKS[match] + (needsCity ? RANKS.part : 0);
}
