"""The Focus tab: which industries each place builds on, who says so, and since when."""
