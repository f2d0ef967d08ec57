"""`python -m dashboard doctor`: what stands in the way of running the atlas, and what to do."""
