"""What surrounds the words of a letter in its file: markup, comments, slots."""
