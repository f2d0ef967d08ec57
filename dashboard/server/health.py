"""Health endpoints."""

from http import HTTPStatus
from pathlib import Path
from typing import Any

from flask import Flask

from dashboard.bundle import bundle_damage, page_digests
from data.read import NotBuilt, read_build, require_whole


def serve_health(server: Flask, derived: Path, bundle: Path) -> None:
    """Register `/health` (the server runs) and `/ready` (all files of the atlas are intact).

    Raises:
        NotBuilt: there are no tables yet.
    """
    build = read_build(derived)
    page_files = page_digests(bundle)

    @server.get("/health")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @server.get("/ready")
    def ready() -> tuple[dict[str, Any], HTTPStatus, dict[str, str]]:
        try:
            require_whole(derived)
            reason = bundle_damage(bundle, page_files)
        except NotBuilt as error:
            reason = str(error)
        headers = {"Cache-Control": "no-store"}
        if reason:
            damage = {"status": "not ready", "reason": reason}
            return damage, HTTPStatus.SERVICE_UNAVAILABLE, headers
        tables = len(build["counts"])
        whole = {"status": "ready", "build_id": build["build_id"], "tables": tables}
        return whole, HTTPStatus.OK, headers
