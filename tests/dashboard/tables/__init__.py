"""The tables that the page is made from, tab by tab."""
