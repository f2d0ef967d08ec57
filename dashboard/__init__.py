"""The page: one state, linked charts, exports. Start it with `python -m dashboard`."""
