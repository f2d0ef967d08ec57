"""Files that leave the atlas from the command line, made by its page in a headless browser."""
