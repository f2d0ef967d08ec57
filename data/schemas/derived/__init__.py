"""Columns of the tables that the build adds to the seeds."""
