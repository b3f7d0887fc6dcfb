"""spaCy's Dutch tokenizer, made fit for letters.

It is changed while a pipeline is initialised and saved inside it, so that
`spacy.load` needs nothing of ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.lang import char_classes
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

_ABBREVIATIONS = """
    afz. b.d. b.g.g. bestelnr. bijl. d.d. dienstverl. ev. excl. factuurnr. fam. fa.
    a.u.b. gebr. huisnr. i.c.m. i.h.k.v. i.o.m. i.o. i.p.v. i.v.m. incl. inkl. j.l. jl.
    klantnr. kl. m.i. m.m.v. m.u.v. mw. mvr. mej. meerv. n.v.t. o.l.v. o.v.v. ordernr.
    a.s. p.d. p.j. p.p. p.s. p.st. p.u. p.w. plm. postb. red. ref. refnr. rek. rek.nr.
    s.v.p. str. t.h.v. t.n.v. t.o.v. t.w.v. t.z.t. tel. tel.nr. telnr. v.l.n.r. v.w.b.
    verz. wrsch. z.n. z.s.m. feb. mrt. apr. aug. sep. sept. okt. nov. dec. m.vr.gr.
    vr.gr. n.chr. v.chr. v.v.d. v.o.f. v.z.v. e.e.a. e.a. a.d.h.v. d.m.v. t.l.v. t.g.v.
""".split()  # noqa: SIM905 - a table, easier to read and sort than quoted words

# spaCy takes these words with the full stop after them for abbreviations; in letters
# they end sentences ("Ik bel u.", "in de app.").
_PLAIN_WORDS = """
    al app bel best bet belg com dat doc eil ex fin form get hand hr huis it ind kg kon
    kt lat ltd mand me med mil mod mon no ob or pan pas pers pk pol prot pun red rom sir
    stat tom top trim u ver vert vol volg vorst vred vs wac ww xd
""".split()  # noqa: SIM905 - as above

# Smileys that are nothing but the end of a bracket or a number in a letter.
_FALSE_SMILEYS = (
    "):",
    "(=",
    "=)",
    "(:",
    "(;",
    "8)",
    "(8",
    ":0",
    ":1",
    ":3",
    "=3",
    "0.0",
)

_SLOTS = (r"\{\{[^{}\s]+\}\}", r"\[[^\[\]\s]+\]", r"<[A-Za-z_]+>")
_CLITICS = r"['\u2019](?:[mrknts]|\d\d)(?=$|[.,;:!?)])"
_YOU_AT_THE_END = r"(?<!\.U)(?<=\bU)\."
_CURLY_APOSTROPHE = "\u2019"
#: spaCy's letters of all scripts, and those that Dutch is written with: expressions
#: are compiled at every start, and those of all scripts take six times as long.
_SCRIPTS = (
    (char_classes.ALPHA, char_classes.LATIN),
    (char_classes.ALPHA_LOWER, char_classes.LATIN_LOWER_BASIC),
    (char_classes.ALPHA_UPPER, char_classes.LATIN_UPPER_BASIC),
)


def make_fit_for_letters(nlp: Language) -> Language:
    """Change the tokenizer of a new Dutch pipeline, and return the pipeline."""
    _forget(nlp, [f"{word}." for word in _PLAIN_WORDS])
    _forget(nlp, _FALSE_SMILEYS)
    for abbreviation in _ABBREVIATIONS:
        for form in {abbreviation, abbreviation.capitalize(), abbreviation.upper()}:
            nlp.tokenizer.add_special_case(form, [{ORTH: form}])
    defaults = nlp.Defaults
    prefixes = [*_SLOTS, _CLITICS, *_in_latin(defaults.prefixes)]
    suffixes = [*_SLOTS, _YOU_AT_THE_END, *_in_latin(defaults.suffixes)]
    # NOTE: spaCy 3.8 cuts "auto\u2019s" at its apostrophe, though not "auto's".
    cutting = _in_latin(defaults.infixes)
    infixes = [infix.replace(_CURLY_APOSTROPHE, "") for infix in cutting]
    infixes.append(r"(?<=[^\W\d_]);(?=[^\W\d_])")
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp


def _forget(nlp: Language, forms: Iterable[str]) -> None:
    """Take special cases away, however they are capitalised."""
    unwanted = {form.lower() for form in forms}
    rules = nlp.tokenizer.rules
    nlp.tokenizer.rules = {
        form: case for form, case in rules.items() if form.lower() not in unwanted
    }


def _in_latin(expressions: Iterable[str]) -> Iterator[str]:
    for expression in expressions:
        latin = expression
        for letters, ours in _SCRIPTS:
            latin = latin.replace(letters, ours)
        yield latin
