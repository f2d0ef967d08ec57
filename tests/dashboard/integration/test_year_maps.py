"""Small maps side by side: a map for each year, in the table and in the picture as well."""

from dashboard.engine import Engine

QUERY = "tab=integration&indicator=pm25&maps=years"


def test_every_small_map_has_its_rows_and_its_frame(engine: Engine) -> None:
    years = [one["year"] for one in engine.select(QUERY)["years"]["maps"]]
    assert years == list(range(2014, 2026))
    rows = engine.rows(QUERY, "map")
    assert [row["year"] for row in rows] == [year for year in years for _ in range(14)]
    picture = engine.picture(QUERY, "map")
    frames = {trace["geo"] for trace in picture["data"]}
    assert (
        frames == {"geo", *(f"geo{number}" for number in range(2, 13))} <= picture["layout"].keys()
    )
    labels = [trace["text"][0] for trace in picture["data"] if trace["type"] == "scattergeo"]
    assert labels == [str(year) for year in years]
    single = engine.select(f"{QUERY}&maps=one&year=2016".replace("maps=years&", ""))["map"]["z"]
    regions = {trace["meta"]["name"]: trace for trace in picture["data"]}
    assert list(regions["regions 2016"]["z"]) == list(single)


def test_small_maps_need_two_years_and_compare_no_other(engine: Engine) -> None:
    assert (
        engine.select("tab=integration&indicator=high_tech_enterprises&maps=years")["years"]["maps"]
        == []
    )
    assert engine.select(f"{QUERY}&base_year=2014")["map"]["mode"] == "amount"
    assert engine.select("tab=integration&indicator=pm25")["years"]["maps"] == []
