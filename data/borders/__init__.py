"""The region's borders: find the file, read and check it, make the layers to measure and draw."""
