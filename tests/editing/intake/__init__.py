"""Tests of the intake: files as they come, and stubs of editing files."""
