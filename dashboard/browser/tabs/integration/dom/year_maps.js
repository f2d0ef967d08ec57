/**
 * Small maps side by side in the frame of the map.
 *
 * @typedef {{level: string, shapes: Shapes}} Drawn the shapes of the level drawn last
 *
 * @import {Page} from "../../../charts/types.js"
 * @import {View} from "../../../core/types.js"
 * @import {Shapes} from "../../../core/small_map.js"
 * @import {MapSelection} from "../select_map.js"
 * @import {YearMap, YearsSelection} from "../select_years.js"
 */
import {byId, element} from "../../../charts/dom.js";
import {shapesOf} from "../../../core/small_map.js";
import {POLLUTION} from "../looks.js";

const HOLDER = "year-maps";

/**
 * Make what draws the small maps; the shapes of a level are worked out once.
 * @param {Page} page
 */
export function makeYearMaps(page) {
  /** @type {Drawn} */
  const drawn = {level: "", shapes: {box: "", paths: new Map()}};
  return {
    /** @type {(view: View, map: MapSelection, years: YearsSelection) => Promise<void>} */
    draw: (view, map, years) => draw(page, drawn, view, map, years),
  };
}

/** @type {(page: Page, drawn: Drawn, view: View, map: MapSelection, years: YearsSelection) => Promise<void>} */
async function draw(page, drawn, view, map, years) {
  const isShown = years.maps.length > 0;
  byId("map").classList.toggle("has-year-maps", isShown);
  if (!isShown) {
    byId(HOLDER).replaceChildren();
    return;
  }
  const borders = page.borders.now(view.level) ?? (await page.borders.of(view.level));
  if (drawn.level !== view.level)
    Object.assign(drawn, {level: view.level, shapes: shapesOf(borders.regions)});
  const ramp = map.look === POLLUTION ? "haze" : "ramp";
  const figures = years.maps.map((one) => figureOf(page, drawn.shapes, years, one, ramp));
  byId(HOLDER).replaceChildren(...figures);
}

/** @type {(page: Page, shapes: Shapes, years: YearsSelection, one: YearMap, ramp: string) => HTMLElement} */
function figureOf({links}, {box, paths}, {ids, chosen}, {year, z, items}, ramp) {
  const shapes = ids.map((id, row) => {
    const item = items[row];
    return element("path", {
      d: paths.get(id),
      style: `fill:var(--${z[row] ? `${ramp}-${z[row]}` : "none"})`,
      class: chosen.includes(id) ? "is-chosen" : null,
      onpointermove: (/** @type {PointerEvent} */ event) =>
        links.point(item ? {item} : {region: id}, event),
      onpointerleave: () => links.leave(),
      onclick: () => links.choose({region: id}),
    });
  });
  return element(
    "figure",
    {},
    element("figcaption", {}, String(year)),
    element("svg", {viewBox: box, role: "img", "aria-label": String(year)}, shapes),
  );
}
