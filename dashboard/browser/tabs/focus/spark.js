/** The line of a figure in the profile. */
import {pathThrough, pointsIn} from "../../core/spark.js";

export const SPARK_WIDTH_PX = 96;
export const SPARK_HEIGHT_PX = 24;
const BOX = {widthPx: SPARK_WIDTH_PX, heightPx: SPARK_HEIGHT_PX, edgePx: 3};

/**
 * The SVG path of a figure's values.
 * @param {number[]} years ascending
 * @param {number[]} values
 */
export function sparkPath(years, values) {
  return pathThrough(years, pointsIn(years, values, BOX));
}
