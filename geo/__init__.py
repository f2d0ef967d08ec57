"""A pure toolbox over geometries and arrays.

Longitude comes first and angles are degrees unless a name says otherwise. Nothing here reads a
file or knows a table of the atlas.
"""
