/**
 * The reader's own data, a part that loads when it is first opened: the sheet that takes a file,
 * and the data sets that this browser keeps.
 *
 * @typedef {object} OwnContent
 * @property {string} worker the worker's script
 * @property {{regions: any, aliases: any, industries: any}} tables to match with
 *
 * @typedef {object} OwnPart
 * @property {() => void} open the sheet
 * @property {() => Promise<void>} restore brings back the kept sets
 * @property {() => void} tabLoaded
 * @property {Shown["valueOf"]} valueOf
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {OwnSet} from "../offers.js"
 * @import {Shown} from "../shown.js"
 */
import {makeShown} from "../shown.js";
import {makeClient} from "./client.js";
import {forgetSet, keepSet, keptSets} from "./kept.js";
import {makePanel} from "./panel.js";

export const PART = {
  /**
   * @param {LoadedPage} page
   * @param {OwnContent} content
   * @returns {OwnPart}
   */
  make(page, {worker, tables}) {
    const shown = makeShown(page.whole);
    const client = makeClient(worker, async () => ({
      ...tables,
      borders: await page.borders.of("exact"),
    }));
    const actions = {
      /** @type {(set: OwnSet, isKept: boolean) => Promise<void>} */
      async use(set, isKept) {
        if (isKept) await keepSet(set);
        else await forgetSet(set.name).catch(() => {});
        // A reader who weighs criteria goes on weighing: the set is among those that can be added.
        const isWeighing = page.store.view().tab === "siting";
        if (!isWeighing) await page.store.change({tab: "integration"});
        await page.drawn();
        shown.add(page.whole, set);
        await (isWeighing ? page.redraw() : show(page, set));
      },
      /** @type {(set: OwnSet) => unknown} */
      show: (set) => show(page, set),
      /** @type {(name: string) => Promise<void>} */
      async forget(name) {
        await forgetSet(name).catch(() => {});
        const {indicator} = page.store.view();
        if (indicator === `own:${name}`) await page.store.change({indicator: "", year: ""});
        shown.remove(page.whole, name);
        await page.redraw();
      },
    };
    const panel = makePanel({page, shown, client, actions, tables});
    return {
      open() {
        // Loaded before a file is: from then on the page asks for nothing.
        page.borders.of("exact").catch(() => {}); // the worker's start reports it
        panel.open();
      },
      tabLoaded: () => shown.sync(page.whole),
      valueOf: shown.valueOf,
      async restore() {
        for (const set of await keptSets()) shown.add(page.whole, set);
      },
    };
  },
};

/**
 * Show a set on the map, at the level that has the most of it.
 * @param {LoadedPage} page
 * @param {OwnSet} set
 */
function show({store, lookup}, {name, cells}) {
  const {level} = lookup.tables.regions;
  const rows = cells.region_id.map((id) => level[lookup.regionRow.get(id)]);
  const [best] = /** @type {const} */ (["county", "city", "province"]).filter((one) =>
    rows.includes(one),
  );
  return store.change({
    tab: "integration",
    indicator: `own:${name}`,
    level: best ?? "county",
    year: "",
    base_year: "",
  });
}
