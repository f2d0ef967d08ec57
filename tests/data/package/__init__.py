"""Tests of data.package."""
