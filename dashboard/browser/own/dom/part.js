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
 * @property {() => Promise<string>} restore brings back the kept sets; says what cannot be read
 * @property {() => void} tabLoaded
 *
 * @import {LoadedPage} from "../../charts/types.js"
 * @import {Lookup} from "../../core/types.js"
 * @import {OwnSet} from "../offers.js"
 * @import {Problem} from "./keeper.js"
 */
import {nextTask} from "../../charts/dom.js";
import {message} from "../../core/messages.js";
import {layerId} from "../../core/own_layers.js";
import {canonicalSet, chosenIndustries} from "../../core/view.js";
import {makeShown} from "../shown.js";
import {pointsOf} from "../sums.js";
import {makeClient} from "./client.js";
import {makeKeeper} from "./keeper.js";
import {makePanel} from "./panel.js";

const FOCUS = "focus";

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
    const keeper = makeKeeper();
    const say = (/** @type {Problem} */ {key, values}) =>
      message(key, page.store.view().lang, values);
    const actions = {
      /** @type {(set: OwnSet, isKept: boolean, tab: string) => Promise<void>} */
      async use(set, isKept, tab) {
        const isReplaced = shown.sets.some(({name}) => name === set.name);
        const problem = await keeper.keep(set, isKept, isReplaced);
        await page.drawn();
        // Each in a task of its own: the page answers in between.
        pointsOf(page.whole.tables.regions, set);
        await nextTask();
        shown.add(page.whole, set);
        await nextTask();
        // A reader who weighs criteria goes on weighing: the set is among those that can be added.
        const isWeighing = tab !== FOCUS && page.store.view().tab === "siting";
        if (!isWeighing) await (tab === FOCUS ? showInFocus(page, set) : show(page, set));
        // Charts that would stay as they are know nothing of new values under an old name.
        if (isWeighing || isReplaced) await page.redraw();
        // Drawing removes the notices of before.
        if (problem) page.notify(say(problem));
      },
      /** @type {(set: OwnSet) => unknown} */
      show: (set) => show(page, set),
      /** @type {(set: OwnSet) => unknown} */
      showInFocus: (set) => showInFocus(page, set),
      /** @type {(name: string) => Promise<void>} */
      async forget(name) {
        const problem = await keeper.forget(name);
        const {indicator, layers} = page.store.view();
        const id = layerId({name});
        if (indicator === id) await page.store.change({indicator: "", year: ""});
        if (layers.includes(id))
          await page.store.change({layers: layers.filter((layer) => layer !== id)});
        shown.remove(page.whole, name);
        await page.redraw();
        if (problem) page.notify(say(problem));
      },
      /** Forget what cannot be read. */
      async forgetUnread() {
        const problem = await keeper.forgetUnread();
        if (problem) page.notify(say(problem));
      },
    };
    const panel = makePanel({page, shown, keeper, client, actions, tables});
    return {
      open() {
        // Loaded before a file is: from then on the page asks for nothing.
        page.borders.of("exact").catch(() => {}); // the worker's start reports it
        panel.open();
      },
      tabLoaded: () => shown.sync(page.whole),
      async restore() {
        const problem = await keeper.restore((set) => {
          if (shown.isBuilt(set.name)) throw new Error("the name is taken");
          shown.add(page.whole, set);
        });
        return problem ? say(problem) : "";
      },
    };
  },
};

/**
 * Show a set on the map, at the finest level that it has.
 * @param {LoadedPage} page
 * @param {OwnSet} set
 */
function show({store, lookup}, set) {
  return store.change({
    tab: "integration",
    indicator: layerId(set),
    level: finestLevel(lookup, set),
    year: "",
    base_year: "",
  });
}

/**
 * Show a set as a layer of the Focus tab: of the chosen industries where it has some of them, else
 * of all those that it has.
 * @param {LoadedPage} page
 * @param {OwnSet} set
 */
function showInFocus({store, lookup}, set) {
  const {layers, industries} = store.view();
  const own = new Set(set.cells.industry_id.flatMap((id) => id ?? []));
  const isChosen = chosenIndustries(store.view(), lookup.known).some((id) => own.has(id));
  return store.change({
    tab: FOCUS,
    level: finestLevel(lookup, set),
    layers: canonicalSet("layers", [...layers, layerId(set)], lookup.known),
    industries: isChosen ? industries : canonicalSet("industries", own, lookup.known),
  });
}

/**
 * @param {Lookup} lookup
 * @param {OwnSet} set
 */
function finestLevel({tables, regionRow}, {cells}) {
  const rows = cells.region_id.map((id) => tables.regions.level[regionRow.get(id)]);
  const levels = /** @type {const} */ (["county", "city", "province"]);
  return levels.find((one) => rows.includes(one)) ?? "county";
}
