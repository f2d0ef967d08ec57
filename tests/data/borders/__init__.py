"""Tests of data.borders."""
