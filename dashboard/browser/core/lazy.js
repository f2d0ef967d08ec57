/**
 * Values computed on first use. The parts of a tab share its selections this way, and a selection
 * that fails breaks only the charts that use it.
 */

/**
 * Make an object of values from functions by name; each is called once, on first use.
 * @template {Record<string, () => any>} Makers
 * @param {Makers} makers
 * @returns {{[Name in keyof Makers]: ReturnType<Makers[Name]>}}
 */
export function lazyParts(makers) {
  const made = new Map();
  const properties = Object.entries(makers).map(([name, make]) => {
    const get = () => {
      if (!made.has(name)) made.set(name, make());
      return made.get(name);
    };
    return [name, {enumerable: true, get}];
  });
  return Object.defineProperties(/** @type {any} */ ({}), Object.fromEntries(properties));
}
