"""Dash's controls hand their value to the browser's state; the server is never asked."""
