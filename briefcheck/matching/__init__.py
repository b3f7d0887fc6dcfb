"""Patterns of rule files on sentences."""
