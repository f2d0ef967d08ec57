"""Free memory: of the machine, within the limit of the control group."""

from pathlib import Path

from data.memory import free_memory_mb

SYSTEM = "MemTotal:       16384000 kB\nMemFree: 1 kB\nMemAvailable:    2500000 kB\n"


def folder(parent: Path, limit: str, used: str) -> Path:
    (parent / "meminfo").write_text(SYSTEM)
    (parent / "memory.max").write_text(f"{limit}\n")
    (parent / "memory.current").write_text(f"{used}\n")
    return parent


def test_the_memory_is_what_the_machine_has_available(tmp_path: Path) -> None:
    folder(tmp_path, "max", "700000000")
    assert free_memory_mb(tmp_path / "meminfo", tmp_path) == 2500


def test_a_control_group_limits_the_memory(tmp_path: Path) -> None:
    folder(tmp_path, "1000000000", "700000000")
    assert free_memory_mb(tmp_path / "meminfo", tmp_path) == 300


def test_a_system_that_reports_nothing_has_no_number(tmp_path: Path) -> None:
    assert free_memory_mb(tmp_path / "meminfo", tmp_path) is None
