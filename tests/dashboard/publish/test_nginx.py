"""nginx.conf of a published folder."""

import re

import pytest

from dashboard.publish.hosts import nginx_conf
from dashboard.registry import CHARTS


def test_nginx_sends_the_policy_and_lets_only_a_known_chart_be_framed() -> None:
    conf = nginx_conf("default-src 'none'", {"X-Content-Type-Options": "nosniff"})
    assert re.findall(r"@\w+@", conf) == []
    assert (
        "Content-Security-Policy \"default-src 'none'$atlas_frames$atlas_framing\" always;" in conf
    )
    assert '"~/story/" "; frame-src \'self\'";' in conf
    assert 'add_header X-Content-Type-Options "nosniff" always;' in conf
    assert set(re.findall(r'^    \.([a-z]+) "";$', conf, re.MULTILINE)) == set(CHARTS)


@pytest.mark.parametrize(
    ("tab_and_lang", "page"),
    [
        ("structure.zh", "cards/structure.zh.html"),
        ("structure.", "cards/structure.en.html"),
        (".zh", "cards/focus.zh.html"),
        ("focus.", "cards/focus.en.html"),
    ],
)
def test_nginx_sends_the_card_of_the_tab_and_language(tab_and_lang: str, page: str) -> None:
    conf = nginx_conf("default-src 'none'", {})
    assert f'    "{tab_and_lang}" {page};\n' in conf
    assert conf.count(" cards/") == 23  # 7 tabs in 2 languages, 7 without, 2 without a tab
