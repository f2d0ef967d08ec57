"""Publish the atlas as a folder of files: for any web host, a path on one, or a disk."""
