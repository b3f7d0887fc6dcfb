"""The recipe of the model of acts: from labelled sentences to ``briefcheck/_acts``."""
