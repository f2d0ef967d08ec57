"""Settings of gunicorn: `gunicorn --config dashboard/gunicorn_conf.py dashboard.wsgi:server`.

By itself, gunicorn 27 holds a thread for each connection: up to 5 s for one that sends nothing, and
without limit for one that sends half a request or does not read its response. With these settings a
connection reaches gunicorn with its first bytes, each wait for more has a limit, and there are
threads to spare for slow clients. A web server in front shields it better.
"""

import os
import socket
import struct
import sys
from logging import LogRecord

from gunicorn.arbiter import Arbiter

from dashboard.javascript import ScriptError
from dashboard.server.access_log import SETTING, AccessLog
from dashboard.server.app import create_app
from data.read import NotBuilt

workers = 2
worker_class = "gthread"
# A thread is started when there is none to spare.
threads = 32
# The workers share the memory of one app, and a reload has it ready before they start.
preload_app = True
# The socket would be a file in the home folder, which two servers of one user would fight for.
control_socket_disable = True
# The URLs of the atlas are relative, so it needs to know nothing from a proxy.
forwarded_allow_ips = ""
forwarder_headers = ""
secure_scheme_headers: dict[str, str] = {}
# Python's sendfile() waits for a client without limit.
sendfile = False

# A line of JSON for each request, if the setting says where.
accesslog = os.environ.get(SETTING)
logger_class = AccessLog

# How long the system keeps a connection from gunicorn that has sent nothing.
_SILENT_S = 30
# How long a thread waits for more of a request, or for a client to take more of a response.
_STALLED_S = 10


def when_ready(server: Arbiter) -> None:
    """Limit how long connections may wait; they inherit the options of the listening socket."""
    server.log.error_log.addFilter(is_worth_logging)
    if sys.platform != "linux":
        return
    for listener in server.LISTENERS:
        if listener.family in (socket.AF_INET, socket.AF_INET6):
            listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, _SILENT_S)
        limit = struct.pack("ll", _STALLED_S, 0)
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            listener.setsockopt(socket.SOL_SOCKET, option, limit)


def on_reload(server: Arbiter) -> None:
    """Serve the newest build after SIGHUP, or continue with the old one if it cannot be served."""
    try:
        server.app.callable = create_app().server
    except (NotBuilt, ScriptError, OSError) as error:
        server.log.error("the new build is not served: %s", error)  # noqa: TRY400 - not a bug


def is_worth_logging(record: LogRecord) -> bool:
    """Leave out the traceback for each connection that reached a limit."""
    return not (record.exc_info and record.exc_info[0] is BlockingIOError)
