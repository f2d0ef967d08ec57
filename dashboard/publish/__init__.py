"""The atlas as a folder of files: for any web host, any path below one, or a disk."""
