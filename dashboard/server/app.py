"""The Dash app: one page, its files and the data files. It holds no state of readers."""

from pathlib import Path

from dash import ClientsideFunction, Dash, Input

from dashboard.bundle import BUNDLE, ensure_bundle
from dashboard.ids import DASH_ROOT
from dashboard.javascript import ScriptError
from dashboard.layout.dash_root import dash_root
from dashboard.messages import message
from dashboard.server.bundle_files import serve_bundle_files
from dashboard.server.cached_responses import cache_responses
from dashboard.server.dash_page import DASH_ROLE, AtlasDash, without_clicks
from dashboard.server.data_files import serve_data_files
from dashboard.server.guards import guard
from dashboard.server.health import serve_health
from dashboard.server.index_page import index_page, inline_scripts
from dashboard.server.pages import serve_pages
from dashboard.server.security_headers import content_policy, set_security_headers
from data.read import DERIVED

_UNWRITABLE = "the page's files cannot be made ({error}). Free disk space, or allow writing there."


def create_app(derived: Path = DERIVED, bundle: Path = BUNDLE) -> Dash:
    """Create the app for a build, making its bundle if it is missing or out of date.

    Raises:
        NotBuilt: there are no tables yet, or they are damaged.
        ScriptError: the bundle or the page's scripts cannot be made.
    """
    try:
        files = ensure_bundle(derived, bundle)
    except OSError as error:
        raise ScriptError(_UNWRITABLE.format(error=error)) from error
    app = AtlasDash(
        "dashboard",
        title=message("app.name", "en"),
        update_title="",
        compress=False,
        index_string=index_page(files, bundle),
        serve_locally=True,
    )
    app.script_url = f"atlas/{files[DASH_ROLE]}"
    app.inline_scripts = inline_scripts(files, bundle)
    app.layout = without_clicks(dash_root())
    # Tells the page that Dash has rendered its root.
    app.clientside_callback(ClientsideFunction("atlas", "start"), Input(DASH_ROOT, "id"))  # type: ignore[no-untyped-call]
    guard(app.server)
    serve_bundle_files(app.server, bundle)
    serve_data_files(app.server, derived)
    serve_pages(app.server, derived, bundle)
    serve_health(app.server, derived, bundle)
    set_security_headers(app.server, content_policy(app.csp_hashes()))
    # It depends on the bundle only, and holds what Dash's renderer would ask for.
    cache_responses(app.server, ("/",), bundle)
    return app
