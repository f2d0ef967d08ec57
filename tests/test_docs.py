"""README.md and docs/: short, linked, and true to the files and commands that they name."""

import re
import subprocess
import sys
from importlib.util import find_spec
from itertools import product
from pathlib import Path

import pytest

from dashboard.registry import TAB_CHARTS, TABS

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
EXTENDING = PROJECT / "docs" / "extending.md"
PAGES = [README, *sorted((PROJECT / "docs").glob("*.md"))]
WITH_LINKS = [*PAGES, PROJECT / "SECURITY.md", PROJECT / "CHANGELOG.md", PROJECT / "NOTICE"]
NAMES = [path.relative_to(PROJECT).as_posix() for path in WITH_LINKS]
LINES_MAX = 150

LINK = re.compile(r"\]\(([^)\s]+)\)")
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
# A path of the repository: it has a slash, or names a folder, and does not begin with one.
REPOSITORY_PATH = re.compile(r"[\w.-]+/(?:[\w.<>-]+/)*[\w.<>-]*")
# Only in code: "make" is a common word.
MAKE = re.compile(r"\bmake ([a-z]+)")
MODULE = re.compile(r"python(?:[\d.]+)? -m ([a-z_.]+)((?: +[^\s`]+)*)")
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
# Written by the reader of a command, not part of the repository.
OF_THE_READER = {".venv/bin/gunicorn", ".venv/bin/python"}
# Modules that come with Python, or that a page installs by itself.
FOREIGN_MODULES = {"venv", "pip", "waitress"}
WITH_SUBCOMMANDS = {"dashboard", "data"}
# Files of a tab that not every tab needs.
OPTIONAL = ("hover.js", "legend.js", ".css")


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def anchors(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    heads = re.findall(r"^#+ (.+)$", text_of(path), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def named_paths(text: str) -> set[str]:
    """The paths of the repository that stand alone between backticks."""
    found = {code for code in CODE.findall(BLOCK.sub("", text)) if REPOSITORY_PATH.fullmatch(code)}
    return found - OF_THE_READER


def ignored() -> set[str]:
    """What .gitignore names: made by commands, so it may be missing."""
    return {line.rstrip("/") for line in text_of(PROJECT / ".gitignore").splitlines()}


def is_made(path: str) -> bool:
    parts = path.rstrip("/").split("/")
    return any("/".join(parts[:end]) in ignored() for end in range(1, len(parts) + 1))


def filled(path: str) -> list[str]:
    """A path for each real tab, and each chart of that tab, that its placeholders stand for."""
    if "<" not in path:
        return [path]
    pairs = [(tab, chart) for tab, charts in TAB_CHARTS.items() for chart in charts]
    whole = {path.replace("<tab>", tab).replace("<chart>", chart) for tab, chart in pairs}
    return sorted(whole)


def section(title: str) -> str:
    return text_of(EXTENDING).split(f"\n## {title}\n")[1].split("\n## ")[0]


def commands(path: Path) -> list[tuple[str, str]]:
    """The modules that a page runs with `python -m`, and the words behind each."""
    return MODULE.findall(text_of(path))


def known_options(command: str) -> set[str]:
    """The options in the help of `python -m <command>`."""
    run = [sys.executable, "-m", *command.split(), "--help"]
    ended = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return set(re.findall(r"--[a-z-]+", ended.stdout))


def test_the_readme_is_short() -> None:
    assert len(text_of(README).splitlines()) <= LINES_MAX


def test_the_readme_links_every_page_of_docs() -> None:
    links = set(LINK.findall(text_of(README)))
    assert {f"docs/{path.name}" for path in (PROJECT / "docs").iterdir()} <= links


@pytest.mark.parametrize("name", NAMES)
def test_every_relative_link_leads_to_a_file_and_a_heading(name: str) -> None:
    path = PROJECT / name
    links = [link for link in LINK.findall(text_of(path)) if not link.startswith("http")]
    for link in links:
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_a_page_names_exists(name: str) -> None:
    for path in named_paths(text_of(PROJECT / name)):
        found = [one for one in filled(path) if (PROJECT / one).exists() or is_made(one)]
        assert found, path


@pytest.mark.parametrize("name", NAMES)
def test_every_make_target_that_a_page_names_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of(PROJECT / "Makefile"), re.MULTILINE))
    text = text_of(PROJECT / name)
    code = "\n".join([*BLOCK.findall(text), *CODE.findall(BLOCK.sub("", text))])
    assert set(MAKE.findall(code)) <= targets


