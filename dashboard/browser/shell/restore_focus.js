/** Keeps the keyboard's place when the page writes a list, a legend or a card anew. */

/** Remember what has the focus; the returned function gives it to what stands for the same thing afterwards. */
export function keepFocus() {
  const active = document.activeElement;
  const home = active?.closest("[id]:not([data-action])");
  if (!active || active === document.body || !home) return () => {};
  const homes = [];
  for (
    let node = active.parentElement?.closest("[id]");
    node;
    node = node.parentElement?.closest("[id]")
  )
    homes.push(node.id);
  const sign = signOf(active);
  return () => {
    // The focus moved by itself, or nothing was written anew.
    if (active.isConnected || document.activeElement !== document.body) return;
    const place = homes.map((id) => document.getElementById(id)).find(Boolean);
    const again = [...(place?.querySelectorAll(active.tagName) ?? [])].find(
      (node) => signOf(node) === sign,
    );
    (again ?? focusable(place))?.focus({preventScroll: true});
  };
}

/** What an element stands for: its id, its data, or else its words. */
function signOf({id, dataset, name, value, textContent, attributes}) {
  if (id) return id;
  const data = Object.entries(dataset).flat().join(" ");
  return data || [name, value, attributes["aria-label"]?.value, textContent].join(" ");
}

/** The first thing inside a place that takes the focus. */
function focusable(place) {
  return place?.querySelector(
    "button:not([tabindex='-1']), a[href], input, select, summary, [tabindex='0']",
  );
}
