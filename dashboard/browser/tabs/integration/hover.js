/** The hover cards of the Integration tab: value with unit, year, source, and the recalled mark. */
import {element, sourceText} from "../../charts/dom.js";
import {cardHead} from "../../core/card.js";
import {integrationChosen, integrationTable, integrationPlaceOf} from "./chosen.js";
import {integrationChangeWords} from "./describe.js";
import {
  integrationItemAt,
  integrationSeriesRow,
  integrationValueOf,
  integrationChangeOf,
} from "./select_map.js";
import {integrationScatterPoint} from "./select_scatter.js";
import {integrationAmountWords} from "./words.js";
import {message} from "../../core/messages.js";
import {regionName} from "../../core/names.js";
import {numberWords} from "../../core/numbers.js";

const INTEGRATION_GAP_DIGITS = {ratio: 2, difference: undefined};
const INTEGRATION_SPREAD_CARD_DIGITS = 3;

/** A value of a series. */
export function integrationItemCard(lookup, view, item) {
  const region = integrationTable(lookup, "series").region[integrationPlaceOf(item)[0]];
  return [cardHead(lookup, view, region), ...integrationItemLines(lookup, view, item)];
}

/** A region on the map: its value, and the change where two years are compared. */
export function integrationPlaceCard(lookup, view, region) {
  const chosen = integrationChosen(lookup, view);
  const row = lookup.regionRow.get(region);
  const series = chosen.isAtLevel ? integrationSeriesRow(lookup, chosen.offering, row) : null;
  const item = integrationItemAt(lookup, view, series, chosen.year);
  const base = integrationItemAt(lookup, view, series, chosen.base);
  const head = cardHead(lookup, view, row);
  if (!item && !base)
    return [head, element("p", {class: "muted"}, message("integration.map.none", view.lang))];
  const isShare = integrationTable(lookup, "offers").is_share[chosen.offer];
  const change = integrationChangeOf(
    integrationValueOf(lookup, item),
    integrationValueOf(lookup, base),
    isShare,
  );
  return [
    head,
    change === null
      ? null
      : element(
          "p",
          {},
          element("strong", {}, integrationChangeWords(lookup, view, chosen, change)),
          ` · ${chosen.base}–${chosen.year}`,
        ),
    ...[base, item].filter(Boolean).flatMap((each) => integrationItemLines(lookup, view, each)),
  ];
}

/** A point of the scatter: its two values. */
export function integrationPairCard(lookup, view, pair) {
  const [region, year] = integrationPlaceOf(pair);
  const level = view.level === "province" ? "province" : "city";
  const items = integrationScatterPoint(lookup, view, level, region, year);
  return [
    cardHead(lookup, view, region),
    ...integrationItemLines(lookup, view, items.x),
    ...integrationItemLines(lookup, view, items.y),
  ];
}

/** A gap between regions, or the spread of all. */
export function integrationGapCard(lookup, view, gap) {
  const gaps = integrationTable(lookup, "gaps");
  const sources = integrationTable(lookup, "sources");
  const [row, place] = integrationPlaceOf(gap);
  const measure = gaps.measure[row];
  const {offer} = integrationChosen(lookup, view);
  const unit =
    measure === "difference"
      ? ` ${integrationTable(lookup, "offers")[`unit_${view.lang}`][offer]}`
      : "";
  const digits =
    measure in INTEGRATION_GAP_DIGITS
      ? INTEGRATION_GAP_DIGITS[measure]
      : INTEGRATION_SPREAD_CARD_DIGITS;
  const [upper, lower] = [gaps.upper[row][place], gaps.lower[row][place]];
  const title =
    upper === null
      ? message(`integration.part.${gaps.part[row]}`, view.lang)
      : message("integration.hover.upper", view.lang, {
          upper: regionName(lookup, upper, view.lang),
          lower: regionName(lookup, lower, view.lang),
        });
  const titles = gaps.sources[row][place].map((source) => sources.title[source]);
  return [
    element("p", {class: "names"}, element("strong", {}, title)),
    element(
      "p",
      {},
      `${message(`integration.measure.${measure}`, view.lang)}: `,
      element("strong", {}, numberWords(gaps.values[row][place], digits)),
      `${unit} · ${gaps.years[row][place]}`,
    ),
    gaps.recalled[row][place]
      ? element("p", {class: "muted"}, message("mark.recalled", view.lang))
      : null,
    ...titles.slice(0, 3).map((text) => sourceText(text, "p", {class: "muted"})),
  ];
}

/** An event: date, title, detail, source. */
export function integrationEventCard(lookup, view, row) {
  const events = integrationTable(lookup, "events");
  const other = view.lang === "en" ? "zh" : "en";
  return [
    element("p", {class: "names"}, element("strong", {}, events[`title_${view.lang}`][row])),
    element("p", {lang: other, class: "muted"}, events[`title_${other}`][row]),
    element(
      "p",
      {},
      [events.date[row], events[`detail_${view.lang}`][row]].filter(Boolean).join(" · "),
    ),
    events.is_recalled[row]
      ? element("p", {class: "muted"}, message("mark.recalled", view.lang))
      : null,
    sourceText(integrationTable(lookup, "sources").title[events.source[row]], "p", {
      class: "muted",
    }),
  ];
}

function integrationItemLines(lookup, view, item) {
  const series = integrationTable(lookup, "series");
  const offers = integrationTable(lookup, "offers");
  const [row, place] = integrationPlaceOf(item);
  const offer = integrationTable(lookup, "offerings").offer[series.offering[row]];
  const isRecalled = series.recalled[row][place];
  return [
    element(
      "p",
      {},
      `${message(`integration.offer.${offers.id[offer]}`, view.lang)}: `,
      element(
        "strong",
        {},
        integrationAmountWords(series.values[row][place], offers[`unit_${view.lang}`][offer]),
      ),
      ` · ${series.years[row][place]}`,
      isRecalled ? element("span", {class: "mark"}, message("mark.recalled", view.lang)) : null,
    ),
    sourceText(integrationTable(lookup, "sources").title[series.source[row][place]], "p", {
      class: "muted",
    }),
  ];
}
