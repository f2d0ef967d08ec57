/**
 * The legend of a chart as data, which the page, pictures and tables write in their own way.
 *
 * @import {LegendLine} from "./types.js"
 */
import {plainText} from "./picture_text.js";

/** Stands between the entries of a legend in a picture. */
export const LEGEND_SPACE = "&nbsp;&nbsp;&nbsp;";
const SWATCH = "■";

/**
 * Write a line as plotly's text: its title, then a coloured sign and a label for each entry.
 * @param {LegendLine} line
 * @param {Record<string, string>} colours by token
 */
export function legendText({title, entries}, colours) {
  const words = entries.map(({sign = SWATCH, token, label}) => {
    const text = plainText(label);
    return token
      ? `<span style="color:${colours[token]}">${sign}</span> ${text}`
      : `${sign} ${text}`;
  });
  return (title ? [plainText(title), ...words] : words).join(LEGEND_SPACE);
}
