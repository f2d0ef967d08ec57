import type {Page, Store, Tab} from "../charts/types.js";
import type {ArrangedTab, TabModel} from "../core/types.js";

/** Files of the bundle by name, each loaded once. */
export interface Files {
  has: (name: string) => boolean;
  /** The file if it is loaded. */
  now: (name: string) => any;
  /** The file; a load that failed is tried again on the next call. */
  of: (name: string) => Promise<any>;
}

/** All files of the bundle. */
export interface BundleFiles {
  borders: Files;
  tabs: Files;
  scripts: Files;
  tables: Files;
  parts: Files;
  plotlyAddress: string;
}

/** A tab on the page, with its model. */
export type PageTab = Tab & Omit<TabModel, "pointed"> & Partial<ArrangedTab>;

/** The script of a tab. */
export type TabPart = TabModel & {make: (page: AtlasPage) => Tab & Partial<ArrangedTab>};

/** The script of what is opened on request: exports, search, colophon. */
export interface Part {
  make: (page: AtlasPage, content: any) => any;
}

/** The page as its shell, its exports and its search see it. */
export interface AtlasPage extends Page {
  store: PageStore;
  /** The tab in view, once loaded. */
  readonly tab: PageTab | undefined;
  readonly theme: string;
  coloursOf: (theme: string) => Record<string, string>;
  borders: Files;
  tableFiles: Files;
  plotlyAddress: string;
  /** Settles when the state in view is drawn, or failed to draw. */
  drawn: () => Promise<void>;
  /** Parts that load on request. */
  exports: () => Promise<ExportPart>;
  finder: () => Promise<any>;
  colophon: () => Promise<{open: () => void}>;
  notify: (text: string) => void;
}

/** The view with its history. */
export interface PageStore extends Store {
  reset: () => unknown;
  canUndo: () => boolean;
  canRedo: () => boolean;
  undo: () => void;
  redo: () => void;
}

/** The exports of a page. */
export interface ExportPart {
  exporter: import("../exports/dom/exporter.js").Exporter;
  menu: {open: (chart?: string) => void; copyLink: () => Promise<void>};
  table: {open: (chart: string) => void};
}
