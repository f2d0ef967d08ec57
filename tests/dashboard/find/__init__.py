"""Tests of the search: what it finds, and how it is spelled."""
