// What the embedded engine and Python give to engine.js.

/** UTF-8 as base64. */
declare function utf8Base64(text: string): string;
/** Bytes, deflated without a header; base64 in and out. */
declare function deflateBase64(bytes: string): string;
/** The borders of a level: GeoJSON by layer. */
declare function bordersText(level: string): string;

interface Uint8Array<TArrayBuffer> {
  toBase64(): string;
}
interface Uint8ArrayConstructor {
  fromBase64(text: string): Uint8Array<ArrayBuffer>;
}
interface String {
  toWellFormed(): string;
}
declare class URL {
  constructor(address: string);
  readonly href: string;
}

/** The models of all tabs and what makes their templates, which `build.mjs` lists from the registry. */
declare module "atlas:tabs" {
  export const TABS: Record<string, import("./core/types.js").TabModel>;
  export const TEMPLATES: Record<
    string,
    (
      lookup: import("./core/types.js").Lookup,
    ) => Iterable<[key: string, template: import("./core/types.js").Template]>
  >;
}
