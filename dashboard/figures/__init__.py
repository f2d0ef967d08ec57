"""Each chart, described once: `figure(...) -> go.Figure`.

A chart is a template and a selection. The template holds all that does not depend on the reader's
choice: layout, colours, scales. Every trace says in `meta.fill` which array of the selection goes
where ("marker.color": "zones.z"), so Python and the browser fill the same template the same way.
"""
