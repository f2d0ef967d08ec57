import type {PlaceNames} from "../core/map_names.js";
import type {
  ArrangedTab,
  Lookup,
  Pointed,
  Selection,
  TabModel,
  Template,
  Thing,
  View,
  Words,
} from "../core/types.js";

/** A point of the window: the pointer's, or one beside an element that has the focus. */
export interface Position {
  clientX: number;
  clientY: number;
}

/** What legends report: the regions to outline on the map. */
export interface MapEvents {
  light: (ids: string[]) => void;
  leave: () => void;
}

/** What charts and lists report: the thing that the reader points at or chooses. */
export interface ChartEvents extends MapEvents {
  /** Light a thing on all charts; show its card if there is a position. */
  point: (thing: Thing, position?: Position | null) => void;
  /** Change the view as the tab decides; `event` has the keys that are held down. */
  choose: (thing: Thing, event?: MouseEvent | KeyboardEvent) => unknown;
  /** Choose with a finger: the card comes as well, and stays until it is closed. */
  tap: (thing: Thing, event: MouseEvent) => unknown;
}

/** The links between the charts of a page. */
export interface Links extends ChartEvents {
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

/** The one map of all tabs. */
export interface MapChart {
  /** Draw from a template, with borders as GeoJSON by layer, and names where there is room. */
  draw: (
    template: Template,
    selection: Selection,
    borders: any,
    names?: PlaceNames,
  ) => Promise<void>;
  /** Bring a place into sight and give its position; null before the first drawing. */
  reveal: (lon: number, lat: number) => Position | null;
  light: (ids: string[]) => void;
  /** Zoom in (1), out (-1), or to the whole (0). */
  zoom: (direction: number) => unknown;
}

/** The page as tabs and charts use it. */
export interface Page {
  /** What the view in the store tells: the whole, or what sources said by a month. */
  readonly lookup: Lookup;
  /** All that is known, whatever the view tells. */
  whole: Lookup;
  templates: Record<string, Template>;
  store: Store;
  links: Links;
  map: MapChart;
  /** The theme and the language of templates. */
  mode: (view: View) => string;
  /** The theme's colours by token. */
  colours: Record<string, string>;
  drawMap: (view: View, template: string, selection: any) => Promise<void>;
  industryMenu: {open: (industry: string, position: Position) => void};
  say: (text: string) => void;
  notify: (text: string) => void;
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
  /** Whether its charts take so long that each is drawn in a task of its own. */
  isLarge?: boolean;
}

/** A tab on its page. */
export interface Tab {
  draw: (view: View, isAnew: boolean) => TabDrawing;
  pointed: (thing: Thing, view: View) => Pointed;
  /** The fields of the view that choosing a thing sets; null: it sets none. */
  chosen: (
    thing: Thing,
    view: View,
    event?: MouseEvent | KeyboardEvent,
  ) => Partial<View> | null | undefined;
  /** The element that shows what was searched for. */
  found?: (thing: any) => Element | null;
}

/** Files of the bundle by name, each loaded once. */
export interface Files {
  has: (name: string) => boolean;
  /** The file if it is loaded. */
  now: (name: string) => any;
  /** The file; a load that failed is tried again on the next call. */
  of: (name: string) => Promise<any>;
}

/** A tab on its page, with its model. */
export type PageTab = Tab & Omit<TabModel, "pointed"> & Partial<ArrangedTab>;

/** The page with its files and the tab in view, as exports use it. */
export interface LoadedPage extends Page {
  /** The tab in view, once loaded. */
  readonly tab: PageTab | undefined;
  readonly theme: string;
  coloursOf: (theme: string) => Record<string, string>;
  borders: Files;
  /** Of plotly's scripts, in the order in which they run. */
  plotlyAddresses: string[];
}
