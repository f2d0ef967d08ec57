"""Tables computed from the seeds and the borders."""
