"""The bench: `python -m tests.bench` measures the atlas beside ordinary Dash, in one run."""
