/**
 * The sources of a chart as linked text of the page.
 *
 * @import {Lang} from "../../core/types.js"
 * @import {QuotedSource} from "../../core/sources.js"
 */
import {sourceLink} from "../../charts/dom.js";
import {sourceRuns} from "../../core/sources.js";

/**
 * Name the `most` most quoted sources.
 * @param {(Pick<QuotedSource, "title" | "url"> & {publisher?: string})[]} sources
 * @param {Lang} lang
 * @param {number} most
 * @returns {(string | Element)[]}
 */
export function namedSources(sources, lang, most) {
  return sourceRuns(sources, lang, most).map(({text, url}) =>
    url === undefined ? text : sourceLink(text, url),
  );
}
