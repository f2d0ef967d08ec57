/**
 * The terms of figures: those of the atlas, and for a reader's own data that they are its owner's.
 *
 * @import {Lang} from "../core/types.js"
 */
import {message} from "../core/messages.js";
import {OWN_PREFIX} from "../core/own_mark.js";

/**
 * @param {{id: string}[]} sources of the figures
 * @param {Lang} lang
 */
export function termsOf(sources, lang) {
  const isOwn = (/** @type {{id: string}} */ {id}) => id.startsWith(OWN_PREFIX);
  if (!sources.some(isOwn)) return message("export.terms", lang);
  return message(sources.every(isOwn) ? "export.terms.own" : "export.terms.mixed", lang);
}

/**
 * The terms of several charts together.
 * @param {{terms: string, view: {lang: Lang}}[]} models
 */
export function termsOfAll(models) {
  const [first, ...others] = new Set(models.map(({terms}) => terms));
  return others.length ? message("export.terms.mixed", models[0].view.lang) : first;
}
