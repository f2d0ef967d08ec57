"""Tests of geo, with made-up shapes near the region."""
