/** Zip archives, after PKWARE's APPNOTE: the same files and date give the same bytes. */

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

/** Pack files, `{name, content}` with text or bytes, as if all were written on a date (YYYY-MM-DD). */
export async function zipOf(files, date) {
  const [year, month, day] = date.split("-").map(Number);
  const dosDate = ((year - 1980) << 9) | (month << 5) | day;
  const parts = [];
  const central = [];
  let offset = 0;
  for (const {name, content} of files) {
    const entry = await zipEntry(name, content, dosDate);
    const local = record([[4, LOCAL], ...entry.shared, [2, entry.name.length], [2, 0]], entry.name);
    central.push(
      record(
        [
          [4, CENTRAL],
          [2, VERSION],
          ...entry.shared,
          [2, entry.name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ],
        entry.name,
      ),
    );
    parts.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = record([
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return joinBytes([...parts, ...central, end]);
}

/** The check sum that zip uses. */
export function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

async function zipEntry(name, content, dosDate) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const deflated = await deflate(bytes);
  const packed = deflated && deflated.length < bytes.length ? deflated : bytes;
  return {
    name: new TextEncoder().encode(name),
    packed,
    shared: [
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

/** Bytes deflated by the browser; null where it cannot, which a zip may say. */
async function deflate(bytes) {
  if (!globalThis.CompressionStream) return null;
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new globalThis.CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Little-endian numbers of 2 or 4 bytes, then more bytes. */
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

function joinBytes(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
