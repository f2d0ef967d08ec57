"""Adcodes that code refers to by name. An adcode is text of six digits, never a number."""

NATION = "156000"
BEIJING, TIANJIN, HEBEI = PROVINCES = ("110000", "120000", "130000")
BAODING = "130600"
XIONGAN = "133100"
"""Xiong'an is made of three counties of Baoding, which keep their codes."""
