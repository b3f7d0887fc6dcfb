"""The words that rule files look for, and quick ways to see whether they occur."""
