"""Folders as the publish command leaves them."""

from pathlib import Path

from dashboard.publish.previous_page import MARKER, with_digests


def write_site(folder: Path, **files: str) -> None:
    """Write files into a folder, and the marker that lists them.

    Args:
        folder: made if it does not exist.
        files: content by name, with `_html` for `.html`.
    """
    contents = {name.replace("_html", ".html"): text.encode() for name, text in files.items()}
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in with_digests([*contents.items(), (MARKER, b"{}")]):
        (folder / name).write_bytes(content)
