/**
 * The page's font in a drawing, which stands alone: a picture sees no style sheet of its page.
 *
 * The rule comes with the texts of the exports, since a page on a disk may not read its style sheet.
 */

let rule = "";

/**
 * Use a font in all drawings.
 * @param {string} given the CSS rule that holds it
 */
export function useFont(given) {
  rule = given;
}

/** The CSS rule that holds the font. */
export function fontRule() {
  return rule;
}

/**
 * Put the font into a drawing.
 * @param {string} svg
 */
export function withFont(svg) {
  return svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}<style>${rule}</style>`);
}
