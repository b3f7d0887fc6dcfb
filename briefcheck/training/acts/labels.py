"""What the labels of the corpus mean to the model, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.corpus import LabelledLetter
    from briefcheck.text import SourceText

#: Rules that a single sentence breaks, learned beside the acts.
SPAN_RULES = frozenset(
    {
        "tone/accusation", "tone/hedging", "tone/brush-off", "tone/defensive",
        "closing/unfriendly",
    }
)  # fmt: skip
#: Rules that are an act in a certain place: their sentences count for the act.
_ACT_OF_RULE = {
    "opening/rejection": "rejection",
    "closing/vague-deadline": "vague_deadline",
}


def labels_of(names: Iterable[str]) -> frozenset[str]:
    """Return the labels to learn among names of acts and rules (``-``: none)."""
    acts = (_ACT_OF_RULE.get(name, name) for name in names)
    return frozenset(name for name in acts if name in SPAN_RULES or _is_act(name))


def _is_act(name: str) -> bool:
    return name.replace("_", "").isalpha()


def sentences_by_place(
    letter: LabelledLetter, source: SourceText
) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield where each labelled sentence starts, and its labels."""
    for label in letter.sentences:
        yield _place(source, label.line, label.text), labels_of(label.acts)


def rules_by_place(
    letter: LabelledLetter, source: SourceText
) -> Iterator[tuple[int, str]]:
    """Yield where the words start that break a rule, and the rule."""
    for label in letter.labels:
        if label.line is not None:
            yield _place(source, label.line, label.text), label.rule


def _place(source: SourceText, line: int, words: str) -> int:
    """Return where the words of a label start, -1 if they are not there."""
    first_line = words.split("\n", maxsplit=1)[0]
    return source.text.find(first_line, source.line_starts[line - 1])
