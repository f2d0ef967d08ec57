/**
 * What the page makes of files: JSON in, JSON out.
 *
 * Takes `{tables, files}`: own data's tables with the counties' borders, and by name each file's
 * path and what the reader says of it; writes its cells, its report and its matches.
 */
import {readFileSync} from "node:fs";
import {basename} from "node:path";

import {makeWork} from "../../dashboard/browser/own/worker/work.js";

const {tables, files} = JSON.parse(readFileSync(0, "utf8"));
const work = makeWork(tables);
const nothing = () => {};
const made = {};
for (const [name, {path, ...more}] of Object.entries(files)) {
  const {head} = await work.open(new File([readFileSync(path)], basename(path)), nothing);
  const plan = {...head.roles, fixedYear: null, system: "wgs84", ...more};
  const {matches} = work.place(plan, nothing);
  made[name] = {...work.count(plan, {}, nothing), matches};
}
process.stdout.write(JSON.stringify(made));
