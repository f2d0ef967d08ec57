/** Messages of the catalogue, which the page puts into `CATALOGUE` as they come. */

let CATALOGUE = {};

/** Take more messages: by key, then by language. */
export function useCatalogue(catalogue) {
  CATALOGUE = {...CATALOGUE, ...catalogue};
}

/** Whether a message is at hand; those of a tab come with it. */
export function hasMessage(key) {
  return Object.hasOwn(CATALOGUE, key);
}

/** The ends of the keys at hand that begin so. */
export function cataloguedUnder(start) {
  return Object.keys(CATALOGUE)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Say a message; `{name}` stands for a value. */
export function message(key, lang, values = {}) {
  let text = CATALOGUE[key][lang];
  for (const [name, value] of Object.entries(values))
    text = text.split(`{${name}}`).join(String(value));
  return text;
}

/** What went wrong, in the words of whatever was thrown. */
export function reasonOf(error) {
  return error?.message ?? String(error);
}
