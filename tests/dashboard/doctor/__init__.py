"""Tests of dashboard/doctor."""
