/** Small lines over years, without axes. */

export const SPARK_WIDTH_PX = 96;
export const SPARK_HEIGHT_PX = 24;
const SPARK_EDGE_PX = 3;

/**
 * The SVG path of a small line; a missing year is a gap, never a slope.
 * @param {number[]} years ascending
 * @param {number[]} values
 */
export function sparkPath(years, values) {
  const x = scale(years, SPARK_WIDTH_PX);
  const y = scale(values, SPARK_HEIGHT_PX);
  return years
    .map((year, place) => {
      const step = place > 0 && year - years[place - 1] === 1 ? "L" : "M";
      const down = SPARK_HEIGHT_PX - y(values[place]);
      return `${step}${x(year).toFixed(1)} ${down.toFixed(1)}`;
    })
    .join("");
}

/**
 * Map numbers onto a length; equal numbers go to its middle.
 * @param {number[]} numbers
 * @param {number} sizePx
 */
function scale(numbers, sizePx) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return (/** @type {number} */ number) =>
    high === low
      ? sizePx / 2
      : ((number - low) / (high - low)) * (sizePx - 2 * SPARK_EDGE_PX) + SPARK_EDGE_PX;
}
