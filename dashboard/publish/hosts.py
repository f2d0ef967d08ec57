"""Settings of a published folder by host: its responses are those of the atlas's own server.

`nginx.conf` is for nginx, `.htaccess` for Apache httpd, `_headers` for Netlify and Cloudflare
Pages. The policy also stands in the pages, for hosts that send no headers and for a disk; only
there it cannot say who may frame the page.

Each function takes the Content-Security-Policy without `frame-ancestors`, and the other security
headers.
"""

from collections.abc import Iterator, Mapping
from itertools import product

from dashboard.publish.cards import card_page
from dashboard.registry import CHARTS, LANGUAGES, TAB_CHARTS, TABS
from dashboard.server.data_files import CORS_HEADERS, PREFLIGHT_HEADERS
from dashboard.server.security_headers import STORY_FRAMES
from dashboard.text_template import fill_template

# Paths of the tables and their list, as a regular expression.
_DATA_FILE = r"/data/[a-z_]+\.(?:csv|json|parquet)$"
_OTHER_VALUE = r"[\w-]+=[^&]*"
# The charts that other pages may frame, by tab of the link (see `registry.may_be_framed`).
_FRAMED = {"": CHARTS, **TAB_CHARTS}


def nginx_conf(policy: str, headers: Mapping[str, str]) -> str:
    """Write `nginx.conf`."""
    return _fill("nginx", policy, headers, framed=_FRAMED, cards=dict(_cards()))


def htaccess(policy: str, headers: Mapping[str, str]) -> str:
    """Write `.htaccess` for Apache httpd."""
    return _fill("htaccess", policy, headers, framed_queries=[*_framed_queries()])


def headers_file(policy: str, headers: Mapping[str, str]) -> str:
    """Write `_headers` for Netlify and Cloudflare Pages.

    It cannot tell queries apart, so that any page may frame the atlas: the alternative is that none
    may frame a chart. Nor would a rule for the story do: two rules with one header both hold, so
    that the story's frame is allowed for all.
    """
    return _fill("headers", policy, headers)


def _fill(name: str, policy: str, headers: Mapping[str, str], **more: object) -> str:
    return fill_template(
        f"publish/{name}.template",
        policy=policy,
        headers=headers,
        frames=STORY_FRAMES,
        data_file=_DATA_FILE,
        cors=CORS_HEADERS,
        preflight=PREFLIGHT_HEADERS,
        **more,
    )


def _framed_queries() -> Iterator[str]:
    """Write patterns of the queries of links that other pages may frame, as nginx.template does."""
    for tab, charts in _FRAMED.items():
        chart = rf"(?=(?:(?!embed=){_OTHER_VALUE}&)*embed=(?:{'|'.join(charts)})(?:&|$))"
        in_tab = rf"(?:(?!tab=){_OTHER_VALUE}&)*tab={tab}(?:&|$)"
        without_tab = rf"(?:(?!tab=){_OTHER_VALUE}(?:&|$))*$"
        yield f"^{chart}{in_tab if tab else without_tab}"


def _cards() -> Iterator[tuple[str, str]]:
    """Map tab and language of a link to its card; the first of each may be left out."""
    for tab, lang in product(TABS, LANGUAGES):
        keys = [f"{tab}.{lang}"]
        keys += [f"{tab}."] * (lang == LANGUAGES[0]) + [f".{lang}"] * (tab == TABS[0])
        yield from ((key, card_page(tab, lang)) for key in keys)
