"""The Siting tab."""
