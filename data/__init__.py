"""Turns the facts in `seeds/` and the borders into checked tables for the atlas."""
