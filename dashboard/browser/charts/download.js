/** Saving a file on the reader's machine. */

const URL_KEPT_MS = 60_000;

/**
 * Hand a file to the reader.
 * @param {{name: string, blob: Blob}} file
 */
export function saveFile({name, blob}) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has read the blob long before.
  setTimeout(() => URL.revokeObjectURL(link.href), URL_KEPT_MS);
}
