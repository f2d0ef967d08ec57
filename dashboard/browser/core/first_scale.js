/**
 * The scale bar of the first picture, whose size only the style sheet knows: each bar that the map
 * may need, of which the style shows the one that the page would choose (core/scale_bar.js).
 *
 * @import {DegreeWindow} from "./map_window.js"
 * @import {Lang} from "./types.js"
 */
import {middleOf} from "./map_window.js";
import {node} from "./nodes.js";
import {pxPerKm, SCALE_MAX_PX, scaleBar} from "./scale_bar.js";

const RAD_PER_DEG = Math.PI / 180;
/** From the narrowest phone to the widest screen. */
const BARS_KM = [50, 100, 200];

/**
 * @param {DegreeWindow} geo
 * @param {Lang} lang
 */
export function firstScale(geo, lang) {
  const bars = BARS_KM.map((km) =>
    scaleBar(km, `calc(var(--k) * ${degOf(geo, km).toFixed(5)})`, lang, `km-${km}`),
  );
  return node("g", {class: "at-corner"}, bars);
}

/**
 * Show the longest bar that is short enough.
 * @param {DegreeWindow} geo
 * @param {{width: number, height: number}} frame of the first picture
 */
export function firstScaleStyle(geo, {width, height}) {
  const rules = BARS_KM.slice(1).map((km, place) => {
    const mostPerDeg = SCALE_MAX_PX / degOf(geo, km);
    const [across, up] = [width, height].map((deg) => (deg * mostPerDeg).toFixed(2));
    return (
      `@container (max-width: ${across}px) or (max-height: ${up}px){` +
      `.first-map .km-${BARS_KM[place]}{display:none}.first-map .km-${km}{display:inline}}`
    );
  });
  const later = BARS_KM.slice(1).map((km) => `.first-map .km-${km}`);
  return `${later.join()}{display:none}${rules.join("")}`;
}

/**
 * The degrees of longitude that are as long as some kilometres in the middle of the map.
 * @param {DegreeWindow} geo
 * @param {number} km
 */
function degOf(geo, km) {
  return km * pxPerKm(1 / RAD_PER_DEG, middleOf(geo).lat);
}
