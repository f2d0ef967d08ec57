"""Modules become classic scripts: the page's, and one for each other tab."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from dashboard.messages import catalogue_of
from dashboard.scripts import ScriptError, browser_sources, join, page_scripts, require_own_names
from dashboard.view import TABS

if TYPE_CHECKING:
    from pathlib import Path

START = "async function startAtlas() {\n  return ONE;\n}"
PAGE = [
    ("one.js", "/** One. */\nexport const ONE = 1;\n"),
    ("main.js", f'import {{ONE}} from "./one.js";\n\nexport {START}\n'),
]
TAB = [
    ("both.js", "export const BOTH = 2;\n"),
    ("far.js", 'import {BOTH} from "./both.js";\nexport const FAR = BOTH;\n'),
    (
        "far_tab.js",
        ('import {FAR} from "./far.js";\nimport {ONE} from "./one.js";\n'
        "export const FAR_TAB = FAR + ONE;\n"),
    ),
    ("near_tab.js", 'import {BOTH} from "./both.js";\nexport const NEAR_TAB = BOTH;\n'),
]  # fmt: skip


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.js").write_text(text, encoding="utf-8")
    return folder


def test_modules_become_one_classic_script() -> None:
    assert page_scripts(PAGE) == {
        "script": (
            '(() => {\n"use strict";\n/** One. */\nconst ONE = 1;\n'
            f"\n{START}\nstartAtlas();\n}})();\n"
        )
    }


def test_a_tab_has_a_script_of_what_it_alone_needs_and_takes_the_rest_from_the_page() -> None:
    scripts = page_scripts([*PAGE, *TAB])
    assert list(scripts) == ["script", "script-far", "script-near"]
    assert "const BOTH = 2;\n" in scripts["script"]
    assert "window.atlasParts = {made: new Map(), BOTH, ONE};\n" in scripts["script"]
    assert "FAR" not in scripts["script"]
    assert scripts["script-far"] == (
        '(() => {\n"use strict";\nconst {BOTH, ONE} = window.atlasParts;\nconst FAR = BOTH;\n'
        'const FAR_TAB = FAR + ONE;\nwindow.atlasParts.made.set("far", FAR_TAB);\n})();\n'
    )


PARTS = ("colophon", "export", "find")


def test_every_tab_but_the_first_has_a_script_and_so_have_the_other_parts(
    tmp_path: Path,
) -> None:
    scripts = page_scripts(browser_sources())
    assert set(scripts) == {"script", *(f"script-{part}" for part in (*TABS[1:], *PARTS))}
    node = shutil.which("node")
    assert node
    for role, text in scripts.items():
        script = tmp_path / f"{role}.cjs"
        script.write_text(text, encoding="utf-8")
        checked = subprocess.run(  # noqa: S603 - our own script
            [node, "--check", str(script)], capture_output=True, text=True, check=False
        )
        assert checked.stderr == ""


@pytest.mark.parametrize("tab", TABS)
def test_a_tab_says_nothing_that_comes_with_another(tab: str) -> None:
    scripts = page_scripts(browser_sources())
    script = scripts["script" if tab == TABS[0] else f"script-{tab}"]
    own = {*catalogue_of("page", TABS[0]), *catalogue_of(tab)}
    apart = [other for other in (*TABS[1:], *PARTS) if other != tab]
    others = {key for other in apart for key in catalogue_of(other)}
    named = set(re.findall(r"""["'`]([a-z]+(?:\.[a-z0-9_]+)+)["'`]""", script))
    assert named & (others - own) == set()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("function same() {}\n", id="function"),
        pytest.param("export async function same() {}\n", id="exported"),
        pytest.param("let same = 1;\n", id="let"),
        pytest.param("class same {}\n", id="class"),
    ],
)
def test_a_name_used_by_two_modules_is_refused(text: str) -> None:
    with pytest.raises(ScriptError, match=r"b\.js: same already stands in a\.js; rename one"):
        require_own_names([("a.js", "const same = 0;\n"), ("b.js", text)])


def test_a_name_inside_a_function_may_stand_in_two_modules() -> None:
    text = "function {}() {{\n  const same = 0;\n  return same;\n}}\n"
    require_own_names([("a.js", text.format("one")), ("b.js", text.format("two"))])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('import {\n  one,\n} from "./a.js";\n', id="over several lines"),
        pytest.param('import {one} from "../a.js";\n', id="from elsewhere"),
        pytest.param('import {one} from "left-pad";\n', id="from a package"),
        pytest.param('import "./a.js";\n', id="for its effect"),
    ],
)
def test_an_import_that_cannot_be_left_out_is_refused(text: str) -> None:
    with pytest.raises(ScriptError, match=r"b\.js: write each import on one line, from a \./file"):
        join([("b.js", text)])


def test_a_module_follows_what_it_imports(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        a='import {b} from "./b.js";\nimport {d} from "./d.js";\n',
        b='import {c} from "./c.js";\nexport const b = c;\n',
        c="export const c = 1;\n",
        d='import {c} from "./c.js";\nexport const d = c;\n',
    )
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    assert [name for name, _ in browser_sources(folder)] == ["c.js", "b.js", "d.js", "a.js"]


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    folder = write(tmp_path, a='import {b} from "./b.js";\n', b='import {a} from "./a.js";\n')
    with pytest.raises(ScriptError, match="in a circle"):
        browser_sources(folder)


def test_only_the_modules_of_the_page_are_joined() -> None:
    names = [name for name, _ in browser_sources()]
    assert "main.js" in names
    assert [name for name in names if not name.endswith(".js")] == []
