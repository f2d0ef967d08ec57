/**
 * Small charts of the Plan tab: a line over years, squares by role, a bar of moves by state.
 *
 * @import {Lang} from "../../../core/types.js"
 * @import {CoursePoint} from "../spark.js"
 */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {hasDot, SPARK_HEIGHT_PX, SPARK_WIDTH_PX, sparkPath, sparkPoints} from "../spark.js";

const DOT_RADIUS_PX = 2.2;
const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * A line over years, with dots where it was judged.
 * @param {CoursePoint[]} course
 * @param {string | null} label null: words beside it say the same
 */
export function courseLine(course, label) {
  const points = sparkPoints(
    course.map(({year}) => year),
    course.map(({value}) => value),
  );
  const dots = course.flatMap(({isRecalled}, place) =>
    hasDot(course, place)
      ? [
          svgElement("circle", {
            cx: points[place].x.toFixed(1),
            cy: points[place].y.toFixed(1),
            r: DOT_RADIUS_PX,
            class: isRecalled ? "recalled" : "read",
          }),
        ]
      : [],
  );
  return svgElement(
    "svg",
    {
      width: SPARK_WIDTH_PX,
      height: SPARK_HEIGHT_PX,
      viewBox: `0 0 ${SPARK_WIDTH_PX} ${SPARK_HEIGHT_PX}`,
      class: "plan-spark",
      ...naming(label),
    },
    svgElement("path", {d: sparkPath(course, points)}),
    ...dots,
  );
}

/**
 * A square for each region, coloured by its role; the rest have none.
 * @param {string[]} roles
 * @param {number} total number of regions
 * @param {string | null} label null: words beside it say the same
 */
export function roleSquares(roles, total, label) {
  const all = [...roles, ...Array(Math.max(0, total - roles.length)).fill("none")];
  return element(
    "span",
    {class: "plan-squares", ...naming(label)},
    all.map((role) => element("span", {class: `role-${role}`})),
  );
}

/**
 * A bar of counts by state, for words beside it.
 * @param {[string, number][]} counts
 */
export function stateStrip(counts) {
  return element("span", {class: "plan-bar", "aria-hidden": true}, stateParts(counts));
}

/**
 * A bar of counts by state, with each count as a label below.
 * @param {[string, number][]} counts
 * @param {Lang} lang
 */
export function stateBar(counts, lang) {
  const stateName = (/** @type {string} */ state) => message(`plan.state.${state}`, lang);
  const label = counts
    .map(([state, count]) => `${count} ${stateName(state)}`)
    .join(message("list.comma", lang));
  const labels = counts.map(([state, count]) =>
    countItem(`state-${state}`, count, ` ${stateName(state)}`),
  );
  return element(
    "div",
    {},
    element("div", {class: "plan-bar", role: "img", "aria-label": label}, stateParts(counts)),
    element("ul", {class: "plan-counts"}, labels),
  );
}

/** @param {[string, number][]} counts */
function stateParts(counts) {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .filter(([, count]) => count)
    .map(([state, count]) =>
      element("span", {class: `state-${state}`, style: `flex-grow: ${count / total}`}),
    );
}

/**
 * A count with its swatch.
 * @param {string} swatch
 * @param {number} count
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
function countItem(swatch, count, text, attributes = {}) {
  return element(
    "li",
    attributes,
    element("span", {class: `swatch ${swatch}`, "aria-hidden": true}),
    element("strong", {}, String(count)),
    text,
  );
}

/**
 * The name of a picture, or that it needs none.
 * @param {string | null} label
 * @returns {Record<string, string>}
 */
function naming(label) {
  return label === null ? {"aria-hidden": "true"} : {role: "img", "aria-label": label};
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Element} children
 */
function svgElement(tag, attributes, ...children) {
  const made = document.createElementNS(SVG_NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
