/**
 * Counts typing mistakes: a letter left out, added or changed, or two adjacent letters swapped,
 * count one each.
 *
 * @typedef {object} Pair what is compared
 * @property {string} asked
 * @property {string} text
 * @property {number} from where the text is compared from
 * @property {number} most mistakes that are counted
 */

/**
 * The fewest mistakes that make `asked` the start of `text` from a place on, at most `most + 1`.
 * Optimal string alignment, in a band of `most` on both sides.
 * @param {string} asked
 * @param {string} text
 * @param {number} from
 * @param {number} most
 */
export function editsToStart(asked, text, from, most) {
  const width = Math.min(text.length - from, asked.length + most);
  if (most < 0 || asked.length - width > most) return most + 1;
  const pair = {asked, text, from, most};
  const newRow = () => new Uint8Array(width + 1).fill(most + 1);
  let [before, above, current] = [newRow(), newRow(), newRow()];
  for (let column = 0; column <= Math.min(most, width); column += 1) above[column] = column;
  let leastAbove = 0;
  for (let row = 1; row <= asked.length; row += 1) {
    const least = fillRow(pair, row, current, above, before);
    // Two swapped letters reach back two rows.
    if (least > most && leastAbove > most) return most + 1;
    leastAbove = least;
    [before, above, current] = [above, current, before];
  }
  return Math.min(...above);
}

/**
 * Fill a row of the alignment and give its least value.
 * @param {Pair} pair
 * @param {number} row
 * @param {Uint8Array} current
 * @param {Uint8Array} above the row before
 * @param {Uint8Array} before the row before that
 */
function fillRow(pair, row, current, above, before) {
  const {asked, text, from, most} = pair;
  current.fill(most + 1);
  if (row <= most) current[0] = row;
  let least = current[0];
  const last = Math.min(current.length - 1, row + most);
  for (let column = Math.max(1, row - most); column <= last; column += 1) {
    const isSame = asked[row - 1] === text[from + column - 1];
    let edits = Math.min(
      above[column] + 1,
      current[column - 1] + 1,
      above[column - 1] + (isSame ? 0 : 1),
      most + 1,
    );
    if (isSwapped(pair, row, column)) edits = Math.min(edits, before[column - 2] + 1);
    current[column] = edits;
    least = Math.min(least, edits);
  }
  return least;
}

/**
 * Whether the two letters before a place are swapped in the text.
 * @param {Pair} pair
 * @param {number} row
 * @param {number} column
 */
function isSwapped({asked, text, from}, row, column) {
  return (
    row > 1 &&
    column > 1 &&
    asked[row - 1] === text[from + column - 2] &&
    asked[row - 2] === text[from + column - 1]
  );
}

/**
 * Whether so few mistakes are possible: of the first letters, one more than the mistakes, one must
 * be near its place. A quick check before the exact count.
 * @param {string} asked
 * @param {string} text
 * @param {number} from
 * @param {number} most
 */
export function mayStart(asked, text, from, most) {
  for (let place = 0; place <= most; place += 1) {
    for (let near = Math.max(0, place - most); near <= place + most; near += 1) {
      if (asked[place] === text[from + near]) return true;
    }
  }
  return false;
}
