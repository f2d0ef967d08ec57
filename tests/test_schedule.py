"""Which tests run on one worker, because of what they share."""

import re
from pathlib import Path

from tests.conftest import OF_EXPORTS

ROOT = Path(__file__).parents[1]


def test_the_files_that_read_all_exports_are_those_that_go_to_one_worker() -> None:
    paths = (ROOT / "tests" / "browser").glob("test_*.py")
    reading = {path for path in paths if re.search(r"\bexported: Path", path.read_text("utf-8"))}
    assert {path.relative_to(ROOT).as_posix() for path in reading} == OF_EXPORTS
