"""The tables of the page, as plain columns: `page` is shared, each later tab has its own module."""
