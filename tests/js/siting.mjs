/**
 * The rows of the ranking of views, and the examples: JSON in, JSON out.
 *
 * Takes `{tables, messages, queries}`; writes `{rankings, presets}`.
 */
import {readFileSync} from "node:fs";
import {makeLookup} from "../../dashboard/browser/core/lookup.js";
import {useCatalogue} from "../../dashboard/browser/core/messages.js";
import {readView} from "../../dashboard/browser/core/view.js";
import {MODEL} from "../../dashboard/browser/tabs/siting/model.js";
import {PRESETS} from "../../dashboard/browser/tabs/siting/presets.js";

const {tables, messages, queries} = JSON.parse(readFileSync(0, "utf8"));
useCatalogue(messages);
const lookup = makeLookup(tables);
const rankings = queries.map((query) =>
  MODEL.rows.ranking(lookup, readView(query, lookup.known).view),
);
process.stdout.write(JSON.stringify({rankings, presets: PRESETS}));
