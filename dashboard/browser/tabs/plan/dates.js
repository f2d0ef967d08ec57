/** Dates in sentences. */

/**
 * Write a day in words; a month or a year stays as it is.
 * @param {string} date
 * @param {import("../../core/types.js").Lang} lang
 * @param {"long" | "medium"} [dateStyle] medium: the month is cut
 */
export function dateWords(date, lang, dateStyle = "long") {
  if (date.length < "YYYY-MM-DD".length) return date;
  return new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", {
    dateStyle,
    timeZone: "UTC",
  }).format(new Date(date));
}
