/**
 * Write the TypeScript types of the page's tables: `node table_types.mjs < TABLES.json`. A column
 * has the types of its values.
 */
import {text} from "node:stream/consumers";

const HEAD = `\
// Written by \`python -m dashboard.tables.types\` from the tables of a build. Do not edit.

/** The page's tables as columns; the tables of a tab are under its name. */
export interface Tables `;
const NAME = /^[a-z][a-z_0-9]*$/;
// An object with at least this many values of one form is keyed by data, such as indicator ids.
const KEYED_MIN_VALUES = 10;

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Give the type that covers all of some JSON values. */
function typeOf(values, indent = "") {
  const objects = values.filter(isObject);
  const lists = values.filter(Array.isArray);
  const others = values.filter((value) => !isObject(value) && !Array.isArray(value));
  const found = new Set(others.map((value) => (value === null ? "null" : typeof value)));
  if (lists.length) {
    const inner = typeOf(lists.flat(), indent);
    found.add(inner.includes("|") ? `(${inner})[]` : `${inner}[]`);
  }
  if (objects.length) found.add(objectType(objects, indent));
  return [...found].sort().join(" | ") || "never";
}

function objectType(objects, indent) {
  const names = [...new Set(objects.flatMap(Object.keys))];
  if (!names.length) return "Record<string, any>";
  const values = objects.flatMap(Object.values);
  if (!names.every((name) => NAME.test(name)) || isKeyed(values)) {
    return `Record<string, ${typeOf(values, indent)}>`;
  }
  const deeper = `${indent}  `;
  const fields = names.map((name) => {
    const having = objects.filter((one) => Object.hasOwn(one, name));
    const mark = having.length === objects.length ? "" : "?";
    const type = typeOf(
      having.map((one) => one[name]),
      deeper,
    );
    return `${deeper}${name}${mark}: ${type};\n`;
  });
  return `{\n${fields.join("")}${indent}}`;
}

function isKeyed(values) {
  const forms = new Set(values.map((value) => isObject(value) && Object.keys(value).join()));
  return values.length >= KEYED_MIN_VALUES && forms.size === 1 && !forms.has(false);
}

const tables = JSON.parse(await text(process.stdin));
process.stdout.write(`${HEAD}${typeOf([tables])}\n`);
