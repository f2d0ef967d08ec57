"""The Integration tab on a made-up region, and on the real one where it counts."""
