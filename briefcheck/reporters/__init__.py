"""Reporters: pure functions from reports to text, one module for each format."""
