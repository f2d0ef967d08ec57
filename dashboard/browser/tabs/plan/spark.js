/**
 * The line of a course over years, in pixels of its box.
 *
 * @import {Point} from "../../core/spark.js"
 *
 * @typedef {{year: number, value: number, isBasis: boolean, isRecalled: boolean}} CoursePoint
 */
import {pathThrough, pointsIn} from "../../core/spark.js";

export const SPARK_WIDTH_PX = 112;
export const SPARK_HEIGHT_PX = 32;
const BOX = {widthPx: SPARK_WIDTH_PX, heightPx: SPARK_HEIGHT_PX, edgePx: 4};

/**
 * Where the values of a line stand.
 * @param {number[]} years
 * @param {number[]} values
 */
export function sparkPoints(years, values) {
  return pointsIn(years, values, BOX);
}

/**
 * The line through the points of a course as an SVG path.
 * @param {CoursePoint[]} course
 * @param {Point[]} points
 */
export function sparkPath(course, points) {
  return pathThrough(
    course.map(({year}) => year),
    points,
  );
}

/**
 * Whether a point has a dot: it was judged, it is recalled, or no line reaches it.
 * @param {CoursePoint[]} course
 * @param {number} place
 */
export function hasDot(course, place) {
  return course[place].isBasis || course[place].isRecalled || isAlone(course, place);
}

/**
 * @param {CoursePoint[]} course
 * @param {number} place
 */
function isAlone(course, place) {
  const {year} = course[place];
  return ![course[place - 1], course[place + 1]].some(
    (beside) => beside && Math.abs(beside.year - year) === 1,
  );
}
