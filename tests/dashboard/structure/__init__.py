"""The Structure tab, on tables worked out by hand."""
