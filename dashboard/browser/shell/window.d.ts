/** Names on `window` that the page's scripts, Dash and readers' programs share. */
interface Window {
  /** For programs: the state, and the exports. */
  atlas: {
    go: (query: string) => Promise<unknown>;
    view: () => string;
    exports: () => Promise<import("../exports/dom/exporter.js").Exporter>;
  };
  /** Scripts that load on request put themselves here, by name. */
  atlasParts: Map<string, any>;
  /** By path, the page's modules that those scripts use. */
  atlasModules: Record<string, any>;
  /** By address, the files of a published folder. */
  atlasData?: Record<string, any>;
  /** What Dash calls when the page is laid out. */
  dash_clientside: Record<string, any>;
  /** Plotly's world maps. */
  PlotlyGeoAssets: unknown;
}
