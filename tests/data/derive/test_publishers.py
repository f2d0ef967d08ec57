"""Original publishers of reposts."""

import pytest

from data.derive.publishers import publishing_house


@pytest.mark.parametrize(
    ("publisher", "name"),
    [
        ("Xinhua", "Xinhua"),
        ("Xinhua (repost)", "Xinhua"),
        ("Xinhua via ttnews", "Xinhua"),
        ("People's Daily, via China Energy News", "People's Daily"),
        ("Hebei Daily via People's Daily Online Hebei (no address given)", "Hebei Daily"),
        ("Binhai New Area government, hosted on yunzhan365", "Binhai New Area government"),
        ("Beijing News repost", "Beijing News"),
        ("Beijing News / Qianlong (repost)", "Beijing News / Qianlong"),
        ("Hebei Daily (copy on fidreport.com)", "Hebei Daily"),
        ("copy; original not found (xinwen.mobi)", None),
        ("machine-written; no original (skdv.cn)", None),
        ("repost 8x2.com", None),
        ("repost without address", None),
        ("News (address not known)", None),
        ("News.az (Xinhua)", "News.az"),
    ],
)
def test_a_repost_has_its_original_publisher(publisher: str, name: str | None) -> None:
    assert publishing_house(publisher) == name
