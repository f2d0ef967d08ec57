/**
 * What the page says in letters of another language than it claims, and how many texts were read:
 * those in sight, names that only a screen reader or a pointer meets, the title of the window, and
 * drawings. What stands in a field is the reader's.
 */
window.wordsOfThePage = () => {
  const FOREIGN = {en: /[\u3400-\u9fff]/, zh: /[A-Za-z]{2}/};
  const NAMES = [
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "aria-valuetext",
    "aria-description",
    "label",
  ];
  const langOf = (node) => node.closest("[lang]").lang.slice(0, 2);
  const isMade = (node) => !node.closest("script, style, noscript, template, textarea, datalist");
  // Hidden parts are met when they are opened, in a view that opens them.
  const isInSight = (node) =>
    node.checkVisibility() || node.closest("details:not([open])")?.checkVisibility();
  const found = [
    {lang: document.documentElement.lang, text: document.title, where: "title of the window"},
  ];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (node.data.trim() && isMade(holder) && isInSight(holder))
      found.push({lang: langOf(holder), text: node.data.trim(), where: placeOf(holder)});
  }
  for (const node of document.body.querySelectorAll(NAMES.map((name) => `[${name}]`).join(","))) {
    if (!isMade(node) || !isInSight(node)) continue;
    for (const name of NAMES) {
      const text = node.getAttribute(name);
      if (text?.trim()) found.push({lang: langOf(node), text, where: `${placeOf(node)} @${name}`});
    }
  }
  return {count: found.length, foreign: found.filter(({lang, text}) => FOREIGN[lang]?.test(text))};

  function placeOf(node) {
    const named = node.closest("[id]");
    const classes = [...node.classList].map((name) => `.${name}`).join("");
    return `#${named?.id ?? ""} ${node.localName}${classes}`;
  }
};
