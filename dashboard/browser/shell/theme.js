/** Light or dark. */

const DARK_QUERY = "(prefers-color-scheme: dark)";

/**
 * The theme of a view: the chosen one, or the system's.
 * @param {{theme: string}} view
 */
export function themeOf({theme}) {
  return theme || (window.matchMedia(DARK_QUERY).matches ? "dark" : "light");
}

/**
 * Listen to changes of the system's theme.
 * @param {() => unknown} listener
 */
export function onThemeChange(listener) {
  window.matchMedia(DARK_QUERY).addEventListener("change", listener);
}
