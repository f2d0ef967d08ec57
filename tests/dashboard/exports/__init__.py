"""Tests of dashboard/exports that need no browser."""
