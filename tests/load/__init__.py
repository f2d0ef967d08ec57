"""How many readers the atlas bears on this machine, behind gunicorn and as files behind nginx."""
