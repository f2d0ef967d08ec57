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

/**
 * A function that computes the value of each name once.
 * @template Value
 * @param {(name: string) => Value} compute
 */
export function remembered(compute) {
  /** @type {Map<string, Value>} */
  const known = new Map();
  return (/** @type {string} */ name) => {
    const value = known.get(name) ?? compute(name);
    known.set(name, value);
    return value;
  };
}
