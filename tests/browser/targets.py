"""Targets of the browser tests: the server, the published folder on a web host, or on a disk."""

import getpass
import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Page

from dashboard.bundle import BUNDLE
from dashboard.publish.site import DrawPictures, no_pictures, site_files, with_compressed
from data.read import DERIVED
from data.write import replace
from tests.servers import free_port

# `ATLAS_TARGET=disk pytest tests/browser` tests the published folder, opened from disk.
TARGET_SETTING = "ATLAS_TARGET"
# The address that a published folder is told.
PUBLISHED_AT = "https://a.example/atlas/"
TARGETS = ("server", "host", "disk")
_PROJECT = Path(__file__).parents[2]
_ELSEWHERE = "http://elsewhere.example/"
# Folder names may contain any script, and characters with a meaning in URLs.
_FOLDER_ON_DISK = "京津冀 #1 50%25 “b”?c;d&e+f"
_STARTS_WITHIN_S = 60
_PACKED_BELOW_BYTES = 200_000
NGINX_MAIN = """
user {user};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/atlas.conf;
}}
"""


def target() -> str:
    """Read the target of the browser tests from the environment."""
    name = os.environ.get(TARGET_SETTING, TARGETS[0])
    if name not in TARGETS:
        message = f"{TARGET_SETTING} is {name!r}; it is one of {', '.join(TARGETS)}"
        raise pytest.UsageError(message)
    return name


@contextmanager
def at_target(folder: Path) -> Iterator[str]:
    """Serve the atlas at the target; yield its address. Needed files are written into a folder."""
    with served(port=free_port()) if target() == "server" else placed(folder) as address:
        yield address


@contextmanager
def placed(folder: Path, derived: Path = DERIVED, bundle: Path = BUNDLE) -> Iterator[str]:
    """Publish a build below a folder; yield its address on the host or the disk."""
    if target() == "disk":
        yield page_on_disk(published(folder / _FOLDER_ON_DISK, derived=derived, bundle=bundle))
        return
    with hosted(published(folder, derived=derived, bundle=bundle)) as address:
        yield address


def open_elsewhere(page: Page, folder: Path, html: str) -> None:
    """Open another site's page; for a disk, a file, since only files may frame the atlas."""
    html = f"<!DOCTYPE html><meta charset=utf-8>{html}"
    if target() == "disk":
        other = folder / "other.html"
        other.write_text(html, encoding="utf-8")
        page.goto(other.as_uri())
        return
    page.route(_ELSEWHERE, lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(_ELSEWHERE)


@contextmanager
def served(*, port: int) -> Iterator[str]:
    """Serve the project's build; yield its address."""
    address = f"http://127.0.0.1:{port}/"
    with subprocess.Popen(
        [sys.executable, "-m", "dashboard"],
        cwd=_PROJECT,
        env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            lines = []
            for line in server.stdout:
                lines.append(line)
                if address in line:
                    break
            else:
                pytest.fail("the server ended: " + "".join(lines))
            await_answer(f"{address}health")
            yield address
        finally:
            server.terminate()


def published(
    folder: Path,
    packed_below_bytes: int = _PACKED_BELOW_BYTES,
    draw: DrawPictures = no_pictures,
    *,
    derived: Path = DERIVED,
    bundle: Path = BUNDLE,
) -> Path:
    """Publish a build below a folder, with compressed forms only of small files, for speed."""
    site = folder / "www" / "atlas"
    site.parent.mkdir(parents=True)
    files = list(site_files(PUBLISHED_AT, draw, derived, bundle))
    small = [(path, content) for path, content in files if len(content) < packed_below_bytes]
    replace(site, [*dict(files).items(), *(set(with_compressed(small)) - set(small))])
    return site


def page_on_disk(site: Path) -> str:
    """Return the file address of the page of a published folder."""
    return f"{site.as_uri()}/index.html"


@contextmanager
def hosted(site: Path) -> Iterator[str]:
    """Serve a published folder below a path, with nginx and the folder's own nginx.conf."""
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    folder, port = site.parents[1], free_port()
    conf = (site / "nginx.conf").read_text(encoding="utf-8")
    conf = conf.replace("listen 80;", f"listen 127.0.0.1:{port};")
    conf = conf.replace("root /var/www/atlas;", f"root {site.parent};")
    (folder / "atlas.conf").write_text(conf, encoding="utf-8")
    main = NGINX_MAIN.format(folder=folder, user=getpass.getuser())
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    call = [nginx, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"]
    with subprocess.Popen(call, stderr=subprocess.DEVNULL) as host:  # noqa: S603 - our own file
        try:
            address = f"http://127.0.0.1:{port}/atlas/"
            await_answer(address)
            yield address
        finally:
            host.terminate()


def await_answer(url: str) -> None:
    """Request an address until a server responds, without sleeping between the tries."""
    for _ in range(_STARTS_WITHIN_S * 1000):
        try:
            with urllib.request.urlopen(url, timeout=_STARTS_WITHIN_S):  # noqa: S310
                return
        except URLError:
            continue
    pytest.fail("the server does not respond")
