"""Health endpoints, and the response for files that are damaged or being replaced."""

from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, current_app, jsonify

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
    def ready() -> Response:
        try:
            require_whole(derived)
            reason = bundle_damage(bundle, page_files)
        except NotBuilt as error:
            reason = str(error)
        if reason:
            response = jsonify({"status": "not ready", "reason": reason})
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        else:
            tables = len(build["counts"])
            response = jsonify({"status": "ready", "build_id": build["build_id"], "tables": tables})
        response.cache_control.no_store = True
        return response


def unavailable(problem: str) -> Response:
    """Log a problem with a file and respond with 503."""
    current_app.logger.error("%s; GET /ready says what is wrong", problem)
    text = "This file of the atlas is damaged or being replaced. Try again in a minute.\n"
    response = Response(text, HTTPStatus.SERVICE_UNAVAILABLE, content_type="text/plain")
    response.cache_control.no_store = True
    response.headers["Retry-After"] = "60"
    return response
