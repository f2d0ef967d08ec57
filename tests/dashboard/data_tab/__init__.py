"""Tests of the Data tab's selections, rows and words."""
