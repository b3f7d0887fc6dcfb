"""The recipe that trains briefcheck's own Dutch pipeline from CoNLL-U treebanks."""
