/**
 * The path of a page without a script below the atlas; without a key, of the only page of its kind.
 * @param {string} kind
 * @param {string} [key]
 */
export function pagePath(kind, key = "") {
  return key ? `${kind}/${key}/` : `${kind}/`;
}
