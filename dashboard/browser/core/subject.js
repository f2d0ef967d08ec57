/** What the Structure tab keeps in the field of indicators: a section, a chain or a cluster. */

const SUBJECT = /^(section|chain|cluster)-/;

/**
 * Whether a value of the field is a subject of Structure, and so no indicator.
 * @param {string} id
 */
export function isSubject(id) {
  return SUBJECT.test(id);
}
