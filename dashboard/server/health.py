"""Whether a server answers, whether it can serve the atlas, and what it says of a lost file."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import Flask, Response, abort, current_app, jsonify

from dashboard.bundle import bundle_damage, page_digests
from data.read import NotBuilt, read_build, require_whole

if TYPE_CHECKING:
    from pathlib import Path


def serve_health(server: Flask, derived: Path, bundle: Path) -> None:
    """Answer for a watchman: `/health`, that the server runs; `/ready`, that the atlas is whole.

    Raises:
        NotBuilt: there are no tables yet.
    """
    loaded = read_build(derived)
    served = page_digests(bundle)

    @server.get("/health")
    def health() -> dict[str, str]:
        """Say that the server answers."""
        return {"status": "ok"}

    @server.get("/ready")
    def ready() -> Response:
        """Say which build is served, or what keeps it from being served."""
        try:
            require_whole(derived)
            reason = bundle_damage(bundle, served)
        except NotBuilt as error:
            reason = str(error)
        said: dict[str, str | int] = {"status": "not ready", "reason": reason}
        if not reason:
            said = {
                "status": "ready",
                "build_id": loaded["build_id"],
                "tables": len(loaded["counts"]),
            }
        answer = jsonify(said)
        answer.status_code = HTTPStatus.SERVICE_UNAVAILABLE if reason else HTTPStatus.OK
        answer.cache_control.no_store = True
        return answer


def missing_or_damaged(path: Path) -> Response:
    """Answer for a file that is not there, or that is no longer what it should be."""
    if not path.is_file():
        abort(HTTPStatus.NOT_FOUND)
    return unavailable(f"{path.name} is damaged")


def unavailable(problem: str) -> Response:
    """Tell a reader to come back, and whoever runs the server why."""
    current_app.logger.error("%s; GET /ready says what is wrong", problem)
    text = "This file of the atlas is damaged or being replaced. Try again in a minute.\n"
    answer = Response(text, HTTPStatus.SERVICE_UNAVAILABLE, content_type="text/plain")
    answer.cache_control.no_store = True
    answer.headers["Retry-After"] = "60"
    return answer
