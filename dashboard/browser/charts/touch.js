/** Whether charts leave room for fingers: on a touch screen, or where the page is narrow. */
export function isForFingers() {
  return window.matchMedia("(pointer: coarse), (max-width: 900px)").matches;
}
