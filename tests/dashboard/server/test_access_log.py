"""The access log: JSON, one object a line, whatever a request contains."""

import json
import logging
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from dashboard import gunicorn_conf
from dashboard.server.access_log import AccessLog

QUERY = 'a="b"&c=\\d%0A\x1b\n北'


def logged(caplog: pytest.LogCaptureFixture, target: str | None) -> list[str]:
    """Log one request; return the lines."""
    config = Config()
    config.set("accesslog", target)
    log = AccessLog(config)
    log.access_log.propagate = True
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/data/cells.csv",
        "QUERY_STRING": QUERY,
        "REMOTE_ADDR": "203.0.113.7",
        "HTTP_USER_AGENT": "Browser",
    }
    with caplog.at_level(logging.INFO, "gunicorn.access"):
        response = SimpleNamespace(status_code=200, sent=1234)
        log.access(response, None, environ, timedelta(milliseconds=12.5))
    return [record.getMessage() for record in caplog.records if record.name == "gunicorn.access"]


def test_a_request_is_one_line_of_json(caplog: pytest.LogCaptureFixture) -> None:
    [line] = logged(caplog, "-")
    assert line.isascii()
    assert line.isprintable()
    entry = json.loads(line)
    assert datetime.fromisoformat(entry.pop("time")).utcoffset() == timedelta(0)
    assert entry == {
        "method": "GET",
        "path": "/data/cells.csv",
        "query": QUERY,
        "status": 200,
        "bytes": 1234,
        "ms": 12.5,
    }


def test_without_the_setting_there_is_no_log(caplog: pytest.LogCaptureFixture) -> None:
    assert logged(caplog, None) == []


def test_gunicorn_uses_it_and_is_told_where_by_the_setting() -> None:
    assert gunicorn_conf.logger_class is AccessLog
    assert gunicorn_conf.accesslog is None  # JJJ_ACCESS_LOG is not set here
