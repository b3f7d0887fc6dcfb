"""What changed since a revision of git, so that only that is judged."""
