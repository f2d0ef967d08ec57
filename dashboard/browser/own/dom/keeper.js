/**
 * Keeps data sets in the browser, brings them back and forgets them, and knows what of it failed.
 *
 * @typedef {{key: string, values: Record<string, string>}} Problem a message for the reader
 *
 * @typedef {object} Keeper
 * @property {(set: OwnSet, isKept: boolean, isReplaced: boolean) => Promise<Problem | null>} keep
 *   keeps a set that the reader asked to keep; one that replaces another takes its place here too
 * @property {(name: string) => Promise<Problem | null>} forget
 * @property {(add: (set: OwnSet) => void) => Promise<Problem | null>} restore
 * @property {() => Problem | null} unread what is kept and cannot be read
 * @property {() => Promise<Problem | null>} forgetUnread
 *
 * @import {OwnSet} from "../offers.js"
 */
import {hasKept} from "../../charts/kept_mark.js";
import {forgetAll, forgetSet, keepSet, keptSets} from "./kept.js";

/** @returns {Keeper} */
export function makeKeeper() {
  /** @type {{keys: IDBValidKey[], reason: string}} */
  const state = {keys: [], reason: ""};

  /** @returns {Problem | null} */
  function unread() {
    const {keys, reason} = state;
    if (reason) return {key: "yours.kept.closed", values: {reason}};
    return keys.length ? {key: "yours.kept.unread", values: {names: keys.join(", ")}} : null;
  }

  return {
    unread,
    async keep(set, isKept, isReplaced) {
      if (isKept) return problemOf("yours.kept.failed", () => keepSet(set), {title: set.title});
      // The browser would bring the replaced set back.
      return isReplaced ? forget(set.name) : null;
    },
    forget,
    async restore(add) {
      try {
        const {sets, unread: keys} = await keptSets();
        for (const set of sets) if (!isAdded(set, add)) keys.push(set.name);
        Object.assign(state, {keys, reason: ""});
      } catch (error) {
        Object.assign(state, {keys: [], reason: reasonOf(error)});
      }
      return unread();
    },
    async forgetUnread() {
      const {keys, reason} = state;
      const problem = await problemOf("yours.forget.failed", async () => {
        if (reason) await forgetAll();
        else for (const key of keys) await forgetSet(key);
      });
      if (!problem) Object.assign(state, {keys: [], reason: ""});
      return problem;
    },
  };
}

/**
 * Forget a set. That a browser which keeps nothing refuses to is no problem.
 * @param {string} name
 */
async function forget(name) {
  const problem = await problemOf("yours.forget.failed", () => forgetSet(name));
  return hasKept() ? problem : null;
}

/** @type {(set: OwnSet, add: (set: OwnSet) => void) => boolean} */
function isAdded(set, add) {
  try {
    add(set);
    return true;
  } catch {
    return false;
  }
}

/**
 * Do some work; what failed, if it did.
 * @param {string} key of the message
 * @param {() => Promise<void>} work
 * @param {Record<string, string>} [values]
 * @returns {Promise<Problem | null>}
 */
async function problemOf(key, work, values = {}) {
  try {
    await work();
    return null;
  } catch (error) {
    return {key, values: {...values, reason: reasonOf(error)}};
  }
}

/** @param {any} error */
function reasonOf(error) {
  return error?.message || error?.name || String(error);
}
