"""What tests of several packages share: one real build, made once a run."""

from pathlib import Path

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from data.__main__ import main
from data.borders.source import OWN_BORDERS_VARIABLE
from tests.once import made_once

# Files whose tests read all exports (`exported` in browser/conftest.py), which take long to make.
OF_EXPORTS = {f"tests/browser/test_export_{name}.py" for name in ("command", "pictures")}

# A busy machine is slow, which is no fault of what is tested.
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")


class _ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a worker a file at a time, and those of the exports together."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return min(OF_EXPORTS) if file in OF_EXPORTS else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _ByFile | None:
    """Schedule by file, unless the tests of each file may run apart."""
    return _ByFile(config, log) if config.getoption("dist") == "loadscope" else None


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a build of the real seeds, made once a run; read it, never write there."""

    def build(folder: Path) -> None:
        folders = ["--output", str(folder / "derived"), "--own", str(folder / "own")]
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv(OWN_BORDERS_VARIABLE, raising=False)
            assert main(folders) == 0

    return made_once(tmp_path_factory, "build", build) / "derived"
