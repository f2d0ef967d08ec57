"""What pointing at the Focus tab lights and says."""

from tests.browser.atlas import OpenAtlas

_TANGSHAN = (118.45, 39.95)  # inside the city, away from its zones and points


def test_pointing_at_a_legend_entry_lights_its_regions(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas("industries=biomedicine")
    atlas.find("#legend [data-role='lead']").hover()
    lead = {region for region, z in atlas.map_colours().items() if z == 6}
    assert lead
    atlas.page.wait_for_function(
        "count => document.querySelectorAll('#map-plot .marks.lit path').length === count",
        arg=len(lead),
    )
    assert set(atlas.trace("map-plot", "lit")["locations"]) == lead


def test_pointing_at_a_bar_or_a_cell_lights_its_region_on_the_map(open_atlas: OpenAtlas) -> None:
    atlas = open_atlas()
    for heads in ("#ranking-heads", "#matrix-rows"):
        atlas.find(f"{heads} [data-region='130900']").hover()
        atlas.page.wait_for_function(
            "() => document.querySelectorAll('#map-plot .marks.lit path').length === 1"
        )
        assert atlas.trace("map-plot", "lit")["locations"] == ["130900"]
        assert "Cangzhou" in atlas.text("#hover-card")
        atlas.find("#headline").hover()
        atlas.page.wait_for_selector("#hover-card", state="hidden")


def test_pointing_at_the_map_lights_rows_and_says_role_year_and_source(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("industries=robotics&layers=")
    atlas.page.mouse.move(*atlas.map_point(*_TANGSHAN))
    atlas.page.wait_for_selector("#ranking-heads .is-lit[data-region='130200']")
    assert atlas.find("#matrix-rows .is-lit").get_attribute("data-region") == "130200"
    assert atlas.find("#legend .is-lit").get_attribute("data-role") == "core"
    card = atlas.text("#hover-card")
    assert "Tangshan 唐山市" in card
    assert "Robots · Core" in card
    assert "2025" in card


def test_a_pinned_card_stays_until_it_is_closed_and_its_sources_are_links(
    open_atlas: OpenAtlas,
) -> None:
    atlas = open_atlas("layers=")
    point = atlas.map_point(117.3, 39.1)  # Tianjin, with several fields
    atlas.page.mouse.move(*point)
    card = atlas.find("#hover-card")
    card.wait_for()
    atlas.page.keyboard.press("p")
    link = card.locator("a").first
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in (link.get_attribute("rel") or "")
    text = card.inner_text()
    link.hover()
    atlas.find("#headline").hover()
    assert card.inner_text() == text
    assert card.is_visible()
    # Escape closes the card first; the view stays.
    atlas.page.keyboard.press("Escape")
    assert card.is_hidden()
    assert atlas.find("#atlas").get_attribute("data-view") == "layers="
    atlas.page.mouse.move(*point)
    card.wait_for()
    atlas.page.keyboard.press("P")
    atlas.find("#headline").click()
    assert card.is_hidden()
