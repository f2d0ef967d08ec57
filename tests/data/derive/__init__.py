"""Tests of data.derive."""
