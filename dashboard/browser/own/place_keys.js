/**
 * Names of places as they are compared: letters and digits only, without case, accents, full-width
 * forms and footnote signs.
 */

const FOOTNOTES = /[\u2460-\u24ff*†‡#]/gu;
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;
/** "Of which", before the parts of a total in yearbooks. */
const OF_WHICH = /^\s*其中\s*[:：]/u;
const NUMBERING = /^\s*(?:\(?\d{1,2}\)|\d{1,2}[.、．)])\s*(?=\p{L})/u;
const SEPARATORS = /[,;/|>()[\]、，；（）【】\n\t]+/u;
/** @type {Record<string, string>} */
const ABBREVIATIONS = {dist: "district", cnty: "county", prov: "province", munic: "municipality"};
/** What stands between a province or a city and a county in official tables and is no place. */
const FILLER = /(?:省|自治区)?直辖县(?:级行政区划)?(?=.)|市辖区(?=.)/gu;

/**
 * The key of a name: "Xiong'an New Area" is "xiongannewarea".
 * @param {string} text
 */
export function placeKey(text) {
  const plain = text.replace(FOOTNOTES, "").replace(INVISIBLE, "").normalize("NFKD").toLowerCase();
  const words = plain.replace(/[\p{M}'’‘`]/gu, "").split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => ABBREVIATIONS[word] ?? word).join("");
}

/**
 * The keys of the places that a text names, in its order: one, or several between separators.
 * @param {string} text
 */
export function placeKeys(text) {
  const plain = text
    .replace(FOOTNOTES, "")
    .normalize("NFKC")
    .replace(OF_WHICH, "")
    .replace(NUMBERING, "");
  const keys = plain.split(SEPARATORS).map(placeKey).filter(Boolean);
  const own = keys.filter((key, place) => !place || !`${key}.`.replace(FILLER, "").match(/^\.?$/));
  return own.map((key) => key.replace(FILLER, ""));
}

/**
 * The digits of a code, as text or as a number of a spreadsheet (110101.0, 1.10101E5, 110,101);
 * empty where the text is no number.
 * @param {string} text
 */
export function codeDigits(text) {
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").trim().replace(/^'/, "");
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return plain.replaceAll(",", "");
  if (/^\d+(?:\.0+)?$/.test(plain)) return plain.replace(/\.0+$/, "");
  if (/^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(plain)) {
    const value = Number(plain);
    return Number.isSafeInteger(value) ? String(value) : "";
  }
  return "";
}

/**
 * Whether a text is written in Chinese.
 * @param {string} text
 */
export function isChinese(text) {
  return /\p{Script=Han}/u.test(text);
}
