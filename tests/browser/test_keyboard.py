"""The atlas with the mouse unplugged and the screen off: keys, and what a screen reader is told."""

import pytest

from tests.browser.atlas import Atlas, OpenAtlas
from tests.browser.targets import target


def press(atlas: Atlas, *keys: str) -> None:
    for key in keys:
        atlas.page.keyboard.press(key)


def active(atlas: Atlas, walk: str) -> str:
    """What a screen reader says of the thing walked to."""
    text: str = atlas.page.evaluate(
        "walk => document.getElementById("
        "document.getElementById(walk).getAttribute('aria-activedescendant')).textContent",
        walk,
    )
    return text


def focused(atlas: Atlas) -> str:
    found: str = atlas.page.evaluate("document.activeElement.id")
    return found


def test_arrows_walk_the_map_enter_chooses_and_escape_clears(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics")
    press(atlas, "Tab")
    assert atlas.page.evaluate("document.activeElement.className") == "skip"
    press(atlas, "Enter")
    assert focused(atlas) == "map-walk"
    assert active(atlas, "map-walk").startswith("Beijing 北京市. Robots")
    press(atlas, "ArrowDown")
    assert active(atlas, "map-walk").startswith("Langfang 廊坊市")
    assert atlas.find("#hover-card").inner_text().startswith("Langfang")
    press(atlas, "Home", "ArrowLeft", "Enter")
    chosen = atlas.page.wait_for_function("() => document.querySelector('#atlas').dataset.view")
    assert chosen.json_value() == "industries=robotics&region=130700"
    atlas.await_view("industries=robotics&region=130700")
    assert focused(atlas) == "map-walk"
    option = atlas.find("#map-walk [role=option]")
    assert option.get_attribute("aria-selected") == "true"
    assert option.get_attribute("aria-setsize") == "14"
    assert "Zhangjiakou" in atlas.text("#profile-body")
    press(atlas, "Escape")
    atlas.await_view("industries=robotics")


def test_arrows_walk_the_matrix_and_its_heads(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.find("#matrix-walk").focus()
    assert active(atlas, "matrix-walk").startswith("Beijing 北京市. Integrated circuits · Lead")
    press(atlas, "ArrowDown", "ArrowRight")
    assert active(atlas, "matrix-walk").startswith("Tianjin 天津市. Network security · Lead")
    cell = atlas.find("#matrix-walk [role=gridcell]")
    assert (cell.get_attribute("aria-rowindex"), cell.get_attribute("aria-colindex")) == ("3", "3")
    press(atlas, "Enter")
    atlas.await_view("industries=network-security&region=120000")
    press(atlas, "ArrowUp", "ArrowUp", "ArrowLeft", "Control+Enter")
    atlas.await_view("industries=integrated-circuits,network-security&region=120000")
    assert focused(atlas) == "matrix-walk"
    assert active(atlas, "matrix-walk") == "Integrated circuits"


def test_an_industry_is_hidden_or_kept_alone_from_its_head(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=hydrogen-energy,robotics")
    atlas.find(".column-head[data-industry=robotics]").click(button="right")
    assert focused(atlas) == ""
    press(atlas, "ArrowDown", "Enter")
    atlas.await_view("industries=hydrogen-energy")
    atlas.go("industries=hydrogen-energy,robotics")
    atlas.await_view("industries=hydrogen-energy,robotics")
    atlas.find("#matrix-walk").focus()
    # Three groups are folded to a column each before the first industry.
    press(atlas, "Home", "ArrowRight", "ArrowRight", "ArrowRight", "m", "Escape")
    assert focused(atlas) == "matrix-walk"
    press(atlas, "m")
    keep = "Keep only Electrical (power) equipment"
    assert atlas.text("#industry-menu [role=menuitem]:focus") == keep
    press(atlas, "Enter")
    atlas.await_view("industries=electrical-equipment")
    press(atlas, "Home", "Enter")
    assert "Integrated circuits" in active(atlas, "matrix-walk")
    assert atlas.find("#matrix-columns [data-group=g-ict]").count() == 0
    assert atlas.view == "industries=electrical-equipment"


def test_a_list_is_one_stop_and_keeps_its_place(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("level=county&industries=biomedicine")
    stops = atlas.find("#ranking-heads [tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    press(atlas, "ArrowDown", "Enter")
    second = atlas.page.evaluate("document.activeElement.dataset.region")
    atlas.await_view(f"level=county&industries=biomedicine&region={second}")
    assert atlas.page.evaluate("document.activeElement.dataset.region") == second
    assert atlas.find("#matrix-frame button[tabindex='0']").count() == 0
    toggle = atlas.find("#legend button[data-role=core]")
    toggle.focus()
    press(atlas, "Enter")
    atlas.await_view(f"level=county&industries=biomedicine&region={second}&roles=lead,support")
    assert atlas.page.evaluate("document.activeElement.dataset.role") == "core"


@pytest.mark.parametrize(
    ("query", "chart", "head", "told"),
    [
        pytest.param("", "map", "Map as a table", "21 entries", id="focus"),
        pytest.param("tab=xiongan&lang=zh", "flows", "去向：表格", "个数值", id="xiongan"),
    ],
)
def test_a_chart_is_a_table_one_key_away(
    open_atlas: OpenAtlas, query: str, chart: str, head: str, told: str
) -> None:
    atlas = open_atlas(query)
    atlas.page.wait_for_selector(f"#{chart}-told", state="attached")
    card = atlas.find(f"#{chart}")
    assert card.get_attribute("aria-describedby") == f"{chart}-told"
    assert told in (atlas.find(f"#{chart}-told").text_content() or "")
    card.locator(".card-head [data-action=export]").focus()
    press(atlas, "t")
    atlas.page.wait_for_selector("#table-sheet[open] tbody tr")
    assert atlas.text("#table-sheet-title") == head
    assert told in atlas.text("#table-sheet-body > p")
    assert atlas.find("#table-sheet tbody th[scope=row]").first.inner_text() != ""
    press(atlas, "Escape")
    assert atlas.find("#table-sheet[open]").count() == 0
    assert atlas.page.evaluate("document.activeElement.dataset.chart") == chart


def test_states_are_undone_redone_reset_and_shared(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("lang=zh", permissions=("clipboard-read", "clipboard-write"))
    assert atlas.find("#undo").is_disabled()
    atlas.go("industries=robotics&lang=zh")
    atlas.await_view("industries=robotics&lang=zh")
    press(atlas, "Control+z")
    atlas.await_view("lang=zh")
    assert atlas.find("#undo").is_disabled()
    assert atlas.find("#redo").is_enabled()
    press(atlas, "Control+Shift+Z")
    atlas.await_view("industries=robotics&lang=zh")
    atlas.find("#copy-link").press("Enter")
    atlas.page.wait_for_selector("#toast:popover-open")
    # A published page knows the address at which it stands.
    copied = {"server": "已复制链接，只能在这台电脑上恢复此视图。"}
    assert atlas.text("#toast") == copied.get(target(), "已复制链接，打开即恢复此视图。")
    assert atlas.text("#status") == atlas.text("#toast")
    link = atlas.page.evaluate("navigator.clipboard.readText()")
    assert "?industries=robotics&lang=zh&theme=" in link
    atlas.find("#reset").press("Enter")
    atlas.await_view("lang=zh")


def test_the_shortcuts_open_on_a_question_mark_unless_turned_off(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    press(atlas, "?")
    assert "Go to the neighbour in that direction" in atlas.text("#keys-sheet[open]")
    atlas.find("#single-keys input").uncheck()
    press(atlas, "Escape", "?")
    assert atlas.find("#keys-sheet[open]").count() == 0
    atlas.find("#keys").click()
    atlas.find("#single-keys input").check()
    press(atlas, "Escape", "?")
    assert atlas.find("#keys-sheet[open]").count() == 1


def test_a_change_is_announced_once(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    atlas.page.evaluate(
        """() => {
          const status = document.querySelector("#status");
          window.said = [];
          new MutationObserver(() => window.said.push(status.textContent))
            .observe(status, {childList: true, characterData: true, subtree: true});
        }"""
    )
    atlas.go("industries=robotics")
    atlas.await_view("industries=robotics")
    said = atlas.page.evaluate("window.said")
    assert len(said) == 1
    assert said[0] == f"{atlas.text('#headline')}: {atlas.text('#tally')}"
    assert said[0].startswith("Robots: ")
