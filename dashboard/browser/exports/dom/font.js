/**
 * The page's font in a drawing, which stands alone: a picture sees no style sheet of its page.
 */

const FAMILY = /^["']?Inter["']?$/;

/**
 * Put the font into a drawing.
 * @param {string} svg
 */
export function withFont(svg) {
  const rule = fontRule();
  return rule ? svg.replace(/<svg\b[^>]*>/, (tag) => `${tag}<style>${rule}</style>`) : svg;
}

/** The rule that holds the font; none on a disk, where a page may not read its style sheet. */
export function fontRule() {
  return [...document.styleSheets]
    .flatMap(rulesOf)
    .find((rule) => rule instanceof CSSFontFaceRule && FAMILY.test(familyOf(rule)))?.cssText;
}

/** @param {CSSStyleSheet} sheet */
function rulesOf(sheet) {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

/** @param {CSSFontFaceRule} rule */
function familyOf({style}) {
  return style.getPropertyValue("font-family");
}
