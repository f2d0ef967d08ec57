"""Export files from the command line: the page makes them in a headless browser."""
