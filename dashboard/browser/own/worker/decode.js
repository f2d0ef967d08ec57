/**
 * The encoding of a text file: UTF-8, UTF-16 with its mark, or GB18030, the encodings in which
 * tables of China come. Anything else is refused, never read as if it were text.
 */
import {FileFault} from "./fault.js";

const SAMPLE_BYTES = 1 << 18;
const LAST_PLAIN = 0x7f;
const MARKS = /** @type {const} */ ([
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
]);

/**
 * Yield the text of a file, a part at a time.
 * @param {Blob} file
 * @param {(done: number) => void} report is told the bytes that were read
 */
export async function* textParts(file, report) {
  const decoder = new TextDecoder(await encodingOf(file), {fatal: true});
  let done = 0;
  try {
    for await (const bytes of chunksOf(file)) {
      done += bytes.length;
      yield withoutNul(decoder.decode(bytes, {stream: true}));
      report(done);
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new FileFault("damaged") : error;
  }
}

/**
 * The text of a small file.
 * @param {Blob} file
 */
export async function wholeText(file) {
  let text = "";
  for await (const part of textParts(file, () => {})) text += part;
  return text;
}

/**
 * The encoding by the first bytes of a file, or the first that tell it: a list may begin with a
 * thousand lines of plain letters.
 * @param {Blob} file
 */
async function encodingOf(file) {
  const bytesFrom = async (/** @type {number} */ from) =>
    new Uint8Array(await file.slice(from, from + SAMPLE_BYTES).arrayBuffer());
  const start = await bytesFrom(0);
  for (const [encoding, mark] of MARKS)
    if (mark.every((byte, place) => start[place] === byte)) return encoding;
  if (start.some((byte) => byte > LAST_PLAIN || !byte)) return plainEncoding(start);
  let done = 0;
  for await (const bytes of chunksOf(file)) {
    const at = bytes.findIndex((byte) => byte > LAST_PLAIN);
    if (at >= 0) return plainEncoding(await bytesFrom(done + at));
    done += bytes.length;
  }
  return "utf-8";
}

/**
 * The encoding of bytes of a file without a mark.
 * @param {Uint8Array} start
 */
function plainEncoding(start) {
  if (start.includes(0)) throw new FileFault("noise");
  for (const encoding of ["utf-8", "gb18030"])
    try {
      new TextDecoder(encoding, {fatal: true}).decode(start, {stream: true}); // it may end in a character
      return encoding;
    } catch {
      // The next one may fit.
    }
  throw new FileFault("noise");
}

/**
 * A part of a text, which has no character NUL: a file that has one further down is no text either.
 * @param {string} text
 */
function withoutNul(text) {
  if (text.includes("\0")) throw new FileFault("noise");
  return text;
}

/**
 * The bytes of a file; Safari's streams cannot be iterated.
 * @param {Blob} file
 */
async function* chunksOf(file) {
  const reader = file.stream().getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    yield value;
  }
}
