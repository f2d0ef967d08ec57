/** The controls of a page without a server: level and industries, a prepared state for each. */
(async () => {
  const CHARTS = ["map", "matrix", "ranking"];
  const later = fetch("later.json");
  let held = await (await fetch("first.json")).json();
  const borders = held.borders;

  const layerOf = ({geojson}) => (geojson ? {geojson: borders[geojson.layer]} : {});

  /** The traces and the layout of a chart in the state that the controls show. */
  function chartNow(chart) {
    const level = document.querySelector("#level input:checked").value;
    const chosen = [...document.querySelectorAll("#industries input:checked")].map(
      (box) => box.value,
    );
    const region = document.querySelector("#regions input:checked")?.value;
    const key = [level, ...(region ? [region] : chosen.sort())].join(" ");
    const {data, layout} = held.states[key][chart];
    return {
      data: data.map((number) => ({...held.shared[number], ...layerOf(held.shared[number])})),
      layout: held.shared[layout],
      level,
    };
  }

  function drawAll() {
    for (const chart of CHARTS) window.drawChart(chart, chartNow(chart), borders);
  }

  for (const industry of held.industries) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), {type: "checkbox", value: industry});
    label.append(box, industry);
    label.style.display = "block";
    document.getElementById("industries").append(label);
  }
  for (const region of held.regions) {
    const box = document.createElement("input");
    document
      .getElementById("regions")
      .append(Object.assign(box, {type: "radio", name: "region", value: region}));
  }
  drawAll();
  held = await (await later).json();
  Object.assign(borders, held.borders);
  // A region is outlined on the map; the other charts stay as they are.
  document.addEventListener("change", ({target}) => {
    if (target.name === "region") window.drawChart("map", chartNow("map"), borders);
    else drawAll();
  });
  document.documentElement.dataset.ready = "";
})();
