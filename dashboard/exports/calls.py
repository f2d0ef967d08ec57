"""What is asked of a page in the browser, in its own language; bytes come back as base64."""

_BASE64 = """
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}"""
SAVE = f"""async (wanted) => {{
  const exporter = await window.atlas.exports();
  const {{content}} = await exporter.file(wanted);
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());{_BASE64}"""
FIT = """async ([chart, width, height]) => {
  const exporter = await window.atlas.exports();
  return exporter.fit(chart, width, height);
}"""
# The lines of a picture as a PNG holds them, each behind a 0 for no filter; deflated.
LINES = f"""async (url) => {{
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const {{width, height}} = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(picture, 0, 0);
  const rgba = context.getImageData(0, 0, width, height).data;
  const lines = new Uint8Array(height * (1 + 3 * width));
  for (let at = 0, to = 0; at < rgba.length; at += 4) {{
    if (at % (4 * width) === 0) to += 1;
    for (let colour = 0; colour < 3; colour += 1, to += 1) lines[to] = rgba[at + colour];
  }}
  const deflated = new Blob([lines]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());{_BASE64}"""
