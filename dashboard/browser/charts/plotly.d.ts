/** What the page uses of plotly.js, which it loads as a script of its own. */
interface PlotlyMethods {
  version: string;
  react(element: HTMLElement, data: unknown[], layout: unknown, config?: unknown): Promise<unknown>;
  restyle(element: HTMLElement, changes: unknown, traces: number[]): Promise<unknown>;
  relayout(element: HTMLElement, changes: unknown): Promise<unknown>;
  newPlot(element: HTMLElement, data: unknown, layout: unknown, config: unknown): Promise<unknown>;
  toImage(figure: {data: unknown; layout: unknown}, options: unknown): Promise<string>;
}

interface Window {
  Plotly: PlotlyMethods;
}
