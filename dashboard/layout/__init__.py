"""The layout of the page in Dash's components: a module for the page and one for each tab.

The build writes it as HTML, in each language (`document.py`); the browser fills the charts.
"""
