"""A page of its own for every place, industry and organisation: plain HTML, in both languages.

Numbers and rows come from the page's own modules, so that a page and a chart cannot differ.
"""
