"""Tests of data.schemas."""
