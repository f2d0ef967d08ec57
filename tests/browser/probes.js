/** Questions that only the laid-out page can answer; each returns what is wrong. */

function meet(a, b) {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

/** Names on the map that cover each other or leave it. */
function namesOnMap() {
  const frame = document.querySelector(".map-frame").getBoundingClientRect();
  const names = [...document.querySelectorAll("#map-plot .scattergeo text")]
    .filter((node) => node.textContent.trim().length > 1)
    .map((node) => {
      const {left, right, top, bottom} = node.getBoundingClientRect();
      // A line box is taller than its letters; two pixels of it on each side are air.
      return {text: node.textContent, left, right, top: top + 2, bottom: bottom - 2};
    });
  if (names.length < 10) return [`only ${names.length} names`];
  const faults = names
    .filter((name) => name.left < frame.left || name.right > frame.right)
    .map((name) => `outside: ${name.text}`);
  names.forEach((one, number) => {
    for (const other of names.slice(number + 1)) {
      if (meet(one, other)) faults.push(`${one.text} × ${other.text}`);
    }
  });
  return faults;
}

/** Cards that overlap. */
function overlappingCards() {
  const cards = [...document.querySelectorAll(".grid > .card")].filter((card) => card.offsetParent);
  const boxes = cards.map((card) => [card.id, card.getBoundingClientRect()]);
  return boxes.flatMap(([id, box], number) => boxes.slice(number + 1)
    .filter(([, other]) => meet(box, other))
    .map(([other]) => `${id} × ${other}`));
}

/** Names and frames that scroll, or end in dots, by themselves. */
const SCROLLING = ".dash-input-container, input, .head, #matrix-frame, #timeline-table, #table-frame, #coverage-frame, #data-tables, .unseen";

/** Texts that are cut off or lie outside the window; frames that scroll are looked at apart. */
function cutTexts() {
  const texts = document.querySelectorAll(".card h2, .card p, .card button, .card label, header *, .sentence *");
  const faults = [];
  for (const node of texts) {
    if (!node.offsetParent || node.closest(SCROLLING)) continue;
    const text = node.textContent.slice(0, 40);
    const isClipped = getComputedStyle(node).overflow !== "visible" && node.scrollWidth > node.clientWidth + 1;
    if (node.clientWidth && isClipped) faults.push(`cut: ${text}`);
    if (node.getBoundingClientRect().right > window.innerWidth + 1) faults.push(`outside: ${text}`);
  }
  return faults;
}

/** Things to tap that are lower than 44 pixels. */
function smallTargets() {
  const targets = document.querySelectorAll(".phone-bar button, header button, .zoom button, .segments label");
  return [...targets]
    .filter((node) => node.offsetParent && node.getBoundingClientRect().height < 44)
    .map((node) => node.textContent);
}

/** How much the page moved while it loaded, as browsers measure it. */
function layoutShift() {
  return new Promise((resolve) => {
    let total = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) total += entry.value;
    }).observe({type: "layout-shift", buffered: true});
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
  });
}
