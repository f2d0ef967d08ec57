import type {Lookup, Template, Thing, View, Words} from "../core/types.js";

/** Where a card belongs: at the pointer, or beside an element that has the focus. */
export interface Position {
  clientX: number;
  clientY: number;
}

/** What charts and lists report to the page: what the reader points at and chooses. */
export interface Links {
  /** Show what a thing stands for; its card only at a position. */
  point: (thing: Thing, position?: Position) => void;
  leave: () => void;
  /** Change the view as the tab says; `event` gives the keys held down. */
  choose: (thing: Thing, event?: MouseEvent | KeyboardEvent) => unknown;
  /** Outline regions on the map. */
  light: (ids: string[]) => void;
  /** The text of a thing's card, or its name. */
  tell: (thing: Thing) => string;
  nameOf: (thing: Thing) => string;
}

/** How a change of the view enters the browser's history. */
export interface ChangeOptions {
  history?: "push" | "replace" | "none";
}

/** The view and its history. */
export interface Store {
  view: () => View;
  go: (query: string, options?: ChangeOptions) => unknown;
  change: (fields: Partial<View>, options?: ChangeOptions) => unknown;
}

/** The page as tabs and charts use it. */
export interface Page {
  lookup: Lookup;
  templates: Record<string, Template>;
  store: Store;
  links: Links;
  /** The theme and the language of templates. */
  mode: (view: View) => string;
  /** The theme's colours by token. */
  colours: Record<string, string>;
  drawMap: (view: View, template: string, selection: any) => Promise<void>;
  say: (text: string) => void;
  redraw: () => unknown;
  [more: string]: any;
}

/** By chart, how it is drawn or how the text around it is written. */
export type ChartStep = [chart: string, run: () => unknown];

/** What a tab does to show a view. */
export interface TabDrawing {
  words: () => Words;
  plots: ChartStep[];
  texts: ChartStep[];
}
