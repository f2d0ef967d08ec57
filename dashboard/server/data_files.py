"""`/data/<table>.csv`, `.json` and `.parquet`: the build's tables, at permanent URLs for programs.

`/data/datapackage.json` describes them. The files are sent as built, texts also in the gzip form
that the build made. Any page may read them, as they are public; the rest of the atlas is for its
own origin only.
"""

from http import HTTPStatus
from pathlib import Path

from flask import Flask, Response, abort, request

from dashboard.server.file_responses import FileForm, file_response, unavailable
from data.read import GZIPPED, PACKAGE, NotBuilt, read_build

# Long enough for a notebook that runs again, short enough for a new build to be seen.
_MAX_AGE_S = 300
# The exposed headers let a script read a file in ranges and revalidate its copy.
CORS_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": (
        "ETag, Accept-Ranges, Content-Range, Content-Length, Content-Encoding"
    ),
}
PREFLIGHT_HEADERS = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Range, If-Range, If-None-Match",
    "Access-Control-Max-Age": str(_MAX_AGE_S),
}


def serve_data_files(server: Flask, derived: Path) -> None:
    """Register the routes for the files of a build's data package.

    Raises:
        NotBuilt: there are no tables yet.
    """
    folder = f"{PACKAGE}/"
    files = read_build(derived)["files"]
    names = {name.removeprefix(folder) for name in files if name.startswith(folder)}

    @server.get("/data/<name>", provide_automatic_options=False)
    def data_file(name: str) -> Response:
        if name not in names:
            abort(HTTPStatus.NOT_FOUND)
        try:
            digests = read_build(derived)["sha256"]
            forms = (
                FileForm(derived / path, digests.get(path, ""), encoding)
                for path, encoding in ((f"{GZIPPED}/{name}.gz", "gzip"), (f"{PACKAGE}/{name}", ""))
                # A range is one of the file itself, never of its gzip form.
                if not (encoding and "Range" in request.headers)
            )
            response = file_response(name, forms, _MAX_AGE_S)
        except (OSError, NotBuilt) as error:  # also while a new build is moved into place
            return unavailable(f"data/{name}: {error}")
        if not response:
            return unavailable(f"data/{name} is missing or damaged")
        response.headers.update(CORS_HEADERS)
        return response

    @server.route("/data/<name>", methods=["OPTIONS"])
    def preflight(name: str) -> Response:
        if name not in names:
            abort(HTTPStatus.NOT_FOUND)
        return Response(status=HTTPStatus.NO_CONTENT, headers=CORS_HEADERS | PREFLIGHT_HEADERS)
