/** Colours as `#rrggbb`: how they blend, and how well a text can be read on them (WCAG 2.2). */

const CHANNELS = [1, 3, 5];
const HEX = 16;
const BYTE = 255;
const WEIGHTS = [0.2126, 0.7152, 0.0722];
const LINEAR_BELOW = 0.04045;

/**
 * A colour laid over another.
 * @param {string} over
 * @param {string} under
 * @param {number} opacity 0 to 1
 */
export function blend(over, under, opacity) {
  const [top, base] = [bytes(over), bytes(under)];
  const mixed = top.map((value, place) => value * opacity + base[place] * (1 - opacity));
  return `#${mixed.map((value) => Math.round(value).toString(HEX).padStart(2, "0")).join("")}`;
}

/**
 * The contrast ratio of two colours, 1 to 21.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The first colour that can be read on a ground; if none can, the best of them.
 * @param {string} ground
 * @param {string[]} colours in the order of preference
 * @param {number} [least] contrast
 */
export function readableOn(ground, colours, least = 4.5) {
  const ratios = colours.map((colour) => contrast(colour, ground));
  const place = ratios.findIndex((ratio) => ratio >= least);
  return colours[place < 0 ? ratios.indexOf(Math.max(...ratios)) : place];
}

/** @param {string} colour */
function luminance(colour) {
  return bytes(colour).reduce((sum, value, place) => {
    const part = value / BYTE;
    const linear = part <= LINEAR_BELOW ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    return sum + linear * WEIGHTS[place];
  }, 0);
}

/** @param {string} colour */
function bytes(colour) {
  return CHANNELS.map((start) => Number.parseInt(colour.slice(start, start + 2), HEX));
}
