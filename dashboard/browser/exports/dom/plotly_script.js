/**
 * The text of plotly's scripts, for pages that draw themselves.
 *
 * @import {LoadedPage} from "../../charts/types.js"
 */

import {fetchedText, handedOver} from "../../charts/files.js";
import {message, reasonOf} from "../../core/messages.js";

// Each of plotly's scripts begins with its name and version.
const MARK_WITHIN = 200;
/** Makes plotly, between its two scripts. */
const RUN_STEPS = "\nfor (const step of window.plotlySteps) step();\n";

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
async function readScript({plotlyAddresses, store}) {
  const {lang} = store.view();
  /** @param {string} reason */
  const fail = (reason) => new Error(message("export.unplotted", lang, {reason}));
  const texts = await Promise.all(plotlyAddresses.map(textOf)).catch((error) => {
    throw fail(reasonOf(error));
  });
  // A server may have a newer build than the page.
  const isSame = texts.every((text) =>
    text?.slice(0, MARK_WITHIN).includes(`plotly.js v${window.Plotly.version}`),
  );
  if (!isSame) throw fail(message("export.unplotted.other", lang));
  return texts.join(RUN_STEPS);
}

/** @param {string} address */
function textOf(address) {
  return window.location.protocol === "file:"
    ? handedOver(`${address}.text.js`)
    : fetchedText(address);
}
