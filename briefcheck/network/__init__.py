"""Our own tagger and parser: a small recurrent network that needs numpy alone."""
