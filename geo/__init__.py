"""Pure functions on geometries and arrays.

Longitude comes first, and angles are in degrees unless a name says otherwise. Nothing here reads
files or depends on the tables of the atlas.
"""
