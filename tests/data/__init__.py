"""Tests of data/: seeds, borders and the build."""
