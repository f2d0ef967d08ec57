/**
 * The page as pictures take it.
 *
 * @import {Scene, View} from "../../core/types.js"
 * @import {LoadedPage, PageTab} from "../../charts/types.js"
 */
import {linkAddress} from "../../charts/address.js";
import {polygonsOf} from "../geojson.js";

/**
 * The page in a theme: what pictures draw depends on nothing else.
 * @param {LoadedPage} page
 * @param {string} theme
 * @returns {Scene}
 */
export function sceneNow(page, theme = page.theme) {
  const {lookup, templates, borders} = page;
  const tab = /** @type {PageTab} */ (page.tab);
  return {
    lookup,
    templates,
    bordersOf: ({level}) => borders.now(level),
    tab: {...tab, pointed: (_, thing, view) => tab.pointed(thing, view)},
    theme,
    colours: page.coloursOf(theme),
    mode: ({lang}) => `${theme}.${lang}`,
    address: linkAddress(),
  };
}

/**
 * The same, once the borders of a view are loaded.
 * @param {LoadedPage} page
 * @param {View} view
 * @param {string} [theme]
 */
export async function sceneOf(page, view, theme) {
  const scene = sceneNow(page, theme);
  await page.borders.of(view.level);
  return scene;
}

/**
 * The polygons of a view that may be given away: the operator's own.
 * @param {LoadedPage} page
 * @param {View} view
 */
export function ownPolygons({lookup, borders}, {level}) {
  return lookup.tables.build.borders === "own" ? polygonsOf(borders.now(level)) : undefined;
}
