/** Typing mistakes: a letter left out, added or changed, or two that changed places, count one each. */

/**
 * The fewest mistakes that make `asked` the start of what stands in `text` from a place on; more
 * than `most` is told as `most + 1`. Optimal string alignment, in a band of `most` on both sides.
 */
export function editsToStart(asked, text, from, most) {
  const none = most + 1;
  const width = Math.min(text.length - from, asked.length + most);
  if (most < 0 || asked.length - width > most) return none;
  let before = new Uint8Array(width + 1).fill(none);
  let above = new Uint8Array(width + 1).fill(none);
  let current = new Uint8Array(width + 1);
  for (let column = 0; column <= Math.min(most, width); column += 1) above[column] = column;
  let leastAbove = 0;
  for (let row = 1; row <= asked.length; row += 1) {
    current.fill(none);
    if (row <= most) current[0] = row;
    let least = current[0];
    for (let column = Math.max(1, row - most); column <= Math.min(width, row + most); column += 1) {
      const isSame = asked[row - 1] === text[from + column - 1];
      let edits = Math.min(
        above[column] + 1,
        current[column - 1] + 1,
        above[column - 1] + (isSame ? 0 : 1),
        none,
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        asked[row - 1] === text[from + column - 2] &&
        asked[row - 2] === text[from + column - 1];
      if (isSwapped) edits = Math.min(edits, before[column - 2] + 1);
      current[column] = edits;
      least = Math.min(least, edits);
    }
    // Two letters that changed places reach back two rows.
    if (least > most && leastAbove > most) return none;
    leastAbove = least;
    [before, above, current] = [above, current, before];
  }
  return Math.min(...above);
}

/** Whether it may be so few mistakes: of the first letters that are one more, one stands near its place. */
export function mayStart(asked, text, from, most) {
  for (let place = 0; place <= most; place += 1) {
    for (let near = Math.max(0, place - most); near <= place + most; near += 1) {
      if (asked[place] === text[from + near]) return true;
    }
  }
  return false;
}
