"""Tests of the Plan tab."""
