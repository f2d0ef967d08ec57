// What is used of libraries that come without types.
declare module "papaparse" {
  class Parser {
    constructor(config: {delimiter: string; newline: string});
    parse(
      input: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): {
      data: string[][];
      errors: {type: string; row?: number}[];
      meta: {cursor: number};
    };
  }
  const Papa: {Parser: typeof Parser};
  export default Papa;
}
declare module "polylabel" {
  export default function polylabel(rings: number[][][], precision?: number): number[];
}
declare module "point-in-polygon-hao" {
  export default function pointInPolygon(
    point: [number, number],
    polygon: [number, number][][],
  ): boolean | 0;
}
