/** Elements made of text and attributes; text from tables and links is never markup. */

const measures = [];
const SOURCE_LANG = "en";
/** What is in no language, such as the name of a file, as RFC 5646 says it. */
export const NO_LANGUAGE = "zxx";
const CHINESE_RUN = /([\u4e00-\u9fff]+)/;

/** Make an element; attributes that are null or false are left out, `on…` are listeners. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** The element with this id. */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * The inner size of an element, read when it changes: reading it after writing to the page would
 * make the browser lay the page out at once, and again for the next write.
 */
export function watchedSize(node) {
  const size = {width: node.clientWidth, height: node.clientHeight};
  const measure = () => {
    // What is hidden has no size; it keeps its last one.
    if (node.clientWidth) Object.assign(size, {width: node.clientWidth, height: node.clientHeight});
  };
  new ResizeObserver(measure).observe(node);
  measures.push(measure);
  return size;
}

/** Read all watched sizes now, after other parts of the page were shown. */
export function measureAll() {
  for (const measure of measures) measure();
}

/**
 * What a source says of itself (its title, its publisher): the tables hold it in English alone,
 * with the Chinese name of a yearbook in brackets.
 */
export function sourceText(text, tag = "span", attributes = {}) {
  const runs = text
    .split(CHINESE_RUN)
    .map((run, place) => (place % 2 ? element("span", {lang: "zh"}, run) : run));
  return element(tag, {lang: SOURCE_LANG, ...attributes}, runs);
}

/** A source's title, as a link where the address is a web address. */
export function sourceLink(title, url) {
  return sourceText(title, ...linkParts(url));
}

/** A link to a source that says something else than the source's title, which is its hint. */
export function sourceMark(text, title, url) {
  const [tag, attributes] = linkParts(url);
  return titledBySource(title, element(tag, attributes, text));
}

/** Give an element's words a source's title as a hint, in the language of that title. */
export function titledBySource(title, ...children) {
  return element(
    "span",
    {lang: SOURCE_LANG, title},
    element("span", {lang: document.documentElement.lang}, ...children),
  );
}

function linkParts(url) {
  if (!/^https?:\/\//.test(url ?? "")) return ["span", {class: "source"}];
  return ["a", {class: "source", href: url, target: "_blank", rel: "noopener noreferrer"}];
}

/** Replace what an element holds. */
export function fillElement(id, ...children) {
  byId(id).replaceChildren(...children.flat());
}

/** Settles when what stands on the page has been shown; at once where nobody sees it. */
export function frameShown() {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
