"""Tests of the Data tab's answers."""
