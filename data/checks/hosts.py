"""Hosts to which the atlas never links.

They imitate a paper or a broadcaster by their name, copy texts under an unrelated one, or carry
machine-written texts. What was read there keeps its row, of low trust and without an address: the
source names the original publisher first, with the copy in brackets. A host that is a bare number
says nothing about who publishes there and gets no link either.
"""

from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

import pandas as pd

from data.errors import SeedFault

# Each with all hosts below it.
UNLINKED_HOSTS = (
    "8s00.stonesou.com", "aagsms.com", "airosoftsniperrifle.com", "bkwk.cn", "breakinglatest.news",
    "cctv-cmpany.net", "cctv-company.video", "cdsnjd.com", "chaxiaohao.com", "cnread.news",
    "ctc.2windao.com", "dscnowi.com", "ffwz.net", "fidreport.com", "goolook.net", "gyzzzx.com",
    "haoqi.xyz", "hongsida.cn", "httgc.com", "iphone.xinwen.mobi", "jizihe.com", "kpfans.com",
    "kuaibao.lzzcloud.net", "legassets.com", "m.wbhtafu.cn", "meicimeiju.cn", "msn.sh.cn",
    "mt5.net.cn", "news.hgjy100.com", "omgrnib.cn", "orobotics.cn", "peopledailynews.eu",
    "perceptiopl.com", "pyhwjz.com", "skdv.cn", "staging.reportify.cn", "syhzkj.cn",
    "tellerreport.com", "tnbjn.cn", "ts000.cn", "tyjgjz.com", "w.owiki.org", "wanbiaoku.com",
    "wikiclassic.com", "zgkjsz.com",
)  # fmt: skip


def is_unlinked(url: str) -> bool:
    """Whether an address lies on a host that gets no link."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    if any(host == known or host.endswith(f".{known}") for known in UNLINKED_HOSTS):
        return True
    try:
        return not ip_address(host).is_loopback
    except ValueError:
        return False


def host_faults(tables: Mapping[str, pd.DataFrame]) -> Iterator[SeedFault]:
    """Find sources whose address lies on such a host.

    Args:
        tables: as text or typed; without sources nothing is checked.
    """
    if "sources" not in tables:
        return
    for line, url in tables["sources"]["url"].dropna().items():
        if is_unlinked(url):
            problem = "lies on a host that the atlas does not link to"
            remedy = "Leave it empty, name the original publisher first, and set trust to low"
            yield SeedFault("sources.csv", int(str(line)), "url", url, problem, remedy)
