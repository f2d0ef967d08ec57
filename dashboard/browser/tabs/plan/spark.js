/**
 * The line of a course over years, in pixels of its box.
 *
 * @typedef {{year: number, value: number, isBasis: boolean, isRecalled: boolean}} CoursePoint
 * @typedef {{x: number, y: number}} Point
 */
export const SPARK_WIDTH_PX = 112;
export const SPARK_HEIGHT_PX = 32;
const MARGIN_PX = 4;

/**
 * Where the values of a line stand, years to scale; a single value is centred.
 * @param {number[]} years
 * @param {number[]} values
 * @returns {Point[]}
 */
export function sparkPoints(years, values) {
  const across = scale(years, SPARK_WIDTH_PX);
  const up = scale(values, SPARK_HEIGHT_PX);
  return years.map((year, place) => ({
    x: across(year),
    y: SPARK_HEIGHT_PX - up(values[place]),
  }));
}

/**
 * The line through points as an SVG path; a missing year is a gap.
 * @param {CoursePoint[]} course
 * @param {Point[]} points
 */
export function sparkPath(course, points) {
  return points
    .map(({x, y}, place) => {
      const isNext = place > 0 && course[place].year - course[place - 1].year === 1;
      return `${isNext ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
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

/**
 * Scale values to a length less its margins.
 * @param {number[]} values
 * @param {number} lengthPx
 * @returns {(value: number) => number}
 */
function scale(values, lengthPx) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return () => lengthPx / 2;
  return (value) => ((value - low) / (high - low)) * (lengthPx - 2 * MARGIN_PX) + MARGIN_PX;
}
