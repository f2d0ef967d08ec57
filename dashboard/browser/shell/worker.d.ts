// What `build.mjs` gives for a worker.

declare module "worker:*" {
  /** The script of the worker, as a text. */
  const script: string;
  export default script;
}
