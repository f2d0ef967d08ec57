import type {Files, LoadedPage, PageTab, Store, Tab} from "../charts/types.js";
import type {ArrangedTab, Lang, Notice, TabModel, View} from "../core/types.js";
import type {Exporter} from "../exports/dom/exporter.js";

/** All files of the bundle. */
export interface BundleFiles {
  borders: Files;
  tabs: Files;
  scripts: Files;
  tables: Files;
  parts: Files;
  /** The script that draws charts that are no maps: `charts`, once it has run. */
  plotly: Files;
  plotlyAddresses: string[];
}

/** The script of a tab. */
export type TabScript = TabModel & {make: (page: any) => Tab & Partial<ArrangedTab>};

/** The script of a part that is opened on request: exports, search, colophon. */
export interface PartScript {
  make: (page: any, content: any) => any;
}

/** The view with its history. */
export interface PageStore extends Store {
  reset: () => unknown;
  canUndo: () => boolean;
  canRedo: () => boolean;
  undo: () => void;
  redo: () => void;
  /** Write the address now, if it waits for the frame that shows a change. */
  settle: () => void;
  /** Give the state's entry in the history its title. */
  entitle: (title: string) => void;
}

/** The exports of a page. */
export interface ExportPart {
  exporter: Exporter;
  menu: {open: (chart?: string) => void; copyLink: () => Promise<void>};
  table: {open: (chart: string) => void};
}

/** The page as its shell sees it. */
export interface AtlasPage extends LoadedPage {
  store: PageStore;
  tableFiles: Files;
  /** Settles when the state in view is drawn, or failed to draw. */
  drawn: () => Promise<void>;
  /** Parts that load on request. */
  exports: () => Promise<ExportPart>;
  finder: () => Promise<any>;
  /** Rows of the regions that a text may mean, best first. */
  regionsLike: (text: string) => number[];
  colophon: () => Promise<{open: () => void}>;
  own: () => Promise<import("../own/dom/part.js").OwnPart>;
  notify: (text: string) => void;
  controls: Controls;
  findBox: {enter: () => void};
  terms: {describe: () => void; translate: (lang: Lang) => void};
  about: {sync: (view: View) => void};
  questions: {sync: (view: View) => void};
  access: {renew: (view: View) => void};
  mapWalk: {refresh: () => void};
}

/** The page's own controls. */
export interface Controls {
  sync: (view: View) => void;
  translate: (lang: Lang) => void;
  openTable: (chart: string) => Promise<void>;
  openExport: (chart?: string) => Promise<void>;
  openOwn: () => Promise<void>;
}

/** A page at work. */
export interface PageState {
  page: AtlasPage;
  files: BundleFiles;
  tabs: Map<string, PageTab>;
  /** Parts that are loaded, by name. */
  parts: Map<string, any>;
  /** Counts drawings: one that is no longer the last stops. */
  turn: number;
  /** Tabs that have been drawn. */
  drawnTabs: Set<string>;
  /** The language of the page's texts. */
  lang: Lang;
  /** The query of the drawn view. */
  query: string | null;
  /** The last drawing. */
  drawing: Promise<void> | null;
}

/** Draws a view, with notices about its link. */
/** With the notices about the link that the view was read from; null: it was read from none. */
export type DrawView = (view: View, notices: Notice[] | null) => Promise<void>;
