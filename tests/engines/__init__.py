"""The page in stock Firefox and WebKitGTK; all other browser tests run in Chromium."""
