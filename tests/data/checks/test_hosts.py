"""No address lies on a host that imitates or copies a publisher."""

import pandas as pd
import pytest

from data.checks.hosts import UNLINKED_HOSTS, host_faults, is_unlinked
from tests.data.real_seeds import seed_rows


@pytest.mark.parametrize(
    ("url", "is_refused"),
    [
        pytest.param("https://fidreport.com/2013-08/08/c.htm", True, id="the host itself"),
        pytest.param("http://www.hongsida.cn/news/1.html", True, id="a host below it"),
        pytest.param("https://wanbiaoku.com./a", True, id="with a final dot"),
        pytest.param("http://ctc.2windao.com:8888/a", True, id="with a port"),
        pytest.param("HTTPS://FidReport.com/a", True, id="in capitals"),
        pytest.param("http://110.249.165.203/pub/a.html", True, id="a bare number"),
        pytest.param("http://127.0.0.1:8050/", False, id="this machine"),
        pytest.param("https://reportify.cn/news/1", False, id="above the host"),
        pytest.param("https://notfidreport.com/a", False, id="a name that only ends alike"),
        pytest.param("https://www.hebnews.cn/a", False, id="a publisher"),
    ],
)
def test_a_host_that_imitates_or_copies_gets_no_link(url: str, *, is_refused: bool) -> None:
    assert is_unlinked(url) == is_refused


def test_a_source_with_such_an_address_is_a_fault_with_its_remedy() -> None:
    urls = ["https://a.example/1", None, "https://kpfans.com/1"]
    sources = pd.DataFrame({"url": urls}, index=pd.RangeIndex(2, 5, name="line"))
    [fault] = host_faults({"sources": sources})
    assert str(fault) == (
        'seeds/sources.csv line 4, url: "https://kpfans.com/1" lies on a host that the atlas does '
        "not link to. Leave it empty, name the original publisher first, and set trust to low."
    )
    assert list(host_faults({})) == []


def test_a_copy_on_such_a_host_has_low_trust_no_address_and_its_original_first() -> None:
    hosts = [host.removeprefix("m.") for host in UNLINKED_HOSTS]
    copies = [
        row
        for row in seed_rows("sources")
        if any(f"on {host})" in row["publisher_en"] for host in hosts)
    ]
    assert {row["source_id"] for row in copies} >= {"s175", "s132", "xa-pd-tz-201812"}
    assert {(row["trust"], row["url"]) for row in copies} == {("low", "")}
    names = {row["source_id"]: (row["publisher_en"], row["publisher_zh"]) for row in copies}
    assert names["s175"] == ("Hebei Daily (copy on fidreport.com)", "河北日报（fidreport.com副本）")
