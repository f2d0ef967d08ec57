"""The smallest Dash app: its start time and memory are those of Dash itself."""

import sys

from dash import Dash, html


def serve(port: int) -> None:
    """Serve one word until stopped."""
    app = Dash("hello")
    app.layout = html.Div("hello", id="hello")
    app.run(host="127.0.0.1", port=port, debug=False)


if __name__ == "__main__":
    serve(int(sys.argv[1]))
