/** Elements made of text and attributes; text from tables and links is never markup. */

const measures = [];

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

/** A link where the address is a web address, plain text elsewhere. */
export function sourceLink(title, url) {
  if (!/^https?:\/\//.test(url ?? "")) return element("span", {class: "source"}, title);
  return element("a", {class: "source", href: url, target: "_blank", rel: "noopener noreferrer"}, title);
}

/** Replace what an element holds. */
export function fillElement(id, ...children) {
  byId(id).replaceChildren(...children.flat());
}
