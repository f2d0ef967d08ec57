"""Tests of data.own."""
