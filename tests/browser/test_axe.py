"""What axe-core can tell of the WCAG: nothing wrong in any tab, in both languages and themes."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from dashboard.registry import LANGUAGES, TABS, THEMES
from tests.browser.atlas import Atlas, OpenAtlas

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_ASKED = {"type": "tag", "values": _TAGS}


def violations(atlas: Atlas) -> list[str]:
    """Ask axe what is wrong with the page as it stands: a rule, a place, what was found there."""
    # No rule that is asked needs the style sheets once more, which a page on a disk cannot fetch.
    options = {"runOnly": _ASKED, "resultTypes": ["violations"], "preload": False}
    found = Axe().run(atlas.page, options=options).response["violations"]
    return [
        f"{atlas.view}: {rule['id']}: {node['target'][0]}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def query_of(tab: str, lang: str, theme: str) -> str:
    """Write the view of a tab as the page does."""
    chosen = {"tab": tab, "lang": lang, "theme": theme}
    defaults = {"tab": TABS[0], "lang": LANGUAGES[0]}
    return "&".join(f"{key}={value}" for key, value in chosen.items() if value != defaults.get(key))


# Each tab on a page of its own: axe walks over what other tabs have left hidden as well.
@pytest.mark.parametrize("tab", TABS)
def test_axe_finds_nothing_wrong_in_a_tab_in_either_language_and_theme(
    open_atlas: OpenAtlas, tab: str
) -> None:
    atlas = open_atlas(query_of(tab, LANGUAGES[0], THEMES[0]))
    wrong = []
    # A language changes nothing but words and a theme nothing but colours, so each is seen once.
    for lang, theme in zip(LANGUAGES, THEMES, strict=True):
        query = query_of(tab, lang, theme)
        atlas.go(query)
        atlas.await_view(query)
        wrong += violations(atlas)
    assert wrong == []


def test_axe_finds_nothing_wrong_where_every_tab_was_opened(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    for tab in (*TABS[1:], TABS[0]):
        query = query_of(tab, LANGUAGES[1], THEMES[0])
        atlas.go(query)
        atlas.await_view(query)
    assert violations(atlas) == []


def test_axe_finds_nothing_wrong_in_what_opens_over_the_page(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics&region=130200")
    for opener, sheet, filled in (
        ("header [data-action=export]", "#export-menu", "#export-charts"),
        ("#matrix [data-action=table]", "#table-sheet", "#table-sheet table"),
        (".tools [data-action=keys]", "#keys-sheet", "#keys-sheet kbd"),
        ("footer [data-action=colophon]", "#colophon-sheet", "#colophon-sheet table"),
    ):
        atlas.find(opener).click()
        atlas.find(filled).first.wait_for()
        assert violations(atlas) == []
        atlas.page.keyboard.press("Escape")
        atlas.find(sheet).wait_for(state="hidden")


def test_axe_finds_nothing_wrong_in_the_filter_sheet_of_a_phone(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics", size="phone")
    atlas.find(".phone-bar [data-action=filter]").tap()
    assert violations(atlas) == []


def test_axe_finds_what_is_planted(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("tab=plan")
    atlas.page.evaluate(
        """() => {
          const button = document.createElement("button");
          const words = document.createElement("p");
          words.textContent = "hardly to be read";
          words.style.color = "#aaaaaa";
          words.style.background = "#ffffff";
          document.getElementById("plan").prepend(button, words);
        }"""
    )
    assert [line.split(": ")[1] for line in violations(atlas)] == ["button-name", "color-contrast"]
