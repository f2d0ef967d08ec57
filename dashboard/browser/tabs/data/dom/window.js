/** A table of any length of which only the rows in sight stand in the page. */
import {element} from "../../../charts/dom.js";

export const TABLE_ROW_PX = 44;
const SPARE_ROWS = 8;
// Before the frame was measured.
const FIRST_HEIGHT_PX = 640;

/**
 * Keep the body of a table in its scrolling frame. `rowNode(number)` makes the row at a position;
 * rows that stay in sight are kept, so that what has the focus keeps it.
 */
export function makeWindow(frame) {
  const above = element("tr", {"aria-hidden": "true", class: "space"}, element("td", {}));
  const below = element("tr", {"aria-hidden": "true", class: "space"}, element("td", {}));
  const nodes = new Map();
  let body = null;
  let count = 0;
  let rowNode = null;
  let waiting = 0;
  frame.addEventListener(
    "scroll",
    () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        write();
      });
    },
    {passive: true},
  );

  /** Show another table, or the same one arranged anew, from its top. */
  function show(newBody, newCount, makeRow) {
    body = newBody;
    count = newCount;
    rowNode = makeRow;
    nodes.clear();
    body.replaceChildren(above, below);
    frame.scrollTop = 0;
    write();
  }

  function write() {
    if (!body) return;
    const inSight = Math.ceil((frame.clientHeight || FIRST_HEIGHT_PX) / TABLE_ROW_PX);
    const last = Math.min(count, Math.floor(frame.scrollTop / TABLE_ROW_PX) + inSight + SPARE_ROWS);
    const first = Math.max(
      0,
      Math.min(Math.floor(frame.scrollTop / TABLE_ROW_PX) - SPARE_ROWS, last),
    );
    for (const [number, node] of nodes) {
      if (number >= first && number < last) continue;
      if (node.contains(document.activeElement)) frame.focus({preventScroll: true});
      node.remove();
      nodes.delete(number);
    }
    let after = above;
    for (let number = first; number < last; number += 1) {
      if (!nodes.has(number)) {
        nodes.set(number, rowNode(number));
        after.after(nodes.get(number));
      }
      after = nodes.get(number);
    }
    above.firstChild.style.height = `${first * TABLE_ROW_PX}px`;
    below.firstChild.style.height = `${(count - last) * TABLE_ROW_PX}px`;
  }

  return {show, write};
}
