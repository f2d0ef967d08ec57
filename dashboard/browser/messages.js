/** Messages of the catalogue, which the page's script puts into `CATALOGUE`. */

let CATALOGUE = {};

/** Take the catalogue: by key, then by language. */
export function useCatalogue(catalogue) {
  CATALOGUE = catalogue;
}

/** Say a message; `{name}` stands for a value. */
export function message(key, lang, values = {}) {
  let text = CATALOGUE[key][lang];
  for (const [name, value] of Object.entries(values)) text = text.split(`{${name}}`).join(String(value));
  return text;
}

/** What went wrong, in the words of whatever was thrown. */
export function reasonOf(error) {
  return error?.message ?? String(error);
}
