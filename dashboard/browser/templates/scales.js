/**
 * Colour scales of charts, from the tokens of `dashboard/colours.json`.
 *
 * Amounts are drawn in the shades of `ramp`, and changes for the better; pollution in those of
 * `haze`; changes for the worse in those of `worse`; where neither is better, falls in those of
 * `fall`, rises in those of `rise`.
 *
 * @typedef {Record<string, string>} Colours of a theme, by token
 */
const SHADES = [1, 2, 3, 4, 5];

/**
 * The colours of classes 0 to 5; class 0 is none.
 * @param {Colours} colours
 */
export function countScale(colours) {
  return noneAndFive(colours, "ramp");
}

/**
 * The colours of classes 0 to 5 of pollution, ochre to brown; class 0 is none.
 * @param {Colours} colours
 */
export function hazeScale(colours) {
  return noneAndFive(colours, "haze");
}

/**
 * The colours of none, and of five classes around a mean or a limit.
 * @param {Colours} colours
 */
export function divergingScale(colours) {
  return noneAndFive(colours, "diverge");
}

/**
 * The colours of none, of falls from the largest, of no change, and of rises.
 * @param {Colours} colours
 * @param {string} fall start of the tokens of falls, whose fifth is the strongest
 * @param {string} rise the same of rises
 */
export function changeScale(colours, fall, rise) {
  const [none, ...falls] = noneAndFive(colours, fall);
  const [, ...rises] = noneAndFive(colours, rise);
  return [none, ...falls.reverse(), colours["diverge-3"], ...rises];
}

/**
 * Colours as a plotly colour scale of equal steps without blending.
 * @param {string[]} scale
 * @returns {[number, string][]}
 */
export function discreteScale(scale) {
  return scale.flatMap((colour, step) => [
    [step / scale.length, colour],
    [(step + 1) / scale.length, colour],
  ]);
}

/**
 * @param {Colours} colours
 * @param {string} shades start of their tokens
 */
function noneAndFive(colours, shades) {
  return [colours.none, ...SHADES.map((shade) => colours[`${shades}-${shade}`])];
}
