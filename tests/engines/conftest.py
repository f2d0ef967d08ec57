"""A window of each engine that is installed, and the places where the atlas stands."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from tests.browser.targets import hosted, page_on_disk, published, served
from tests.engines.engines import ENGINES, missing
from tests.engines.page import EnginePage
from tests.servers import free_port

# `make engines` sets it; otherwise only a few tests run.
ALL_SETTING = "ATLAS_ENGINES"
DESKTOP_PX = (1440, 900)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what only `make engines` runs."""
    if os.environ.get(ALL_SETTING) == "all":
        return
    for item in items:
        if item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="make engines runs it"))


@pytest.fixture(scope="module", params=list(ENGINES))
def window(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[EnginePage]:
    """A window of an engine, or a reason why there is none."""
    package = missing(request.param)
    if package and os.environ.get(ALL_SETTING) != "all":
        pytest.skip(f"{package} of Debian is not installed")
    home = tmp_path_factory.mktemp(request.param)
    with ENGINES[request.param](home) as driver:
        yield EnginePage(driver, request.param, home)


@pytest.fixture
def page(window: EnginePage) -> Iterator[EnginePage]:
    """The window in the size of a desktop; afterwards nothing may have failed."""
    window.resize(*DESKTOP_PX)
    yield window
    assert window.faults() == []


@pytest.fixture(scope="module")
def address_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], str]]:
    """Return a function that has the atlas stand on its server, on nginx or on the disk."""

    @cache
    def site() -> Path:
        return published(tmp_path_factory.mktemp("site"))

    @cache
    def address(place: str) -> str:
        return {
            "server": lambda: stack.enter_context(served(port=free_port())),
            "host": lambda: stack.enter_context(hosted(site())),
            "disk": lambda: page_on_disk(site()),
        }[place]()

    with ExitStack() as stack:
        yield address
