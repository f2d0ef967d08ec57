/** What charts show, worked out by whichever asks first: one that cannot be worked out fails in its own card. */

/** Make an object of values from functions by name; each is called once, when its value is first asked for. */
export function lazyParts(makers) {
  const made = new Map();
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(makers).map(([name, make]) => [
        name,
        {
          enumerable: true,
          get() {
            if (!made.has(name)) made.set(name, make());
            return made.get(name);
          },
        },
      ]),
    ),
  );
}
