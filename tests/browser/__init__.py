"""The running page in Debian's Chromium. Tests wait for `data-view`, never for a time."""