@pytest.mark.parametrize("name", NAMES)
def test_every_module_that_a_page_runs_exists(name: str) -> None:
    modules = {module for module, _ in commands(PROJECT / name)} - FOREIGN_MODULES
    assert {module for module in modules if not find_spec(module)} == set()


def test_every_option_of_a_command_exists() -> None:
    used: dict[str, set[str]] = {}
    for module, words in (one for path in PAGES for one in commands(path)):
        subcommand = re.match(r" +([a-z]+)", words) if module in WITH_SUBCOMMANDS else None
        command = f"{module} {subcommand[1]}" if subcommand else module
        used.setdefault(command, set()).update(OPTION.findall(words))
    assert {"dashboard", "dashboard doctor", "dashboard export", "dashboard publish"} <= set(used)
    for command, options in used.items():
        assert not options or options <= known_options(command), command


def test_the_export_page_names_every_option_of_the_command() -> None:
    named = set(re.findall(r"--[a-z-]+", text_of(PROJECT / "docs" / "exports.md")))
    assert known_options("dashboard export") - {"--help"} <= named


def test_the_readme_deploys_with_the_commands_of_the_deploy_page() -> None:
    call = re.compile(r"^\.venv/bin/(?:gunicorn|python -m dashboard publish) .*$", re.MULTILINE)
    deploy = call.findall(text_of(PROJECT / "docs" / "deploy.md"))
    assert len(deploy) == 2
    assert call.findall(text_of(README)) == deploy


def test_every_tab_has_the_files_that_the_recipes_name() -> None:
    recipes = section("A chart in a tab").split("\nIf it needs them:")[0] + section("A tab")
    names = {path for path in named_paths(recipes) if "<tab>" in path and "<chart>" not in path}
    files = {path for path in names if not path.endswith("/")}
    assert len(files) >= 8
    for path, tab in product(files, TABS):
        # The first tab's tables and style are those that all tabs share.
        is_shared = tab == TABS[0] and path.startswith("dashboard/tables/")
        if not is_shared and not path.endswith(OPTIONAL):
            assert (PROJECT / path.replace("<tab>", tab)).is_file(), (path, tab)


def test_the_files_of_a_tabs_folder_exist_for_every_tab() -> None:
    names = set(re.findall(r"`(\w+\.js)`", section("A tab").split("\n\n")[0]))
    assert names >= {"model.js", "select.js", "describe.js", "rows.js", "pictures.js", "tab.js"}
    for name, tab in product(names, TABS):
        exists = (PROJECT / "dashboard" / "browser" / "tabs" / tab / name).is_file()
        assert exists or name in OPTIONAL, (name, tab)


def test_a_tab_changes_at_most_three_shared_files_which_name_every_tab() -> None:
    shared = section("A tab").split("Shared files to change:")[1].split("\n\n")[1]
    paths = named_paths(shared)
    assert len(paths) <= 3
    for path, tab in product(paths, TABS[1:]):  # the first tab's style is the page's own
        assert re.search(rf"\b{tab}\b", text_of(PROJECT / path)), (path, tab)


def test_a_chart_needs_at_most_nine_files() -> None:
    recipe = section("A chart in a tab").split("\nIf it needs them:")[0]
    assert len(named_paths(recipe)) <= 9


def test_a_legend_entry_needs_at_most_three_files() -> None:
    table = section("A legend entry").split("\n\n")[1]
    assert len([row for row in table.splitlines() if row.startswith("| `")]) <= 3
