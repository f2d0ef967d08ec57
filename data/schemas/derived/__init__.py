"""The tables and columns that the build adds to the seeds."""
