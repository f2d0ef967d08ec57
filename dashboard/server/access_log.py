"""The access log of gunicorn as JSON: one object a line, without anything about the reader.

`JJJ_ACCESS_LOG=-` writes it to standard output, a path to that file. Without the setting there is
no access log.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from gunicorn.glogging import Logger
from gunicorn.http.message import Request
from gunicorn.http.wsgi import Response

SETTING = "JJJ_ACCESS_LOG"


class AccessLog(Logger):  # type: ignore[misc]  # gunicorn has no types
    """Writes a line for each request; errors are logged as by gunicorn itself."""

    def access(
        self, resp: Response, req: Request, environ: Mapping[str, str], request_time: timedelta
    ) -> None:
        """Log a request, if there is an access log.

        Args:
            resp: the response that was sent.
            req: not used; `environ` has the same.
            environ: of WSGI.
            request_time: from the first byte of the request to the last of the response.
        """
        del req
        if not self.cfg.accesslog:
            return
        entry = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": environ["REQUEST_METHOD"],
            "path": environ["PATH_INFO"],
            "query": environ["QUERY_STRING"],
            "status": resp.status_code,
            "bytes": resp.sent,
            "ms": request_time / timedelta(milliseconds=1),
        }
        self.access_log.info("%s", json.dumps(entry))
