"""Tests of data.evidence."""
