// Collects the elements, handlers and addresses that planted text becomes, from the page's start.
(() => {
  const LOADING = ["src", "href", "xlink:href", "srcdoc", "action", "formaction", "data"];
  const found = [];
  const isPlanted = ({name, value}) =>
    (name.startsWith("on") || LOADING.includes(name)) &&
    (value.includes("planted") || /^\s*javascript:/i.test(value));

  function look(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const isScript = node.localName === "script" && node.textContent.trim().startsWith("planted()");
    if (isScript || [...node.attributes].some(isPlanted)) found.push(node.outerHTML.slice(0, 200));
  }

  new MutationObserver((changes) => {
    for (const {target, addedNodes} of changes) {
      for (const node of [target, ...addedNodes]) {
        look(node);
        node.querySelectorAll?.("*").forEach(look);
      }
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [...LOADING, "onerror", "onload", "onclick"],
  });

  window.planted = () => found.push("it ran");
  window.markup = {
    /** What came of planted text so far. */
    found: () => [...new Set(found)],
    forget: () => {
      found.length = 0;
    },

    /** Send pointer events to each element that has a hover card, also to covered ones. */
    point() {
      const things = document.querySelectorAll(
        "[data-region], [data-industry], .head, .item, .cell, .term, .nsewdrag, " +
          "svg path, svg circle",
      );
      for (const thing of [...things].filter((one) => one.getClientRects().length).slice(0, 400)) {
        const {left, top, width, height} = thing.getBoundingClientRect();
        const at = {bubbles: true, clientX: left + width / 2, clientY: top + height / 2};
        for (const kind of ["pointerover", "mouseover", "mouseenter", "pointermove", "mousemove"]) {
          thing.dispatchEvent(new MouseEvent(kind, at));
        }
      }
    },

    /** Export the charts of the view as SVG and HTML, and look at the parsed documents. */
    async exported() {
      const exporter = await window.atlas.exports();
      const names = [];
      let pages = 0;
      for (const {chart, formats} of exporter.offer()) {
        // A page with plotly inside takes long; one of a tab shows how all are written.
        for (const format of ["svg", "html"].filter(
          (one) => formats.includes(one) && (one === "svg" || pages++ < 1),
        )) {
          const {content} = await exporter.file({chart, format});
          const text = await new Blob([content]).text();
          const kind = format === "svg" ? "image/svg+xml" : "text/html";
          new DOMParser().parseFromString(text, kind).querySelectorAll("*").forEach(look);
          if (text.includes("planted")) names.push(`${chart}.${format}`);
        }
      }
      return names;
    },
  };
})();
