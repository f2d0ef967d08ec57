/**
 * Data sets that the reader asked to keep, in the browser's IndexedDB. A mark in the local storage
 * tells a page that starts whether there are any, without opening the database. A browser may refuse
 * all of it, have no room, or hold what an older page or a broken write left.
 *
 * @import {OwnSet} from "../offers.js"
 *
 * @typedef {object} Kept
 * @property {OwnSet[]} sets
 * @property {IDBValidKey[]} unread keys of what is no data set
 */
import {KEPT_MARK} from "../../core/own_mark.js";
import {KEPT_VERSION, keptSet} from "../kept_record.js";

const DATABASE = "jjj-atlas-own";
const STORE = "sets";
/** A damaged database may never answer, and the page waits for the sets that its link shows. */
const ANSWER_MS = 4000;

/** @returns {Promise<Kept>} */
export async function keptSets() {
  const [keys, records] = await inStore("readonly", (store) => [
    store.getAllKeys(),
    store.getAll(),
  ]);
  mark(keys.length);
  /** @type {Kept} */
  const kept = {sets: [], unread: []};
  for (const [place, record] of records.entries()) {
    const set = keptSet(record);
    if (set) kept.sets.push(set);
    else kept.unread.push(keys[place]);
  }
  return kept;
}

/** @param {OwnSet} set */
export async function keepSet(set) {
  await inStore("readwrite", (store) => [store.put({...set, version: KEPT_VERSION})]);
  mark(1);
}

/** @param {IDBValidKey} key its name */
export async function forgetSet(key) {
  await inStore("readwrite", (store) => [store.delete(key)]);
  await keptSets();
}

/** Forget everything, also what cannot be opened. */
export async function forgetAll() {
  await answered(settled(indexedDB.deleteDatabase(DATABASE)));
  mark(0);
}

/** @param {number} count */
function mark(count) {
  if (count) localStorage.setItem(KEPT_MARK, "yes");
  else localStorage.removeItem(KEPT_MARK);
}

/**
 * Work on the store; its results, once the browser has written them: where there is no room, only
 * the end of the transaction tells.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest[]} work
 * @returns {Promise<any[]>}
 */
async function inStore(mode, work) {
  if (!globalThis.indexedDB) throw new Error("no IndexedDB");
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, {keyPath: "name"});
  const database = await answered(settled(opening));
  try {
    const transaction = database.transaction(STORE, mode);
    const requests = work(transaction.objectStore(STORE));
    await answered(completed(transaction));
    return requests.map(({result}) => result);
  } finally {
    database.close();
  }
}

/** @param {IDBTransaction} transaction */
function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}

/**
 * @param {IDBOpenDBRequest} request
 * @returns {Promise<any>}
 */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * A promise that fails where the browser does not answer.
 * @param {Promise<any>} promise
 * @returns {Promise<any>}
 */
function answered(promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error("no answer")), ANSWER_MS);
  });
  return Promise.race([promise, late]);
}
