/** Files of the bundle that are loaded once, as early as their first wish: borders, tabs. */

/** Load a JSON file of the bundle; in a published folder it is a script, for pages on a disk fetch nothing. */
export async function loadJson(address) {
  const content = address.endsWith(".js") ? await handedOver(address) : await fetched(address);
  if (!content || typeof content !== "object" || !Object.keys(content).length)
    throw new Error(`${address}: empty`);
  return content;
}

const fetched = async (address) => (await answered(address)).json();

/** What a server answers, as text. */
export const fetchedText = async (address) => (await answered(address)).text();

async function answered(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer;
}

/** What a script of a published folder hands over. */
export async function handedOver(address) {
  await runScript(address);
  return window.atlasData?.[address];
}

/** Run a script of the bundle; settles when it has run. */
export function runScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve(address);
    script.onerror = () => reject(new Error(`${address}: not loaded`));
    document.head.append(script);
  });
}

/** Keep files by name; `addresses` gives the address of each, `take` loads one. */
export function makeFiles(addresses, take = loadJson) {
  const loaded = new Map();
  const loading = new Map();

  async function load(name) {
    loaded.set(name, await take(addresses[name]));
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
