"""The filter of the Focus tab and its link: roles, industries, presets, Back."""

import pytest

from tests.browser.atlas import OpenAtlas


def test_a_role_is_filtered_by_its_legend_entry(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("industries=robotics")
    atlas.find("#legend button[data-role='core']").click()
    atlas.await_view("industries=robotics&roles=lead,support")
    assert atlas.map_colours()["120000"] == 0
    assert atlas.find("#ranking-heads [data-region='120000']").count() == 0


def test_unverified_rows_can_be_included(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas("level=county&industries=all")
    shown = sum(1 for z in atlas.map_colours().values() if z)
    atlas.find("#recalled label").click()
    atlas.await_view("level=county&industries=all&recalled=show")
    assert sum(1 for z in atlas.map_colours().values() if z) > shown


def test_levels_layers_and_language_are_controls_that_the_state_moves(
    show_atlas: OpenAtlas,
) -> None:
    atlas = show_atlas()
    atlas.find("#level button", has_text="Counties").click()
    atlas.await_view("level=county")
    assert len(atlas.map_colours()) == 199
    atlas.find("#layers label", has_text="Sites").click()
    atlas.await_view("level=county&layers=cities,sites")
    assert len(atlas.trace("map-plot", "sites")["lon"]) > 50
    atlas.find("#lang button", has_text="中文").click()
    atlas.await_view("level=county&layers=cities,sites&lang=zh")
    assert atlas.text("#headline") == (
        "规划的十二个领域：涉及最多的是海淀区（北京市）（7个）和朝阳区（北京市）（6个）"
    )
    assert atlas.find("html").get_attribute("lang") == "zh"
    atlas.go("")
    atlas.await_view("")
    assert atlas.find("#level [aria-pressed=true]").inner_text() == "Cities"
    assert atlas.find("#lang [aria-pressed=true]").inner_text() == "EN"


@pytest.mark.parametrize("typed", ["机器人", "jqr", "jiqiren", "robo"])
def test_an_industry_is_found_in_english_chinese_and_pinyin(
    open_atlas: OpenAtlas, typed: str
) -> None:
    atlas = open_atlas()
    atlas.find("#industry-search").fill(typed)
    visible = atlas.find("#industry-groups li:not([hidden])")
    atlas.page.wait_for_function(
        "() => document.querySelectorAll('#industry-groups li:not([hidden])').length === 1"
    )
    assert "Robots" in visible.first.inner_text()


def test_another_region_leaves_alone_what_does_not_depend_on_it(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("level=county&industries=robotics")
    atlas.page.evaluate(
        """() => {
          const {fillRect} = CanvasRenderingContext2D.prototype;
          window.painted = 0;
          CanvasRenderingContext2D.prototype.fillRect = function (...sizes) {
            window.painted += 1;
            return fillRect.apply(this, sizes);
          };
          window.kept = () => ["#legend > *", "#chips > *", "#map-plot .marks.points > *"]
            .map((parts) => document.querySelector(parts));
        }"""
    )
    heads = atlas.find("#ranking-heads [data-region]")
    names = [heads.nth(place).get_attribute("data-region") for place in (0, 1, 2)]
    atlas.go(f"level=county&industries=robotics&region={names.pop()}")
    before = atlas.page.evaluate_handle("window.kept()")
    atlas.page.evaluate("window.painted = 0")
    for region in names:
        atlas.find(f'#ranking-heads [data-region="{region}"]').click()
        atlas.await_view(f"level=county&industries=robotics&region={region}")
        assert atlas.find("#profile-body").get_attribute("hidden") is None
        pressed = atlas.find('#matrix-rows [aria-pressed="true"]')
        assert pressed.get_attribute("data-region") == region
        assert atlas.trace("map-plot", "chosen")["locations"] == [region]
    assert atlas.page.evaluate("window.painted") == 0
    same = "before => window.kept().map((one, place) => Boolean(one) && one === before[place])"
    assert atlas.page.evaluate(same, before) == [True, True, True]
    atlas.go("level=county&industries=robotics,biomedicine")
    assert atlas.page.evaluate("window.painted") > 0
    assert atlas.find("#chips .chip").count() == 2


def test_presets_groups_chips_and_clear_all(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    atlas.find("input[data-group='g-vehicle']").click()
    atlas.await_view(
        "industries=automotive,bicycles,intelligent-connected-vehicles,new-energy-vehicles"
    )
    atlas.find("#chips .chip", has_text="Bicycles").click()
    atlas.await_view("industries=automotive,intelligent-connected-vehicles,new-energy-vehicles")
    atlas.find("#preset-all").click()
    atlas.await_view("industries=all")
    atlas.find("#clear-all").click()
    atlas.await_view("")


def test_back_and_forward_walk_the_states(show_atlas: OpenAtlas) -> None:
    atlas = show_atlas()
    atlas.go("industries=robotics")
    atlas.await_view("industries=robotics")
    atlas.go("?industries=robotics&region=130200")
    atlas.await_view("industries=robotics&region=130200")
    assert atlas.page.url == f"{atlas.address}?industries=robotics&region=130200"
    atlas.page.go_back()
    atlas.await_view("industries=robotics")
    atlas.page.go_back()
    atlas.await_view("")
    atlas.page.go_forward()
    atlas.await_view("industries=robotics")


def test_a_view_survives_its_own_link(open_atlas: OpenAtlas) -> None:
    query = "level=county&industries=hydrogen-energy,robotics&region=110108&roles=lead&theme=dark"
    atlas = open_atlas(query)
    assert atlas.view == query
    assert atlas.page.evaluate("window.atlas.view()") == query


def test_a_mangled_link_opens_with_a_notice(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=robotics,alchemy&region=<img src=x onerror=alert(1)>&colour=red")
    assert atlas.view == "industries=robotics"
    notice = atlas.text("#notice")
    assert "industry “alchemy”" in notice
    assert "region “<img src=x onerror=alert(1)>”" in notice
    assert atlas.find("#notice img").count() == 0
    assert atlas.page.url == f"{atlas.address}?industries=robotics"
    atlas.find("#notice .notice button").click()
    assert atlas.find("#notice .notice").count() == 0


def test_a_choice_paints_the_matrix_off_the_page(open_atlas: OpenAtlas) -> None:
    # A canvas on the page would have the browser lay out, for its font, what is half written.
    atlas = open_atlas()
    atlas.page.evaluate("""() => {
      const {prototype} = CanvasRenderingContext2D;
      const {get, set} = Object.getOwnPropertyDescriptor(prototype, "font");
      window.painted = [];
      Object.defineProperty(prototype, "font", {get, set(font) {
        if (this.canvas.closest("#matrix") || !this.canvas.isConnected)
          window.painted.push(this.canvas.isConnected);
        set.call(this, font);
      }});
    }""")
    atlas.find("#industry-filter input[data-industry=robotics]").evaluate("box => box.click()")
    atlas.await_view("industries=robotics")
    assert atlas.page.evaluate("window.painted") == [False]
    assert atlas.find("#matrix-plot canvas").count() == 1


def test_a_state_that_is_left_at_once_keeps_its_address(open_atlas: OpenAtlas) -> None:
    # The address is written after the frame that shows a choice, or before the reader does more.
    atlas = open_atlas()
    choose = """leaving => {
      document.querySelector("#industry-filter input[data-industry=robotics]").click();
      const before = location.search;
      const Kind = {keydown: KeyboardEvent, pointerdown: PointerEvent}[leaving] ?? Event;
      if (leaving) document.body.dispatchEvent(new Kind(leaving, {bubbles: true, key: "Shift"}));
      return [before, location.search];
    }"""
    chosen = "?industries=robotics"
    assert atlas.page.evaluate(choose, "pagehide") == ["", chosen]
    assert atlas.page.evaluate(choose, "keydown") == [chosen, ""]
    assert atlas.page.evaluate(choose, "pointerdown") == ["", chosen]
    assert atlas.page.evaluate(choose, "visibilitychange") == [chosen, ""]
    assert atlas.page.evaluate(choose, "") == ["", ""]
    atlas.await_view(chosen[1:])
    assert atlas.page.url == f"{atlas.address}{chosen}"
    atlas.page.go_back()
    atlas.await_view("")
    atlas.page.go_back()
    atlas.await_view(chosen[1:])
    assert atlas.page.title().startswith("Robots")
