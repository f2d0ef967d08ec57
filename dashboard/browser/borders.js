/** The borders to draw, loaded once for a level, as early as its first wish. */

/** Load a JSON file of the bundle. */
export async function loadJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return answer.json();
}

/** Keep the borders of the levels; `addresses` gives the file of each. */
export function makeBorders(addresses) {
  const loaded = new Map();
  const loading = new Map();

  async function load(level) {
    loaded.set(level, await loadJson(addresses[level]));
    return loaded.get(level);
  }

  return {
    /** The borders of a level if they are here already. */
    now: (level) => loaded.get(level),
    /** The borders of a level; a load that failed is tried anew when asked again. */
    of(level) {
      const key = addresses[level] ? level : "city";
      if (!loading.has(key)) {
        const attempt = load(key);
        attempt.catch(() => loading.delete(key));
        loading.set(key, attempt);
      }
      return loading.get(key);
    },
  };
}
