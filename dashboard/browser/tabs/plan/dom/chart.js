/** Small charts of the Plan tab: a line over years, squares by role, a bar by what became of moves. */
import {element} from "../../../charts/dom.js";
import {message} from "../../../core/messages.js";
import {numberWords} from "../../../core/numbers.js";

const PLAN_SPARK_WIDTH_PX = 112;
const PLAN_SPARK_HEIGHT_PX = 32;
const PLAN_SPARK_MARGIN_PX = 4;
const PLAN_POINT_PX = 2.2;
const PLAN_SVG_SPACE = "http://www.w3.org/2000/svg";
const PLAN_RATIO_TO_PERCENT = 100;

/** Where the values of a line lie: `{x, y}` in pixels each, years to scale; one value is centred. */
export function planSparkPoints(years, values) {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (value, from, to, room) =>
    to === from
      ? room / 2
      : ((value - from) / (to - from)) * (room - 2 * PLAN_SPARK_MARGIN_PX) + PLAN_SPARK_MARGIN_PX;
  return years.map((year, number) => ({
    x: place(year, first, last, PLAN_SPARK_WIDTH_PX),
    y: PLAN_SPARK_HEIGHT_PX - place(values[number], low, high, PLAN_SPARK_HEIGHT_PX),
  }));
}

/** A line over the years of `rows` (`{year, value, isBasis, isRecalled}`); a missing year is a gap. */
export function planCourseLine(rows, label) {
  const points = planSparkPoints(
    rows.map((row) => row.year),
    rows.map((row) => row.value),
  );
  const path = points.map(({x, y}, place) => {
    const isNext = place > 0 && rows[place].year - rows[place - 1].year === 1;
    return `${isNext ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  const dots = rows.flatMap((row, place) =>
    row.isBasis || row.isRecalled || planIsAlone(rows, place)
      ? [
          planDrawn("circle", {
            cx: points[place].x.toFixed(1),
            cy: points[place].y.toFixed(1),
            r: PLAN_POINT_PX,
            class: row.isRecalled ? "recalled" : "read",
          }),
        ]
      : [],
  );
  return planDrawn(
    "svg",
    {
      width: PLAN_SPARK_WIDTH_PX,
      height: PLAN_SPARK_HEIGHT_PX,
      viewBox: `0 0 ${PLAN_SPARK_WIDTH_PX} ${PLAN_SPARK_HEIGHT_PX}`,
      role: "img",
      class: "plan-spark",
      "aria-label": label,
    },
    planDrawn("path", {d: path.join("")}),
    ...dots,
  );
}

/** Squares, one a region: its role, and none for the rest. */
export function planRoleSquares(roles, total, label) {
  const all = [...roles, ...Array(Math.max(0, total - roles.length)).fill("none")];
  return element(
    "span",
    {class: "plan-squares", role: "img", "aria-label": label},
    all.map((role) => element("span", {class: `role-${role}`})),
  );
}

/** A bar of counts by state, with each count as a direct label below. */
export function planStateBar(counts, lang) {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const words = counts.map(([state, count]) => `${count} ${message(`plan.state.${state}`, lang)}`);
  return element(
    "div",
    {},
    element(
      "div",
      {class: "plan-bar", role: "img", "aria-label": words.join(message("list.comma", lang))},
      counts
        .filter(([, count]) => count)
        .map(([state, count]) =>
          element("span", {class: `state-${state}`, style: `flex-grow: ${count / total}`}),
        ),
    ),
    element(
      "ul",
      {class: "plan-counts"},
      counts.map(([state, count]) =>
        element(
          "li",
          {},
          element("span", {class: `swatch state-${state}`, "aria-hidden": true}),
          element("strong", {}, String(count)),
          ` ${message(`plan.state.${state}`, lang)}`,
        ),
      ),
    ),
  );
}

/** A value as its measure is said: a ratio in percent, others as they are. */
export function planValueWords(measure, value) {
  return measure === "ratio"
    ? `${numberWords(value * PLAN_RATIO_TO_PERCENT)} %`
    : numberWords(value);
}

function planIsAlone(rows, place) {
  const near = (other) => rows[other] && Math.abs(rows[other].year - rows[place].year) === 1;
  return !near(place - 1) && !near(place + 1);
}

function planDrawn(tag, attributes, ...children) {
  const made = document.createElementNS(PLAN_SVG_SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
