import type {Tables} from "./tables.js";
import type {View} from "./view.js";

export type {Lookup} from "./lookup.js";
export type {Tables} from "./tables.js";
export type {Known, Notice, View} from "./view.js";

export type Lang = "en" | "zh";
export type Level = "province" | "city" | "county";

/** A row of the table behind a chart, as exports have it; null is absent. */
export type Row = Record<string, any>;

/** The arrays that a chart shows; each tab's `select.js` says which. */
export type Selection = Record<string, any>;

/** The words of a view. */
export interface Words {
  headline: string;
  tally: string;
  filter: string;
  title: string;
}

/** An element as data; see core/nodes.js. */
export interface Node {
  tag: string;
  /** Functions listen to the event that their `on…` names, where there is a page. */
  attributes: Record<
    string,
    string | number | boolean | null | undefined | ((event: any) => unknown)
  >;
  children: (Node | string)[];
}
export type NodeChild = Node | string | null | undefined;

/** An entry of a legend. */
export interface LegendEntry {
  label: string;
  /** A colour token of the theme; without one, the sign has the colour of the text. */
  token?: string;
  /** What stands in a picture in the token's colour: ■ unless given. */
  sign?: string;
  /** The class of the swatch on the page. */
  swatch?: string;
  /** The regions that pointing at the entry outlines. */
  ids?: string[];
  hint?: string;
}

export interface LegendLine {
  title?: string;
  entries: LegendEntry[];
}

/** What a reader points at or chooses: a region, an industry, a site, ... by its id or row. */
export type Thing = Record<string, any>;

/** A column of the matrix: an industry, or a group that is folded to one. */
export interface MatrixColumn {
  group: string;
  /** The industry, or those of the folded group. */
  leaves: number[];
  isFolded: boolean;
  isChosen: boolean;
}

/** The order in which the matrix is shown. */
export interface MatrixArrangement {
  /** Rows of the selection. */
  rows: number[];
  /** How many of them, from the first, have a role in a chosen industry. */
  matched: number;
  columns: MatrixColumn[];
}

/** What pointing at a thing shows. */
export interface Pointed {
  /** The hover card. */
  card?: () => NodeChild[];
  /** The region to outline, or the regions. */
  region?: string;
  lights?: string[];
  [more: string]: any;
}

/** A chart's template (templates/): traces and layout of plotly. */
export interface Template {
  data: any[];
  layout: any;
}

/** What a picture needs around its plot, in pixels. */
export interface Room {
  height: number;
  left: number;
  right: number;
  top: number;
  bottom?: number;
  width?: number;
  /** It takes any height: a map, a plot of lines. */
  isElastic?: boolean;
}

/** A chart as its tab draws it for a picture; exports/model.js puts the words around it. */
export interface PictureParts {
  template: string;
  data: any[];
  subtitle: string;
  /** Lines of plotly text. */
  legend: string[];
  room: Room;
  layout: (layout: any) => any;
  title?: string;
  filter?: string;
  /** How many of the chart's rows are drawn, where it leaves some out. */
  rest?: {shown: number; count: number};
  /** What the points of a trace stand for. */
  things?: (trace: any) => (Thing | null)[] | (Thing | null)[][] | null;
  thing?: string;
}

/** What pictures are drawn from. */
export interface Scene {
  lookup: import("./lookup.js").Lookup;
  templates: Record<string, Template>;
  theme: string;
  colours: Record<string, string>;
  /** The borders of the view's level, by layer. */
  bordersOf: (view: View) => any;
  mode: (view: View) => string;
  tab: TabModel & Partial<ArrangedTab>;
  /** Where the atlas stands: the start of links. */
  address: string;
}

/** A tab without its page. */
export interface TabModel {
  select: (lookup: any, view: View) => Record<string, Selection>;
  describe: (lookup: any, view: View, shown?: any) => Words;
  rows: Record<string, (lookup: any, view: View, arranged?: any) => Row[]>;
  pictures: Record<string, (view: View, scene: Scene, selection: any, all: any) => PictureParts>;
  pointed: (lookup: any, thing: Thing, view: View) => Pointed;
  /** Levels at which the tab has nothing to show, each with the reason; without it every level has. */
  /** What of a view the tab cannot show, in words; empty where it shows all. */
  unshown?: (lookup: any, view: View) => string;
  /** The same of what only a link is told about: a reader who moves the year sees it happen. */
  leftOut?: (lookup: any, view: View) => string;
  emptyLevels?: (lookup: any, view: View) => Partial<Record<Level, string>>;
}

/** What a tab whose table the reader arranged adds. */
export interface ArrangedTab {
  isReady: (chart: string, view: View) => boolean;
  arranged: (chart: string) => any;
  /** How the table is arranged; it follows other words. */
  arrangedWords: (view: View) => string;
  fragment: (chart: string) => string;
}

export type TableName = keyof Tables;
