"""What the doctor says of a machine, sound and with each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.doctor import machine
from dashboard.doctor.finding import Finding, note, ok, report, status, wrong

PROJECT = Path(__file__).parents[3]


def test_the_tested_python_is_right() -> None:
    assert machine.check_python((3, 11, 7)) == ok("Python", "3.11.7")


def test_an_older_python_is_wrong_and_a_newer_one_noted() -> None:
    older, newer = machine.check_python((3, 9, 2)), machine.check_python((3, 14, 0))
    assert (older.sign, older.said) == ("wrong", "3.9.2 is older than 3.11")
    assert "make run PYTHON=python3.11" in older.remedy
    assert (newer.sign, newer.said) == ("note", "3.14.0, while the atlas is tested with 3.11")


@pytest.mark.parametrize(
    ("free_mb", "sign"), [(399, "wrong"), (400, "ok"), (24_000, "ok"), (None, "note")]
)
def test_memory_is_judged_by_what_a_build_takes(free_mb: int | None, sign: str) -> None:
    assert machine.check_memory(free_mb).sign == sign


def test_a_full_disk_is_wrong() -> None:
    found = machine.check_disk(149)
    assert (found.sign, found.remedy) == ("wrong", "Make room on the disk that holds the atlas.")
    assert machine.check_disk(150) == ok("disk", "150 MB free")


def test_pins_are_read_without_remarks() -> None:
    text = "# why\ndash==4.4.1   # lays out\n\nFlask-Compress==1.25\n-r other.txt\n"
    assert machine.pins(text) == {"dash": "4.4.1", "Flask-Compress": "1.25"}


def test_every_requirement_is_a_pin() -> None:
    text = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(machine.pins(text)) == len(lines)


def test_packages_as_pinned_are_right() -> None:
    found = machine.check_packages({"dash": "4.4.1"}, {"dash": "4.4.1"})
    assert found == ok("packages", "1 of requirements.txt, as pinned")


def test_a_missing_package_and_another_version_are_wrong() -> None:
    wanted = {"dash": "4.4.1", "tqdm": "4.70.0", "numpy": "2.4.6"}
    found = machine.check_packages(wanted, {"dash": "4.4.0", "tqdm": None, "numpy": "2.4.6"})
    assert found.sign == "wrong"
    assert found.said == "dash is 4.4.0, not 4.4.1; tqdm is not installed"
    assert "pip install -r requirements.txt" in found.remedy


def test_many_faults_of_packages_are_counted() -> None:
    wanted = {f"p{number}": "1" for number in range(9)}
    found = machine.check_packages(wanted, {})
    assert found.said.endswith("p4 is not installed; and 4 more")


def test_a_lost_list_of_packages_is_wrong() -> None:
    assert machine.check_packages({}, {}).sign == "wrong"


def test_what_only_some_uses_need_is_noted() -> None:
    assert machine.check_fonts(is_found=True).sign == "ok"
    assert "fonts-noto-cjk" in machine.check_fonts(is_found=False).remedy
    assert machine.check_browser("/usr/bin/chromium", "") == ok("browser", "/usr/bin/chromium")
    said = machine.check_browser("", "no Chromium was found").said
    assert said == "No Chromium was found"


@pytest.mark.parametrize(
    ("version", "sign"),
    [("v20.20.2", "ok"), ("v25.0.0", "ok"), ("v18.19.0", "note"), ("", "note"), ("?", "note")],
)
def test_node_is_judged_by_its_version(version: str, sign: str) -> None:
    assert machine.check_node(version).sign == sign


def test_an_address_in_use_is_wrong() -> None:
    assert machine.check_port("127.0.0.1:8050", "").sign == "ok"
    assert machine.check_port("127.0.0.1:8050", "taken. Choose") == wrong(
        "address", "taken. Choose", ""
    )


FINE = ok("Python", "3.11.7")
LESS = note("fonts", "none", "Install one.")
FAULT = wrong("build", "there is none", "Build.")


@pytest.mark.parametrize(
    ("findings", "end", "code"),
    [
        pytest.param([FINE], "nothing stands in the way\n", 0, id="sound"),
        pytest.param([FINE, LESS], "nothing stands in the way\n", 0, id="noted"),
        pytest.param([FAULT, FINE], "1 thing is to be put right\n", 1, id="one"),
        pytest.param([FAULT, FAULT], "2 things are to be put right\n", 1, id="two"),
    ],
)
def test_a_report_ends_with_what_is_to_be_done(
    findings: list[Finding], end: str, code: int
) -> None:
    assert report(findings).endswith(end)
    assert status(findings) == code


def test_a_report_has_a_line_for_each_finding() -> None:
    assert report([FINE, LESS, FAULT]).splitlines()[:3] == [
        "ok    Python   3.11.7",
        "note  fonts    none. Install one.",
        "wrong build    there is none. Build.",
    ]
