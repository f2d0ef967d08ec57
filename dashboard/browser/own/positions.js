/**
 * Positions of Chinese maps: GCJ-02 (Amap, Tencent, Google in China) and BD-09 (Baidu) are shifted
 * by some hundred metres from WGS 84. gcoord knows the public formulas.
 */
import gcoord from "gcoord";

export const SYSTEMS = /** @type {const} */ ({
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
});

/**
 * A function that gives the WGS 84 position of one in a system.
 * @param {keyof typeof SYSTEMS} system
 * @returns {(position: [number, number]) => [number, number]}
 */
export function toWgs84(system) {
  if (system === "wgs84") return (position) => position;
  return (position) =>
    /** @type {[number, number]} */ (gcoord.transform(position, SYSTEMS[system], gcoord.WGS84));
}
