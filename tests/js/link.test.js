import assert from "node:assert/strict";
import {test} from "node:test";

import {ownAddress} from "../../dashboard/browser/core/link.js";

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
