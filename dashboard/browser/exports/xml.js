/** Text inside XML and HTML. */
import {XML_FORBIDDEN} from "../core/picture_text.js";

/**
 * Escape text, so that it is never markup, in an element or in an attribute.
 * @param {unknown} text
 */
export function escapeXml(text) {
  return String(text)
    .replace(XML_FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
