"""Tests of `python -m dashboard doctor`."""
