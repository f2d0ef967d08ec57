/** Saving a file on the reader's machine. */

/** Hand a file to the reader. */
export function saveFile({name, blob}) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken its copy by the next task; the address need not live longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
