"""Load test: how many readers the atlas serves on this machine, with gunicorn and with nginx."""
