"""The tables that the page holds, as plain columns: `page` for all tabs, a file for each other."""
