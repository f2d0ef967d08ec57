/** Titles and subtitles of the Integration tab's charts. */
import {integrationTable} from "./chosen.js";
import {integrationIndicatorWords} from "./describe.js";
import {message} from "../../core/messages.js";

/** Begin a title with a capital, where the language has them. */
export function integrationSentenceStart(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The unit of the chosen indicator. */
export function integrationUnitWords(lookup, view, chosen) {
  return integrationTable(lookup, "offers")[`unit_${view.lang}`][chosen.offer];
}

export function integrationTrendTitle(lookup, view, chosen) {
  return integrationSentenceStart(
    message("integration.trend.title", view.lang, {
      what: integrationIndicatorWords(lookup, view, chosen),
    }),
  );
}

export function integrationTrendSub(lookup, view, chosen) {
  const level = integrationTable(lookup, "offerings").level[chosen.offering];
  return message("integration.trend.sub", view.lang, {
    unit: integrationUnitWords(lookup, view, chosen),
    level: message(`integration.level.${level}`, view.lang),
  });
}

export function integrationGapsTitle(view, shown) {
  return message(`integration.gaps.title.${shown.mode}`, view.lang);
}

export function integrationGapsSub(view, what, shown, isBehind) {
  if (shown.mode === "none") return "";
  const hasPair = ["hebei", "tianjin"].some((part) => shown.top.lines[part].x.length);
  const pair = isBehind ? "behind" : "ahead";
  const kind = shown.mode === "spread" ? "spread" : hasPair ? pair : "extremes";
  return integrationSentenceStart(message(`integration.gaps.sub.${kind}`, view.lang, {what}));
}

export function integrationScatterSub(view, shown) {
  return message("integration.scatter.sub", view.lang, {
    level: message(`integration.level.${shown.level}`, view.lang),
    year: shown.year ?? "–",
  });
}
