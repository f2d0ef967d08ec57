"""The layout of the page in Dash's components: a module for the page and one for each tab.

Texts are in English; the browser translates them and fills the charts.
"""
