"""Checks across rows and tables.

They return faults and raise nothing, so that the faults of all tables can be reported together. A
check skips tables that have faults of their own, so that one fault is not reported several times.
"""
