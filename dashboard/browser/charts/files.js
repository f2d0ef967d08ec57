/**
 * Files of the bundle that are loaded once, when they are first needed: borders, tabs, parts.
 *
 * @import {Files} from "./types.js"
 */

/**
 * Load a JSON file of the bundle. In a published folder it is a script, since a page on a disk
 * cannot
 * fetch.
 * @param {string} address
 */
export async function loadJson(address) {
  const content = address.endsWith(".js") ? await handedOver(address) : await fetchedJson(address);
  if (!content || typeof content !== "object" || !Object.keys(content).length)
    throw new Error(`${address}: empty`);
  return content;
}

/**
 * The text of a response.
 * @param {string} address
 */
export async function fetchedText(address) {
  return (await fetched(address)).text();
}

/** @param {string} address */
async function fetchedJson(address) {
  return (await fetched(address)).json();
}

/** @param {string} address */
async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

/**
 * The content that a script of a published folder puts on the window.
 * @param {string} address
 */
export async function handedOver(address) {
  await runScript(address);
  return window.atlasData?.[address];
}

/**
 * Run a script of the bundle; settles when it has run.
 * @param {string} address
 * @returns {Promise<string>}
 */
export function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(address);
    script.onerror = () => reject(new Error(`${address}: not loaded`));
    document.head.append(script);
  });
}

/**
 * Keep files by name.
 * @param {Record<string, string>} addresses
 * @param {(address: string) => Promise<any>} take loads one
 * @returns {Files}
 */
export function makeFiles(addresses, take = loadJson) {
  const loaded = new Map();
  /** @type {Map<string, Promise<any>>} */
  const loading = new Map();

  /** @param {string} name */
  async function load(name) {
    const file = await take(addresses[name]);
    loaded.set(name, file);
    return file;
  }

  return {
    has: (name) => Object.hasOwn(addresses, name),
    now: (name) => loaded.get(name),
    of(name) {
      const attempt = loading.get(name) ?? load(name);
      loading.set(name, attempt);
      attempt.catch(() => loading.delete(name));
      return attempt;
    },
  };
}
