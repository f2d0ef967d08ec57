"""Tests of data.checks."""
