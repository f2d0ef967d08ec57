/**
 * What the page loads on request: tabs, exports, search.
 *
 * @import {PageTab} from "../charts/types.js"
 * @import {PageState, PartScript, TabScript} from "./types.js"
 */
import {byId, toElement} from "../charts/dom.js";
import {useCatalogue} from "../core/messages.js";
import {giveIds} from "./shared_ids.js";

/** Parts that draw charts that are no maps. */
const PARTS_WITH_PICTURES = new Set(["export"]);

/**
 * Make a tab on the page.
 * @param {PageState} state
 * @param {string} name
 * @param {TabScript} script
 * @returns {PageTab}
 */
export function addTab({page, tabs}, name, {make, ...model}) {
  const tab = {...model, ...make(page)};
  tabs.set(name, tab);
  return tab;
}

/**
 * Load the script, tables, templates, messages and cards of a tab, once. If a load fails, the next call
 * tries again.
 * @param {PageState} state
 * @param {string} name
 * @returns {Promise<PageTab>}
 */
export async function loadTab(state, name) {
  const {page, files, tabs} = state;
  const [{tables, templates, messages, cards}] = await Promise.all([
    files.tabs.of(name),
    files.scripts.of(name),
    files.plotly.of("charts"),
  ]);
  const loaded = tabs.get(name);
  if (loaded) return loaded;
  useCatalogue(messages);
  const {lang, embed} = page.store.view();
  byId("charts").append(...cards.map(toElement));
  giveIds(name);
  document.getElementById(embed)?.classList.add("is-alone");
  page.controls.translate(lang);
  Object.assign(page.whole.tables, {[name]: tables});
  state.parts.get("own")?.tabLoaded();
  Object.assign(page.templates, templates);
  const made = addTab(state, name, scriptPart(name));
  // The reader may have gone on to another tab.
  giveIds(page.store.view().tab);
  return made;
}

/**
 * Load a part that is not needed at first, once. If a load fails, the next call tries again.
 * @param {PageState} state
 * @param {string} name
 */
export async function loadPart({page, files, parts}, name) {
  const [content] = await Promise.all([
    files.parts.of(name),
    files.scripts.of(name),
    PARTS_WITH_PICTURES.has(name) ? files.plotly.of("charts") : null,
  ]);
  if (!parts.has(name)) {
    useCatalogue(content.messages);
    /** @type {PartScript} */
    const script = scriptPart(name);
    parts.set(name, script.make(page, content));
  }
  return parts.get(name);
}

/**
 * What a script has put on the window.
 * @param {string} name
 */
function scriptPart(name) {
  return window.atlasParts.get(name);
}
