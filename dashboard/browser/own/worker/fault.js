/** Why a file cannot be read, for the reader: a message of the catalogue with its values. */
export class FileFault extends Error {
  /**
   * @param {string} kind the end of the message's key
   * @param {Record<string, string | number>} [values]
   */
  constructor(kind, values = {}) {
    super(kind);
    this.kind = kind;
    this.values = values;
  }
}
