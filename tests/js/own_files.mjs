/**
 * What the page makes of files: JSON in, JSON out.
 *
 * Takes `{tables, files}`: own data's tables with the counties' borders, and by name each file's
 * path and what the reader says of it; writes its cells, its report and its matches, or its fault.
 */
import {readFileSync} from "node:fs";
import {basename} from "node:path";

import {makeWork} from "../../dashboard/browser/own/worker/work.js";

const {tables, files} = JSON.parse(readFileSync(0, "utf8"));
const work = makeWork(tables);
const nothing = () => {};
const made = {};

/** The cells, the report and the matches of a file as its columns are recognised; or its fault. */
async function madeOf({path, ...more}) {
  const file = new File([readFileSync(path)], basename(path));
  const {head, sheets} = await work.open(file, nothing);
  if (!head) return {fault: `${sheets.length} sheets`};
  const {roles} = head;
  const found = {combine: roles.value ? "sum" : "count", place: roles.lon ? [] : roles.place};
  const plan = {...roles, ...found, fixedYear: null, system: "wgs84", ...more};
  if (!plan.lon && !plan.place.length) return {fault: "no place"};
  const {matches} = work.place(plan, nothing);
  return {...work.count(plan, {}, nothing), matches};
}

for (const [name, file] of Object.entries(files)) {
  made[name] = await madeOf(file).catch((error) => {
    if (!error.kind) throw error;
    return {fault: error.kind};
  });
}
process.stdout.write(JSON.stringify(made));
