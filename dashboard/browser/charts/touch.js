/** Whether what is drawn has to leave room for fingers: they point, or the page is as narrow as a phone's. */
export function isForFingers() {
  return window.matchMedia("(pointer: coarse), (max-width: 900px)").matches;
}
