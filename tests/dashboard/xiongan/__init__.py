"""Tests of the Focus tab's answers."""
