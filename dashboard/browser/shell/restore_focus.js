/** Keeps the keyboard's place when the page writes a list, a legend or a card again. */

const FOCUSABLE = [
  "button:not([tabindex='-1'])",
  "a[href]",
  "input",
  "select",
  "summary",
  "[tabindex='0']",
].join(", ");

/**
 * Remember the element that has the focus; the returned function focuses its successor.
 * @returns {() => void}
 */
export function keepFocus() {
  const {activeElement: active, body} = document;
  if (!active || active === body || !active.closest("[id]:not([data-action])")) return () => {};
  const homes = homesOf(active);
  const sign = signOf(active);
  return () => {
    if (document.activeElement !== body) return; // it has moved by itself, or nothing was written
    if (active.isConnected) {
      focus(active); // it was moved
      return;
    }
    const place = homes.map((id) => document.getElementById(id)).find(Boolean);
    if (!place) return;
    const again = [...place.querySelectorAll(active.tagName)].find((node) => signOf(node) === sign);
    focus(again ?? place.querySelector(FOCUSABLE));
  };
}

/**
 * The ids of the elements around one, the nearest first.
 * @param {Element} active
 */
function homesOf(active) {
  const ids = [];
  let home = active.parentElement?.closest("[id]");
  while (home) {
    ids.push(home.id);
    home = home.parentElement?.closest("[id]");
  }
  return ids;
}

/**
 * What an element stands for: its id, its data, or else its words.
 * @param {any} element
 * @returns {string}
 */
function signOf({id, dataset, name, value, textContent, attributes}) {
  if (id) return id;
  const data = Object.entries(dataset).flat().join(" ");
  return data || [name, value, attributes["aria-label"]?.value, textContent].join(" ");
}

/** @param {Element | null} element */
function focus(element) {
  if (element instanceof HTMLElement || element instanceof SVGElement)
    element.focus({preventScroll: true});
}
