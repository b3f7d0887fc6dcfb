"""What the linter saw in a letter, for people.

Acts and features of clauses keep the names that they have in rule files: who writes
rules reads this.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefcheck import wording
from briefcheck.analysis import Act
from briefcheck.paint import Ink, Paint, plain
from briefcheck.paragraphs import quote, wrap
from briefcheck.wording import pick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcheck.analysis import Analysis, Clause
    from briefcheck.learned.examples import FindExamples
    from briefcheck.wording import Language

_INDENT = 9


def render_inspection_text(
    analysis: Analysis,
    language: Language = "nl",
    paint: Paint = plain,
    like: FindExamples | None = None,
) -> str:
    """Return an analysis as lines: the kind, the parts, and sentence by sentence.

    *like* finds labelled sentences that resemble one with a learned act.
    """
    return "\n".join(
        [
            *_kind(analysis, language, paint),
            "",
            *_parts(analysis, language),
            "",
            *_sentences(analysis, _Manner(language, paint, like)),
            *_legend(analysis, language),
        ]
    )


def _kind(analysis: Analysis, language: Language, paint: Paint) -> Iterator[str]:
    kind = analysis.kind
    name = wording.describe_kind(kind.kind, language, stated=kind.stated)
    yield f"{paint(analysis.letter.source.name, Ink.NAME)} — {name}"
    for reason in kind.because:
        yield wrap(reason, 4, "  - ")


def _parts(analysis: Analysis, language: Language) -> Iterator[str]:
    source = analysis.letter.source
    for part, span in analysis.letter.parts:
        first = source.position(span.start).line
        last = source.position(max(span.start, span.end - 1)).line
        lines = f"{first}" if first == last else f"{first}-{last}"
        name = pick(wording.PARTS[part], language)
        same = "" if name == part.value else f" ({name})"
        yield f"{lines:>7}  {part.value}{same}"


@dataclass(frozen=True, slots=True)
class _Manner:
    """How sentences are shown."""

    language: Language
    paint: Paint
    like: FindExamples | None


def _sentences(analysis: Analysis, manner: _Manner) -> Iterator[str]:
    source = analysis.letter.source
    for index, sentence in enumerate(analysis.sentences):
        place = source.position(sentence.span.start)
        first = f"{place.line}:{place.column}".rjust(_INDENT - 2)
        yield wrap(source.slice(sentence.span), _INDENT, first)
        for act in (*analysis.acts, *_learned_rules(analysis)):
            if act.sentence == index:
                yield manner.paint(_act(analysis, act), Ink.SUGGESTION)
                yield from _examples(analysis, act, manner)
        for clause in sentence.clauses:
            yield wrap(_features(clause), _INDENT + 2, " " * _INDENT + "· ")
        yield ""


def _learned_rules(analysis: Analysis) -> Iterator[Act]:
    """Yield the rules that the model takes sentences to break, told as acts are.

    Whether one is found too, its rule decides: there are exceptions and levels.
    """
    for guess in analysis.guesses:
        if "/" in guess.label and guess.is_likely:
            because = f"{guess.because} ({guess.score:.2f})"
            yield Act(guess.label, guess.sentence, guess.span, because)


def _legend(analysis: Analysis, language: Language) -> Iterator[str]:
    """Explain the reasons of learned acts, where there are any."""
    if analysis.guesses:
        yield wrap(pick(wording.LEARNED, language), 2, "  ")
        yield ""


def _examples(analysis: Analysis, act: Act, manner: _Manner) -> Iterator[str]:
    if manner.like is None:
        return
    first = f"{' ' * (_INDENT + 2)}{pick(wording.LIKE, manner.language)} "
    for text in manner.like(analysis, act):
        yield manner.paint(wrap(quote(text), _INDENT + 4, first), Ink.QUIET)


def _act(analysis: Analysis, act: Act) -> str:
    words = quote(analysis.letter.source.slice(act.span))
    because = f" — {act.because}" if act.because else ""
    return wrap(f"{act.name} {words}{because}", _INDENT + 2, " " * _INDENT + "= ")


def _features(clause: Clause) -> str:
    verb = " ".join(filter(None, [clause.predicate, clause.verb]))
    features = [
        f"{verb}: {clause.subject.value}",
        clause.mood.value,
        clause.tense.value,
        clause.voice.value,
        clause.modal and f"modal {clause.modal}",
        clause.negated and "negated",
        clause.reported and "reported",
    ]
    return ", ".join(feature for feature in features if feature)
