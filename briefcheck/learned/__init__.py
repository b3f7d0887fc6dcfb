"""What was learned from labelled letters: what sentences do, and kinds of reply."""
