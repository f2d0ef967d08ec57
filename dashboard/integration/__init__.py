"""The Integration tab: is the gap between the three economies closing, and is the air?"""
