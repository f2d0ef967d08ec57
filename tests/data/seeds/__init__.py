"""Tests of data.seeds."""
