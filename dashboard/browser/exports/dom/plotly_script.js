/**
 * The text of plotly's script, for pages that draw themselves.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 */

import {fetchedText, handedOver} from "../../charts/files.js";
import {message, reasonOf} from "../../core/messages.js";

// plotly's script begins with its name and version.
const MARK_WITHIN = 200;

/**
 * Give a function that reads the script of the page, once.
 * @param {LoadedPage} page
 * @returns {() => Promise<string>}
 */
export function makePlotlyScript(page) {
  let script = "";
  return async () => {
    script ||= await readScript(page);
    return script;
  };
}

/** @param {LoadedPage} page */
async function readScript({plotlyAddress, store}) {
  const {lang} = store.view();
  /** @param {string} reason */
  const fail = (reason) => new Error(message("export.unplotted", lang, {reason}));
  const reading =
    window.location.protocol === "file:"
      ? handedOver(`${plotlyAddress}.text.js`)
      : fetchedText(plotlyAddress);
  const text = await reading.catch((error) => {
    throw fail(reasonOf(error));
  });
  // A server may have a newer build than the page.
  const isSame = text?.slice(0, MARK_WITHIN).includes(`plotly.js v${window.Plotly.version}`);
  if (!isSame) throw fail(message("export.unplotted.other", lang));
  return text;
}
