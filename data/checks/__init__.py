"""Checks that need more than one row or table."""
