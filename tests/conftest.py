"""What tests of several packages share: one real build, made once a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from data.__main__ import main
from data.borders.source import OWN_BORDERS_VARIABLE

if TYPE_CHECKING:
    from pathlib import Path

# A busy machine is slow, which is no fault of what is tested.
settings.register_profile("atlas", deadline=None)
settings.load_profile("atlas")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a build of the real seeds; read it, never write there."""
    folder = tmp_path_factory.mktemp("build") / "derived"
    own = tmp_path_factory.mktemp("own")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(OWN_BORDERS_VARIABLE, raising=False)
        assert main(["--output", str(folder), "--own", str(own)]) == 0
    return folder
