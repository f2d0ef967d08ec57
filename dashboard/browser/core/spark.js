/**
 * Small lines over years, without axes.
 *
 * @typedef {{x: number, y: number}} Point
 * @typedef {{widthPx: number, heightPx: number, edgePx: number}} SparkBox the edge stays empty
 */

/**
 * Where values stand in a box, years to scale; a single value is centred.
 * @param {number[]} years
 * @param {number[]} values
 * @param {SparkBox} box
 * @returns {Point[]}
 */
export function pointsIn(years, values, {widthPx, heightPx, edgePx}) {
  const across = scale(years, widthPx, edgePx);
  const up = scale(values, heightPx, edgePx);
  return years.map((year, place) => ({x: across(year), y: heightPx - up(values[place])}));
}

/**
 * The line through points as an SVG path; a missing year is a gap, never a slope.
 * @param {number[]} years ascending
 * @param {Point[]} points
 */
export function pathThrough(years, points) {
  return points
    .map(({x, y}, place) => {
      const isNext = place > 0 && years[place] - years[place - 1] === 1;
      return `${isNext ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}

/**
 * Scale numbers to a length less its edges; equal numbers go to its middle.
 * @param {number[]} numbers
 * @param {number} lengthPx
 * @param {number} edgePx
 * @returns {(number: number) => number}
 */
function scale(numbers, lengthPx, edgePx) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low === high) return () => lengthPx / 2;
  return (number) => ((number - low) / (high - low)) * (lengthPx - 2 * edgePx) + edgePx;
}
