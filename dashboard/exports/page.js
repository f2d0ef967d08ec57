/* What page.py calls in the page: a function by name. Bytes come back as base64. */
([call, ...values]) => {
  const base64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  };
  const calls = {
    file: async (options) => {
      const exporter = await window.atlas.exports();
      const {content} = await exporter.file(options);
      return base64(new Uint8Array(await new Blob([content]).arrayBuffer()));
    },
    fit: async (...sized) => (await window.atlas.exports()).fit(...sized),
    lay: async (chart) => {
      const exporter = await window.atlas.exports();
      const laid = await exporter.lay(chart);
      document.title = laid.title; // the browser titles a PDF as its page
      return laid;
    },
    formats: async () => {
      const exporter = await window.atlas.exports();
      const offered = await exporter.offer(true);
      return Object.fromEntries(offered.map((one) => [one.chart, one.formats]));
    },
    empty: async () => (await window.atlas.exports()).empty(),
    // The lines of a picture as in a PNG: each a filter byte of 0, then red, green, blue.
    scanlines: async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const {width, height} = image;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context.drawImage(image, 0, 0);
      const rgba = context.getImageData(0, 0, width, height).data;
      const lines = new Uint8Array(height * (1 + 3 * width));
      for (let at = 0, to = 0; at < rgba.length; at += 4) {
        if (at % (4 * width) === 0) to += 1;
        for (let colour = 0; colour < 3; colour += 1, to += 1) lines[to] = rgba[at + colour];
      }
      return base64(lines);
    },
  };
  return calls[call](...values);
}
