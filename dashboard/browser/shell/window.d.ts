/** Names on `window` that the page's scripts, Dash and readers' programs share. */
interface Window {
  /** For programs: the state, and the exports. */
  atlas: {
    go: (query: string, options?: import("../charts/types.js").ChangeOptions) => Promise<unknown>;
    view: () => string;
    exports: () => Promise<import("../exports/dom/exporter.js").Exporter>;
    /** Settles when Dash has rendered its root. */
    dash: () => Promise<void>;
  };
  /** Brings the page into the link's language, once it is there (opening.js). */
  openAtlas: () => void;
  /** Scripts that load on request put themselves here, by name. */
  atlasParts: Map<string, any>;
  /** By path, the page's modules that those scripts use. */
  atlasModules: Record<string, any>;
  /** By address, the files of a published folder. */
  atlasData?: Record<string, any>;
  /** What Dash calls when it has rendered its root. */
  dash_clientside: Record<string, any>;
  /** Dash's renderer, once it has loaded. */
  DashRenderer: new () => unknown;
  /** What makes plotly, a part at a time; the last sets `Plotly`. */
  plotlySteps?: (() => void)[];
  /** Plotly's world maps. */
  PlotlyGeoAssets: unknown;
}
