/**
 * Measures inside a page, the atlas or another, by the page's clock (ms since navigation).
 * A chart counts as shown in the first frame whose document contains its marks.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the scope of a classic script
window.bench = (() => {
  const CHARTS = {
    map: "#map .choroplethlayer path",
    ranking: "#ranking .barlayer path",
    matrix: "#matrix .heatmaplayer image",
  };
  const LIMIT_MS = 15000;
  const SETTLE_MS = 60;
  const shown = {};

  new MutationObserver((_, observer) => {
    shown.view = performance.now();
    observer.disconnect();
  }).observe(document, {subtree: true, attributes: true, attributeFilter: ["data-view"]});

  function look() {
    for (const [chart, marks] of Object.entries(CHARTS)) {
      if (!(chart in shown) && document.querySelector(marks)) shown[chart] = performance.now();
    }
    if (Object.keys(CHARTS).every((chart) => chart in shown)) reportOpened();
    else requestAnimationFrame(look);
  }
  let reportOpened;
  const opened = new Promise((resolve) => {
    reportOpened = resolve;
  });
  requestAnimationFrame(look);

  /** The end of the next frame: this task runs after its callbacks, layout and paint. */
  function frameEnd() {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  }

  function within(promise, what) {
    const late = new Promise((_, reject) => {
      setTimeout(() => reject(new Error(`${what} took more than ${LIMIT_MS} ms`)), LIMIT_MS);
    });
    return Promise.race([promise, late]);
  }

  /** Act and wait until every chart followed; return the ms from the act to the frame's end. */
  async function actUntil(act, followed) {
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLE_MS);
    });
    const done = followed();
    const start = performance.now();
    act();
    await within(done, "a choice");
    const taken = (await frameEnd()) - start;
    // A chart that failed is quick; its time is not that of a drawing.
    const failure = document.querySelector("#atlas [role=alert]");
    if (failure) throw new Error(`${failure.parentElement.id}: ${failure.textContent}`);
    return taken;
  }

  function clickUntil(control, followed) {
    return actUntil(() => control.click(), followed);
  }

  /** The atlas reports when every chart shows the state: `data-view` is set, then not busy. */
  function atlasFollowed() {
    const main = document.getElementById("atlas");
    return new Promise((resolve) => {
      const observer = new MutationObserver((changes) => {
        const isSet = changes.some(({attributeName}) => attributeName === "data-view");
        if (!isSet || main.getAttribute("aria-busy") === "true") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(main, {attributes: true});
    });
  }

  /** The charts of another page follow one by one; the choice ends with the last. */
  function peerFollowed() {
    return Promise.all(
      Object.keys(CHARTS).map(
        (chart) =>
          new Promise((resolve) => {
            const plot = document.querySelector(`#${chart} .js-plotly-plot`);
            // If only shapes move, plotly emits plotly_relayout alone.
            if (plot)
              for (const event of ["plotly_afterplot", "plotly_relayout"])
                plot.once(event, resolve);
            else echartsDrawn(window.charts[chart], resolve);
          }),
      ),
    );
  }

  function echartsDrawn(chart, resolve) {
    chart.on("finished", function once() {
      chart.off("finished", once);
      resolve();
    });
  }

  /** The ms from a text in the search box to the layout of its list, without the next frame. */
  function atlasKeystroke(text) {
    const box = document.getElementById("region-search");
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    document.getElementById("find-panel").getBoundingClientRect();
    return performance.now() - start;
  }

  return {
    shown,
    atlasKeystroke,
    opened: () => within(opened, "opening"),
    atlasGo: (query) => Promise.all([within(atlasFollowed(), query), window.atlas.go(query)]),
    atlasState: (query) => actUntil(() => window.atlas.go(query), atlasFollowed),
    atlasClick: (selector) => clickUntil(document.querySelector(selector), atlasFollowed),
    atlasChoice: (industry) =>
      clickUntil(
        document.querySelector(`#industry-filter input[data-industry="${industry}"]`),
        atlasFollowed,
      ),
    peerChoice: (industry) =>
      clickUntil(document.querySelector(`#industries input[value="${industry}"]`), peerFollowed),
    peerLevel: (level) =>
      clickUntil(document.querySelector(`#level input[value="${level}"]`), peerFollowed),
  };
})();
