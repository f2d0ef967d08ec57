/**
 * Data sets that the reader asked to keep, in the browser's IndexedDB. A mark in the local storage
 * tells a page that starts whether there are any, without opening the database.
 *
 * @import {OwnSet} from "../offers.js"
 */
import {KEPT_MARK} from "../../core/own_mark.js";

const DATABASE = "jjj-atlas-own";
const STORE = "sets";

/**
 * @returns {Promise<OwnSet[]>}
 */
export async function keptSets() {
  const found = await inStore("readonly", (store) => store.getAll());
  mark(found.length);
  return found;
}

/** @param {OwnSet} set */
export async function keepSet(set) {
  await inStore("readwrite", (store) => store.put(set));
  mark(1);
}

/** @param {string} name */
export async function forgetSet(name) {
  await inStore("readwrite", (store) => store.delete(name));
  await keptSets();
}

/** @param {number} count */
function mark(count) {
  if (count) localStorage.setItem(KEPT_MARK, "yes");
  else localStorage.removeItem(KEPT_MARK);
}

/**
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest} work
 * @returns {Promise<any>}
 */
async function inStore(mode, work) {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, {keyPath: "name"});
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** @param {IDBRequest} request */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
