"""Python asks the page's own modules, and gets what the page works out."""

import threading

import pytest

from dashboard.engine import Engine
from dashboard.modules import EngineError


def test_a_link_is_read_as_the_page_reads_it(engine: Engine) -> None:
    found = engine.view("industries=robotics,alchemy&level=county&tab=focus")
    assert found["query"] == "level=county&industries=robotics"
    assert found["notices"] == [{"field": "industries", "value": "alchemy"}]
    assert found["view"]["level"] == "county"


def test_half_a_character_is_replaced_as_a_browser_does(engine: Engine) -> None:
    assert engine.view("region=\ud800")["notices"] == [{"field": "region", "value": "\ufffd"}]


def test_a_selection_has_every_chart_of_the_tab(engine: Engine) -> None:
    assert list(engine.select("")) == ["map", "matrix", "ranking", "profile"]
    assert len(engine.select("level=county")["map"]["ids"]) == 199


def test_rows_and_words_are_of_the_view(engine: Engine) -> None:
    regions = [row["adcode"] for row in engine.rows("level=province", "map")][:3]
    assert regions == ["110000", "120000", "130000"]
    assert engine.describe("tab=xiongan&lang=zh")["title"].endswith("京津冀图集")


def test_it_may_be_asked_from_another_thread(engine: Engine) -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(len(engine.rows("", "map"))))
    thread.start()
    thread.join()
    assert found == [len(engine.rows("", "map"))]


def test_what_the_modules_throw_is_an_error_with_their_words(engine: Engine) -> None:
    with pytest.raises(EngineError, match="not a function"):
        engine.rows("", "alchemy")


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError("the disk is gone")])
def test_what_stops_python_while_it_is_asked_is_raised_as_it_is(
    engine: Engine, error: type[BaseException] | BaseException
) -> None:
    def borders(_: str) -> bytes:
        raise error

    stopped = Engine(engine.tables, borders)
    with pytest.raises((KeyboardInterrupt, OSError)):
        stopped.page("place", "110000", "en")
    assert stopped.notice("") == ""
