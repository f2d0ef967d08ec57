/**
 * Elements made of text and attributes; text from tables and links is never markup.
 *
 * @import {Node as NodeData} from "../core/types.js"
 *
 * @typedef {Record<string, any>} Attributes null and false are left out, `on…` are listeners
 * @typedef {Node | NodeData | string | number | null | undefined} Child
 * @typedef {{width: number, height: number}} SizePx
 * @typedef {HTMLElementTagNameMap} Tags
 */
/**
 * The type of an element by its tag.
 * @template {string} Tag
 * @typedef {Tag extends keyof Tags ? Tags[Tag] : HTMLElement} ElementOf
 */
import {linkNode, linkParts, sourceLang, sourceNode} from "../core/nodes.js";

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["circle", "g", "path", "rect", "svg", "text"]);
/** @type {(() => void)[]} */
const measures = [];
/** The language tag of text in no language, such as the name of a file (RFC 5646). */
export const NO_LANGUAGE = "zxx";

/**
 * Make an element. Children that are null are left out, lists of children are flattened.
 * @template {string} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {ElementOf<Tag>}
 */
export function element(tag, attributes = {}, ...children) {
  const made = SVG_TAGS.has(tag)
    ? /** @type {any} */ (document.createElementNS(SVG, tag))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(made, name, value);
  made.append(...children.flat().filter(isPresent).map(rendered));
  return /** @type {ElementOf<Tag>} */ (made);
}

/**
 * @param {Element} target
 * @param {string} name
 * @param {any} value
 */
function setAttribute(target, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) target.addEventListener(name.slice(2), value);
  else target.setAttribute(name, value === true ? "" : String(value));
}

/**
 * Render an element that is described as data (core/nodes.js).
 * @param {NodeData} node
 */
export function toElement({tag, attributes, children}) {
  return element(tag, attributes, children);
}

/** @param {Child} child */
function isPresent(child) {
  return child !== null && child !== undefined;
}

/**
 * @param {any} child
 * @returns {Node | string}
 */
function rendered(child) {
  return typeof child?.tag === "string" ? toElement(child) : child;
}

/**
 * The element with this id, which exists.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * The nearest element around an event's target that matches a selector.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function closestTo({target}, selector) {
  return target instanceof Element ? target.closest(selector) : null;
}

/**
 * The inner size of an element, read when it changes: reading it after writing to the page would
 * make the browser lay the page out at once, and again for the next write.
 * @param {Element} node
 * @returns {SizePx}
 */
export function watchedSize(node) {
  const size = {width: node.clientWidth, height: node.clientHeight};
  const measure = () => {
    // A hidden element has no size; the last one is kept.
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
 * A source's title or publisher: each in its language, with names of the other in between.
 * @param {string} text
 * @param {string} [tag]
 * @param {Attributes} [attributes]
 */
export function sourceText(text, tag = "span", attributes = {}) {
  return toElement(sourceNode(text, tag, attributes));
}

/**
 * A source's title, as a link where the address is a web address.
 * @param {string} title
 * @param {string | null} url
 */
export function sourceLink(title, url) {
  return toElement(linkNode(title, url));
}

/**
 * A link to a source with a text of its own; the source's title is its hint.
 * @param {string} text
 * @param {string} title
 * @param {string | null} url
 */
export function sourceMark(text, title, url) {
  const [tag, attributes] = linkParts(url);
  return titledBySource(title, element(tag, attributes, text));
}

/**
 * Give an element's words a source's title as a hint, in the language of that title.
 * @param {string} title
 * @param {...(Child | Child[])} children
 */
function titledBySource(title, ...children) {
  return element(
    "span",
    {lang: sourceLang(title), title},
    element("span", {lang: document.documentElement.lang}, ...children),
  );
}

/**
 * Write an element's text where it differs: the browser would lay it out again, all the same.
 * @param {string} id
 * @param {string} text
 */
export function setText(id, text) {
  const node = byId(id);
  if (node.textContent !== text) node.textContent = text;
}

/**
 * Replace what an element holds.
 * @param {string} id
 * @param {...(Child | Child[])} children
 */
export function fillElement(id, ...children) {
  byId(id).replaceChildren(...children.flat().filter(isPresent).map(rendered));
}

/**
 * What `fillOnce` wrote, by id: each child with what it depends on.
 * @type {Map<string, {node: ChildNode, key: string}[]>}
 */
const filled = new Map();

/**
 * Replace those children of an element that are not there yet as they should be.
 * @param {string} id
 * @param {string} key of what the children do, where their data do not say it
 * @param {(NodeData | string | null)[]} children
 */
export function fillOnce(id, key, children) {
  const place = byId(id);
  const known = filled.get(id) ?? [];
  const isOurs = known.every(({node}, at) => node === place.childNodes[at]);
  const kept = isOurs && known.length === place.childNodes.length ? known : [];
  const made = children.filter(isPresent).map((child, at) => {
    const whole = key + JSON.stringify(child);
    return kept[at]?.key === whole ? kept[at] : {key: whole, node: rendered(child)};
  });
  if (kept.length === made.length) {
    for (const [at, {node}] of made.entries())
      if (node !== kept[at].node) kept[at].node.replaceWith(node);
  } else place.replaceChildren(...made.map(({node}) => node));
  // A text has become a node.
  filled.set(
    id,
    made.map((one, at) => ({...one, node: place.childNodes[at]})),
  );
}

/** Settles in a task of its own, so that the browser can answer the reader before. */
export function nextTask() {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

/** Settles after the next frame is shown; at once in a hidden window, which shows no frames. */
export function frameShown() {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
