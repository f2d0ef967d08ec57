"""The measures of the bench of points."""

import subprocess
import sys

from tests.bench.points import PROJECT, peak_memory_kb

_SIZE_KB = 64_000
_CODE = "from tests.bench.points import peak_memory_kb; print(peak_memory_kb())"


def test_the_peak_of_memory_is_that_of_the_process_itself() -> None:
    before = peak_memory_kb()
    block = bytearray(b"\1" * (_SIZE_KB * 1024 * 4))
    assert peak_memory_kb() - before > _SIZE_KB
    child = subprocess.run(  # noqa: S603 - ourselves
        [sys.executable, "-c", _CODE], cwd=PROJECT, check=True, capture_output=True, text=True
    )
    # One that this process starts while it is large has its own.
    assert int(child.stdout) < peak_memory_kb() - _SIZE_KB
    assert len(block) == _SIZE_KB * 1024 * 4
