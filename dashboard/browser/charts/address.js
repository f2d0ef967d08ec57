/** The address of the page, as links of files and citations name it. */
import {ownAddress, sharedAddress} from "../core/link.js";

/** Others can open it, unless it is empty or leads to this machine. */
export function linkAddress() {
  const published = document.querySelector('meta[name="atlas-address"]');
  return sharedAddress(window.location, published?.getAttribute("content") ?? "");
}

/** The same for a link that the reader copies, which may serve on this machine alone. */
export function copiedAddress() {
  return linkAddress() || ownAddress(window.location);
}
