"""The export menu: opened, and a file saved from it."""

from pathlib import Path

from tests.browser.atlas import Atlas


def open_menu(atlas: Atlas, chart: str = "") -> None:
    """Open the menu, and choose a chart in it."""
    atlas.find("header button.primary").click()
    atlas.find("#export-charts").wait_for()
    if chart:
        atlas.find(f"#export-menu input[value={chart}]").check()


def saved(atlas: Atlas, form: str) -> tuple[str, bytes]:
    with atlas.download() as download:
        atlas.find(f"#export-menu [data-format={form}]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()
