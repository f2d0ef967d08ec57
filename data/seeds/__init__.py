"""Reads the seed files and their README."""
