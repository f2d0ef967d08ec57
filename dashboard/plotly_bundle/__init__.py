"""plotly.js with the traces that the atlas draws, made from its npm package by esbuild.

It is a third of the stock file, which brings every trace and stands in wherever this one has not
been made. `python -m dashboard.plotly_bundle` makes it.
"""
