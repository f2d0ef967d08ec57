"""Tables derived from the seeds and the borders.

Functions take typed tables and return new ones. Keys are adcodes as text or zone ids; an absent
value is `<NA>`, never 0 and never an empty text.
"""
