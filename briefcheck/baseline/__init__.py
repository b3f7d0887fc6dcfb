"""Findings that are known, so that only new ones fail: kept in a file of the house."""
