"""Tests of the Xiong'an tab."""
