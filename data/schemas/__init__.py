"""Columns of every table, and the checks of single seed tables."""
