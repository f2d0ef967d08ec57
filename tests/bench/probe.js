/**
 * Measures inside a page, the atlas or another, by the page's clock (ms since navigation).
 * A chart counts as shown in the first frame whose document contains its marks.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the scope of a classic script
window.bench = (() => {
  const CHARTS = {
    map: "#map .choroplethlayer path",
    ranking: "#ranking .barlayer path, #ranking-cover[style*=height]",
    matrix: "#matrix .heatmaplayer image, #matrix canvas",
  };
  const FIRST = "#map-plot .first-map path, #map .choroplethlayer path";
  const LIMIT_MS = 15000;
  const SETTLE_MS = 60;
  const shown = {};

  new MutationObserver((_, observer) => {
    shown.view = performance.now();
    observer.disconnect();
  }).observe(document, {subtree: true, attributes: true, attributeFilter: ["data-view"]});

  function look() {
    if (!("first" in shown) && document.querySelector(FIRST)) shown.first = performance.now();
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
    throwFailure();
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

  /** A chart that failed is quick; its time is not that of a drawing. */
  function throwFailure() {
    const failure = document.querySelector("#atlas .failure[role=alert]");
    if (failure) throw new Error(`${failure.parentElement.id}: ${failure.textContent}`);
  }

  /** Bring a control into view, and return where its middle is. */
  function aim(selector) {
    const control = document.querySelector(selector);
    const folded = control.closest("details");
    if (folded) folded.open = true;
    control.scrollIntoView({block: "center"});
    const {x, y, width, height} = control.getBoundingClientRect();
    return {x: x + width / 2, y: y + height / 2};
  }

  let answer;
  /** Wait for the pointer's release, which chooses, and then for the charts to follow. */
  function arm(side, charts) {
    const done = side === "atlas" ? atlasFollowed() : peerFollowed(charts);
    const released = new Promise((resolve) => {
      const options = {capture: true, once: true};
      window.addEventListener("pointerup", ({timeStamp}) => resolve(timeStamp), options);
    });
    answer = (async () => {
      const start = await released;
      await within(done, "a choice");
      const end = await frameEnd();
      throwFailure();
      return {taken: end - start, end};
    })();
  }

  /** The charts of another page follow one by one; the choice ends with the last. */
  function peerFollowed(charts = Object.keys(CHARTS)) {
    return Promise.all(
      charts.map(
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
    aim,
    arm,
    answered: () => answer,
    peerLevel: (level) =>
      clickUntil(document.querySelector(`#level input[value="${level}"]`), peerFollowed),
  };
})();
