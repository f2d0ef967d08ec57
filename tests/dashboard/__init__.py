"""Tests of dashboard/: the state, its selections and words, the figures, the server."""
