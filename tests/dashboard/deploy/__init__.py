"""Tests of the files in dashboard/deploy/."""
