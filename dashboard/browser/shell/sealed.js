/** A frame that keeps the page from its own server: sandboxed without `allow-same-origin`. */
import {byId, element} from "../charts/dom.js";

// Nothing can be loaded there, the catalogue neither.
const WORDS = {
  en: [
    "This frame does not let the atlas load its tables",
    "(its sandbox leaves out allow-same-origin). Open the atlas itself:",
  ].join(" "),
  zh: "此框架不允许图集载入数据（其sandbox缺少allow-same-origin）。请直接打开图集：",
};

/**
 * Whether a page from a server has been cut off from it; one from a disk has no origin either.
 * @param {string} protocol
 * @param {string} origin
 */
export function isSealed(protocol, origin) {
  return protocol.startsWith("http") && origin === "null";
}

/**
 * Explain the problem, with a link, in the place of a page that would load for ever.
 * @param {string} address of the page
 */
export function reportSealed(address) {
  byId("page").hidden = true;
  document.body.prepend(
    element(
      "div",
      {id: "sealed", role: "alert"},
      Object.entries(WORDS).map(([lang, words]) => element("p", {lang}, words)),
      element("p", {}, element("a", {href: address, target: "_blank", rel: "noopener"}, address)),
    ),
  );
}
