"""Tests of the Plan tab's answers."""
