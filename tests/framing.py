"""Queries of links, and whether pages of other hosts may frame what they open."""

from __future__ import annotations

FRAMED = [
    ("", False),
    ("?embed=map", True),
    ("?embed=plan&lang=zh", True),
    ("?lang=zh&tab=xiongan&embed=timeline", True),
    ("?industries=robotics%2Chydrogen-energy&embed=map", True),
    ("?embed=", False),
    ("?embed=anything", False),
    ("?embed=mapp", False),
    ("?EMBED=map", False),
    ("?embed=all&embed=map", False),
    ("?tab=plan&embed=map", False),
    ("?tab=plan&tab=focus&embed=map", False),
    ("?tab=nowhere&embed=map", False),
    ("?tab=&embed=map", False),
    ("?%74ab=plan&embed=map", False),
    ("?embed=sectors&lang=zh", True),
    ("?tab=structure&embed=sectors", True),
    ("?x=%20&embed=plan", True),
    ("?Embed=map", False),
    ("?%65mbed=x&embed=map", False),
    ("?embed=map&%74ab=plan", False),
    ("?TAB=focus&tab=plan&embed=map", False),
    ("??embed=map", False),
]
