/** Files of the bundle that are loaded once, as early as their first wish: borders, tabs. */

/** Load a JSON file of the bundle. */
export async function loadJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  const content = await answer.json();
  if (!content || typeof content !== "object" || !Object.keys(content).length) throw new Error(`${address}: empty`);
  return content;
}

/** Keep files by name; `addresses` gives the address of each. */
export function makeFiles(addresses) {
  const loaded = new Map();
  const loading = new Map();

  async function load(name) {
    loaded.set(name, await loadJson(addresses[name]));
    return loaded.get(name);
  }

  return {
    has: (name) => Object.hasOwn(addresses, name),
    /** The file if it is here already. */
    now: (name) => loaded.get(name),
    /** The file; a load that failed is tried anew when asked again. */
    of(key) {
      if (!loading.has(key)) {
        const attempt = load(key);
        attempt.catch(() => loading.delete(key));
        loading.set(key, attempt);
      }
      return loading.get(key);
    },
  };
}
