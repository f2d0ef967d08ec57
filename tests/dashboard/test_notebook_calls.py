"""What a notebook may ask for, and what it is told of what does not exist."""

import re
import warnings
from pathlib import Path
from typing import Any

import pytest

import data.read
from dashboard import figures, load
from data.read import NotBuilt
from tests.cases import cases
from tests.dashboard.figure_parts import query_of, trace

pytestmark = pytest.mark.usefixtures("in_place")


def test_a_chart_of_one_other_tab_is_drawn_there() -> None:
    figure = figures.figure("trend", "?tab=plan&region=130600")
    assert query_of(figure) == "tab=integration&region=130600&lang=en&theme=light"


@pytest.mark.parametrize(
    ("chart", "query", "said"),
    [
        pytest.param(
            "alchemy",
            "",
            r"^tab 'focus' has no chart 'alchemy'; it has map, matrix, ranking, profile\. Choose",
            id="no tab has it",
        ),
        pytest.param(
            "map",
            "tab=plan",
            r"^tab 'plan' has no chart 'map'; it has plan\. Name a tab .*: tab=focus or tab=",
            id="several others have it",
        ),
    ],
)
def test_a_chart_that_is_not_there_is_answered_with_those_that_are(
    chart: str, query: str, said: str
) -> None:
    for ask in (figures.figure, load.rows):
        with pytest.raises(ValueError, match=said):
            ask(chart, query)


def test_unknown_values_are_warned_of_at_the_line_that_asked() -> None:
    query = "industries=alchemy,robotics&level=village"
    for ask in (figures.figure, load.rows):
        with pytest.warns(UserWarning, match="level “village”, industry “alchemy”") as caught:
            ask("ranking", query)
        assert caught[0].filename == __file__


def test_a_query_that_names_only_what_exists_is_not_warned_of() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figures.figure("map", "?industries=robotics&level=county&lang=zh")


@pytest.mark.parametrize("start", ["https://atlas.example/jjj/", "http://127.0.0.1:8050/", ""])
def test_a_whole_link_is_read_as_the_command_reads_it(start: str) -> None:
    link = f"{start}?industries=robotics&level=province&embed=map"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load.rows("map", link).equals(load.rows("map", "industries=robotics&level=province"))
        assert query_of(figures.figure("map", link)).startswith(
            "level=province&industries=robotics"
        )


def test_a_link_keeps_the_search_of_its_table_and_says_that_it_does_not_sort() -> None:
    link = "https://atlas.example/?tab=data&table=sites#find=hydrogen&sort=-name_en"
    with pytest.warns(UserWarning, match=r"order of the link \(sort=-name_en\)") as caught:
        rows = load.rows("table", link)
    assert caught[0].filename == __file__
    found = rows["name_en"].str.lower().str.contains("hydrogen")
    assert 0 < len(rows) < len(load.rows("table", "tab=data&table=sites"))
    assert found.any()


@pytest.mark.parametrize("query", ["?industry=robotics", "robotics"])
def test_what_is_no_field_of_a_link_is_warned_of(query: str) -> None:
    name = query.removeprefix("?").partition("=")[0]
    for ask in (figures.figure, load.rows):
        with pytest.warns(UserWarning, match=f"^'{name}' is no field of a link; there are tab, "):
            ask("map", query)


@cases(
    ("arguments", "said"),
    {
        "a number for a chart": ((3,), "chart is 3 (int); give a text: 'map'"),
        "no query": (("map", None), "query is None (NoneType); give a text: "),
        "a view's fields": (("map", {"tab": "plan"}), "query is {'tab': 'plan'} (dict); give"),
    },
)
def test_what_is_no_text_is_refused_with_what_is_expected(arguments: Any, said: str) -> None:  # noqa: ANN401 - of any type
    for ask in (figures.figure, load.rows):
        with pytest.raises(TypeError, match=re.escape(said)):
            ask(*arguments)
    with pytest.raises(TypeError, match=r"^name is \['focus'\] \(list\); give a text: 'focus'$"):
        load.table(["focus"])  # type: ignore[arg-type]


def test_what_a_caller_changes_in_a_figure_is_its_own() -> None:
    spoilt = figures.figure("map")
    trace(spoilt, "regions").geojson["features"].clear()
    spoilt.layout.annotations[0].text = "spoilt"
    fresh = figures.figure("map")
    assert len(trace(fresh, "regions").geojson["features"]) == 14
    assert fresh.layout.annotations[0].text != "spoilt"


def test_without_a_build_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(data.read, "DERIVED", tmp_path)
    with pytest.raises(NotBuilt, match=r"^no build in data/derived: run python -m data$"):
        figures.figure("map")
