// What the pure modules use beyond the language itself: browsers, Node and engine.js all have it.
declare function structuredClone<T>(value: T): T;
declare class URLSearchParams {
  constructor(text?: string);
  has(name: string): boolean;
  get(name: string): string | null;
  keys(): IterableIterator<string>;
  set(name: string, value: string): void;
  toString(): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
