/**
 * The browser's compressor.
 *
 * @import {Deflate} from "../zip.js"
 */

/** @type {Deflate} */
export async function deflate(bytes) {
  if (!globalThis.CompressionStream) return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
