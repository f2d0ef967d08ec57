/**
 * The values of the story on Xiong'an and who moved.
 *
 * @import {Row} from "../core/types.js"
 * @import {Facts} from "./facts.js"
 * @import {Values} from "./story_value.js"
 */
import {XIONGAN} from "../core/adcodes.js";
import {numberWords} from "../core/numbers.js";
import {chartRows, rowOf, WHOLE_MOVES} from "./facts.js";
import {count, countOf, written, yearValue} from "./story_value.js";
import {nameOf} from "./words.js";

const PLAN_YEAR = 2023;
export const STATUSES = ["operating", "under_construction", "announced", "registered"];

/**
 * Where Xiong'an lies, and since when it is planned.
 * @param {Facts} facts
 * @returns {Values}
 */
export function xiongan(facts) {
  const figures = chartRows(facts, "?tab=xiongan", "figures");
  /** @param {string} id */
  const figure = (id) => figures.filter((row) => row.metric_id === id)[0].value;
  const {bearing_deg: bearing, compass_en: en, compass_zh: zh} = facts.tables.xiongan.distance;
  const announced = statementOf(facts, "xiongan-announced");
  return {
    xiongan_year: yearValue(announced.year, announced.source_id),
    distance: kilometres(figure("measured"), "derived"),
    rounded: kilometres(figure("article"), "article"),
    bearing: written(bearing, "derived", en, zh),
  };
}

/**
 * A statement of the plan with its evidence.
 * @param {Facts} facts
 * @param {string} id
 */
export function statementOf({plan}, id) {
  return plan.filter((row) => row.statement_id === id)[0];
}

/**
 * @param {number} value
 * @param {string} sources
 */
function kilometres(value, sources) {
  return written(value, sources, `${numberWords(value)} km`, `${numberWords(value)}公里`);
}

/**
 * The single organisations whose move leads to Xiong'an.
 * @param {Facts} facts
 */
function movedHere({moves, organisations}) {
  return organisations.map((key) => rowOf(moves, key)).filter(({adcode}) => adcode === XIONGAN);
}

/**
 * @param {string} name
 * @param {Row[]} moves
 * @returns {Values}
 */
function byStatus(name, moves) {
  return Object.fromEntries(
    STATUSES.map((status) => [
      `${name}_${status}`,
      countOf(moves.filter((row) => row.status === status)),
    ]),
  );
}

/**
 * The organisations that lead to Xiong'an.
 * @param {Facts} facts
 * @returns {Values}
 */
export function moved(facts) {
  const here = movedHere(facts);
  // A body that was founded there has not moved.
  const whole = here.filter((row) => WHOLE_MOVES.includes(row.move_type) && row.from_adcode);
  const working = whole.filter(({status}) => status === "operating");
  const early = working.filter(({opened_year: year}) => year && year < PLAN_YEAR);
  return {
    moves_all: count(here.length),
    ...byStatus("moves", here),
    whole_operating: countOf(working),
    whole_early: count(early.length),
    whole_building: countOf(whole.filter(({status}) => status === "under_construction")),
    plan_year: yearValue(PLAN_YEAR),
  };
}

/**
 * Universities and government agencies.
 * @param {Facts} facts
 * @returns {Values}
 */
export function unopened(facts) {
  const universities = movedHere(facts).filter(({kind}) => kind === "university");
  const agencies = [...facts.moves.values()].filter(({kind}) => kind === "government_agency");
  const elsewhere = agencies.filter(({adcode}) => adcode !== XIONGAN);
  const place = rowOf(facts.regions, elsewhere[0].adcode);
  return {
    ...byStatus("universities", universities),
    universities: countOf(universities),
    agencies_here: count(agencies.length - elsewhere.length),
    agencies_elsewhere: countOf(elsewhere),
    agencies_place: written(0, "", nameOf(place, "en"), nameOf(place, "zh")),
    agencies_places: count(new Set(elsewhere.map(({adcode}) => adcode)).size),
  };
}
