"""The region's borders: find, read and check the file, then make the layers."""
