"""Results of earlier runs, so that a letter that stays the same is not read again.

Of a letter not a word is kept: only which rule speaks where. What the report quotes
is cut out of the letter anew.
"""

from briefcheck.cache.folder import VARIABLE, find_folder
from briefcheck.cache.keys import Terms, digest_tool, make_key
from briefcheck.cache.results import Results

__all__ = ["VARIABLE", "Results", "Terms", "digest_tool", "find_folder", "make_key"]
