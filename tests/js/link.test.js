import assert from "node:assert/strict";
import {test} from "node:test";

import {ownAddress, placeOf, sharedAddress} from "../../dashboard/browser/core/link.js";
import {linkNote} from "../../dashboard/browser/core/notices.js";
import "./small.js";

test("a page knows where it stands, on any host, below any path and on a disk", () => {
  for (const place of [
    "https://a.example/",
    "https://a.example//jjj/",
    "https://a.example:8443/jjj/index.html",
    "file:///home/r/%E4%BA%AC%20%231%2050%25/index.html",
    "file:///C:/atlas/index.html",
  ]) {
    assert.equal(ownAddress({href: `${place}?tab=data&lang=zh#find=a?b`}), place);
    assert.equal(ownAddress({href: `${place}#find=a?b`}), place);
    assert.equal(ownAddress({href: place}), place);
  }
});

const PUBLISHED = "https://atlas.example/jjj/";

for (const [href, published, shared] of [
  ["https://mirror.example/?lang=zh", PUBLISHED, "https://mirror.example/"],
  ["http://10.0.0.5:8050/", "", "http://10.0.0.5:8050/"],
  ["file:///home/reader/atlas/index.html?lang=zh", PUBLISHED, PUBLISHED],
  ["file:///C:/Users/reader/atlas/index.html", "", ""],
  ["http://127.0.0.1:8050/?lang=zh", PUBLISHED, PUBLISHED],
  ["http://localhost:8050/?lang=zh", "", "http://localhost:8050/"],
]) {
  test(`links of ${href} begin with “${shared}”${published ? ", published" : ""}`, () => {
    assert.equal(sharedAddress({href}, published), shared);
  });
}

test("an address of this machine is told from one of the web", () => {
  const machine = [
    "http://127.0.0.1:8050/",
    "http://127.1/",
    "https://LOCALHOST/",
    "http://atlas.localhost:80/",
    "http://[::1]:8050/",
    "http://0.0.0.0/",
    "http://reader:secret@localhost/",
  ];
  const web = ["https://atlas.example/", "http://localhost.example/", "http://[2001:db8::1]/"];
  assert.deepEqual([...new Set(machine.map(placeOf))], ["machine"]);
  assert.deepEqual([...new Set(web.map(placeOf))], ["web"]);
  assert.deepEqual(["", "file:///a", "?tab=plan"].map(placeOf), ["nowhere", "nowhere", "nowhere"]);
});

test("a link that others cannot open says so", () => {
  assert.equal(linkNote(PUBLISHED, "en"), "");
  assert.match(linkNote("http://localhost/", "en"), /only on the computer that made the file/);
  assert.match(linkNote("", "zh"), /没有网址/);
});
