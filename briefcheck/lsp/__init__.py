"""The language server: findings in an editor while somebody writes.

Two processes: one speaks the protocol (and never imports spaCy), the other reviews
letters (and never imports pygls), so that both start at the same time and neither
keeps the other waiting.
"""
