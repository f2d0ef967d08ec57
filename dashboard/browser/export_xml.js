/** Text inside XML and HTML. */

// Control characters that XML forbids even as entities.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that is never markup, in an element or in an attribute. */
export function escapeXml(text) {
  return String(text).replace(FORBIDDEN, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
