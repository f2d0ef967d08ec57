/** Checks of the laid-out page; each returns the faults or a number. */

function meet(a, b) {
  return (
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
  );
}

/** Names on the map that cover each other, leave it or lie below its buttons. */
function namesOnMap() {
  const frame = document.querySelector(".map-frame").getBoundingClientRect();
  const drawn = [...document.querySelectorAll("#map-plot .scattergeo text")].filter(
    (node) => node.textContent.trim().length > 1,
  );
  if (drawn.length < 10) return [`only ${drawn.length} names`];
  // A map of a part of the region shows no name that its edge would cut.
  const names = drawn
    .filter((node) => node.checkVisibility({visibilityProperty: true}))
    .map((node) => {
      const {left, right, top, bottom} = node.getBoundingClientRect();
      // A line box is taller than its letters; two pixels of it on each side are air.
      return {text: node.textContent, left, right, top: top + 2, bottom: bottom - 2};
    });
  if (names.length < 5) return [`only ${names.length} names are shown`];
  const faults = names
    .filter(
      ({left, right, top, bottom}) =>
        left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom,
    )
    .map((name) => `outside: ${name.text}`);
  for (const node of document.querySelectorAll(".map-frame .zoom, .map-frame .locator rect")) {
    const cover = node.getBoundingClientRect();
    for (const name of names) if (meet(name, cover)) faults.push(`covered: ${name.text}`);
  }
  names.forEach((one, number) => {
    for (const other of names.slice(number + 1)) {
      if (meet(one, other)) faults.push(`${one.text} × ${other.text}`);
    }
  });
  return faults;
}

/** The visible cards with their boxes, from top to bottom. */
function cardBoxes() {
  return [...document.querySelectorAll(".grid > .card")]
    .filter((card) => card.offsetParent)
    .map((card) => ({id: card.id, box: card.getBoundingClientRect()}))
    .sort((one, other) => one.box.top - other.box.top);
}

/** The pairs of cards whose boxes are in a relation. */
function cardPairs(isRelated) {
  const cards = cardBoxes();
  return cards.flatMap((one, number) =>
    cards
      .slice(number + 1)
      .filter((other) => isRelated(one.box, other.box))
      .map((other) => `${one.id} × ${other.id}`),
  );
}

/** Cards that overlap. */
function overlappingCards() {
  return cardPairs(meet);
}

/** Names and frames that scroll, or end in dots, by themselves. */
const SCROLLING =
  "input, .head, #data-tables, .unseen, " +
  "#matrix-frame, #timeline-table, #table-frame, #coverage-frame";

/** Texts that are cut off or lie outside the window; frames that scroll are looked at apart. */
function cutTexts() {
  const texts = document.querySelectorAll(
    ".card h2, .card p, .card button, .card label, .segments, header *, .sentence *",
  );
  const faults = [];
  for (const node of texts) {
    if (!node.offsetParent || node.closest(SCROLLING)) continue;
    const text = node.textContent.slice(0, 40);
    const isClipped =
      getComputedStyle(node).overflow !== "visible" && node.scrollWidth > node.clientWidth + 1;
    if (node.clientWidth && isClipped) faults.push(`cut: ${text}`);
    if (node.getBoundingClientRect().right > window.innerWidth + 1) faults.push(`outside: ${text}`);
  }
  return faults;
}

/** How far the page could be pushed sideways. */
function sidewaysPx() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** How high the page is. */
function pageHeightPx() {
  return document.documentElement.scrollHeight;
}

/** The card that the eye meets first. */
function firstCard() {
  return cardBoxes()[0].id;
}

/** Cards that stand beside each other instead of one under another. */
function chartsBesideEachOther() {
  return cardPairs((box, other) => box.top < other.bottom - 1 && other.top < box.bottom - 1);
}

/**
 * What belongs to a drawing or a table and is as high as its rows, 24 pixels or more: all that it
 * chooses can be chosen in the filter, the search or a list too. Links in a line of text are as
 * high as the line.
 */
const OF_A_DRAWING =
  ".head, .column-head, .group-head, .cell, tbody button, a.source, .term, .skip";

/** Things to tap that are less than 44 pixels wide or high; a box counts with its label. */
function smallTargets() {
  const targets = document.querySelectorAll(
    "button, a[href], select, summary, textarea, label:has(> input), input",
  );
  return [...targets]
    .filter(
      (node) => node.checkVisibility({visibilityProperty: true}) && !node.matches(OF_A_DRAWING),
    )
    .filter((node) => !(node.matches("input") && node.closest("label")))
    .filter((node) => {
      const {width, height} = node.getBoundingClientRect();
      // Space around a name in a line of text, which also takes taps.
      const around = parseFloat(getComputedStyle(node, "::after").height) || 0;
      return width < 43.5 || Math.max(height, around) < 43.5;
    })
    .map((node) => node.outerHTML.slice(0, 120));
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

window.probes = {
  namesOnMap,
  overlappingCards,
  cutTexts,
  sidewaysPx,
  firstCard,
  chartsBesideEachOther,
  smallTargets,
  layoutShift,
  pageHeightPx,
};
