"""Who does what in a sentence: words with their heads in, clauses out."""

from briefcheck.grammar.clauses import find_clauses
from briefcheck.grammar.lexicon import Lexicon

__all__ = ["Lexicon", "find_clauses"]
