"""The web server: the Dash app, its files, limits and health endpoints."""
