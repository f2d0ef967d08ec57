import assert from "node:assert/strict";
import {test} from "node:test";

import {openingOf, openingQuery, withSlash} from "../../dashboard/browser/core/opening.js";
import {isSealed} from "../../dashboard/browser/shell/sealed.js";

test("an empty link in a Chinese browser opens in Chinese", () => {
  assert.equal(openingQuery("", "zh-CN"), "lang=zh");
  assert.equal(openingQuery("", "ZH"), "lang=zh");
});

test("any other browser opens in English", () => {
  assert.equal(openingQuery("", "en-GB"), "");
  assert.equal(openingQuery("", "de"), "");
});

test("a link that says something is taken at its word", () => {
  assert.equal(openingQuery("?level=county", "zh-CN"), "?level=county");
});

test("only a page of a server can be cut off from it", () => {
  assert.equal(isSealed("https:", "null"), true);
  assert.equal(isSealed("https:", "https://atlas.example"), false);
  assert.equal(isSealed("file:", "null"), false);
});

test("the page shows the view that it comes with where a link only asks for its looks", () => {
  assert.equal(openingOf("", "en").isDefault, true);
  assert.equal(openingOf("?lang=zh&theme=dark", "en").isDefault, true);
  assert.equal(openingOf("?level=county", "en").isDefault, false);
  assert.equal(openingOf("?tab=plan&lang=zh", "en").isDefault, false);
});

test("a link names language, theme, tab and a chart alone", () => {
  const {lang, theme, tab, embed} = openingOf("?tab=plan&embed=plan&lang=zh&theme=dark", "en");
  assert.deepEqual([lang, theme, tab, embed], ["zh", "dark", "plan", "plan"]);
  const bare = openingOf("", "zh-TW");
  assert.deepEqual([bare.lang, bare.theme, bare.tab, bare.embed], ["zh", "", "focus", ""]);
});

test("a folder's address without its final slash is completed, once", () => {
  const address = (href) => new URL(href);
  const complete = (href, referrer = "") => withSlash(address(href), referrer);
  assert.equal(complete("https://a.example/jjj?tab=plan#x"), "/jjj/?tab=plan#x");
  assert.equal(
    complete("https://a.example/jjj?tab=plan#x", "https://a.example/"),
    "/jjj/?tab=plan#x",
  );
  assert.equal(complete("https://a.example/jjj?tab=plan#x", "https://a.example/jjj?tab=plan"), "");
  for (const whole of [
    "https://a.example/",
    "https://a.example/jjj/",
    "https://a.example/b/x.html",
  ])
    assert.equal(complete(whole), "");
  assert.equal(complete("file:///home/a/jjj"), "");
});
