/**
 * Zip archives, after PKWARE's APPNOTE: the same files, date and compressor give the same bytes.
 *
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 * @typedef {{name: string, content: string | Bytes}} PackedFile
 * @typedef {(bytes: Bytes) => Promise<Bytes | null>} Deflate raw deflate (RFC 1951); null where
 *   there is no compressor, and the archive stores its files as they are
 * @typedef {[width: 2 | 4, value: number]} Field a little-endian number of 2 or 4 bytes
 */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const CRC_TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/**
 * Pack files as if all were written on one date.
 * @param {PackedFile[]} files
 * @param {string} date YYYY-MM-DD
 * @param {Deflate} deflate
 * @returns {Promise<Bytes>}
 */
export async function zipOf(files, date, deflate) {
  const dosDate = dosDateOf(date);
  const parts = [];
  const central = [];
  let offset = 0;
  for (const {name, content} of files) {
    const entry = await entryOf(name, content, dosDate, deflate);
    const local = localHeader(entry);
    central.push(centralHeader(entry, offset));
    parts.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  return joinBytes([...parts, ...central, endRecord(central, offset)]);
}

/**
 * The check sum that zip uses.
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * A date in the 16 bits of a zip: from 1980 to 2107, or the nearest of these days.
 * @param {string} date YYYY-MM-DD
 */
export function dosDateOf(date) {
  const [year, month, day] = date.split("-").map(Number);
  if (!(year >= 1980)) return dosDateOf("1980-01-01");
  if (year > 2107) return dosDateOf("2107-12-31");
  return ((year - 1980) << 9) | (month << 5) | day;
}

/**
 * @typedef {{name: Bytes, packed: Bytes, fields: Field[]}} Entry `fields` stand in both of its
 *   headers
 * @param {string} name
 * @param {string | Bytes} content
 * @param {number} dosDate
 * @param {Deflate} deflate
 * @returns {Promise<Entry>}
 */
async function entryOf(name, content, dosDate, deflate) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const deflated = await deflate(bytes);
  const packed = deflated && deflated.length < bytes.length ? deflated : bytes;
  return {
    name: new TextEncoder().encode(name),
    packed,
    fields: [
      [2, VERSION],
      [2, UTF8_NAMES],
      [2, packed === bytes ? STORED : DEFLATED],
      [2, 0],
      [2, dosDate],
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
    ],
  };
}

/** @param {Entry} entry */
function localHeader({name, fields}) {
  return record([[4, LOCAL], ...fields, [2, name.length], [2, 0]], name);
}

/**
 * @param {Entry} entry
 * @param {number} offset of its local header
 */
function centralHeader({name, fields}, offset) {
  /** @type {Field[]} */
  const noExtras = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
  ];
  const head = /** @type {Field[]} */ ([
    [4, CENTRAL],
    [2, VERSION],
  ]);
  return record([...head, ...fields, [2, name.length], ...noExtras, [4, offset]], name);
}

/**
 * @param {Bytes[]} central
 * @param {number} offset where they start
 */
function endRecord(central, offset) {
  const size = central.reduce((sum, part) => sum + part.length, 0);
  return record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, central.length],
    [2, central.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
}

/**
 * Write numbers, then more bytes.
 * @param {Field[]} fields
 * @param {Bytes} more
 */
function record(fields, more = new Uint8Array()) {
  const size = fields.reduce((sum, [width]) => sum + width, 0);
  const bytes = new Uint8Array(size + more.length);
  const data = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) data.setUint16(at, value, true);
    else data.setUint32(at, value, true);
    at += width;
  }
  bytes.set(more, size);
  return bytes;
}

/** @param {Bytes[]} parts */
function joinBytes(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
