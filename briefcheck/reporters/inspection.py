"""What the linter saw in letters, as JSON of the shape ``briefcheck-inspection/1``.

The shape is a public promise; its schema is
``briefcheck/schemas/inspection.schema.json``.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefcheck.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcheck.analysis import Act, Analysis, Clause, Sentence
    from briefcheck.learned.examples import FindExamples


def render_inspection(
    analyses: Iterable[Analysis], like: FindExamples | None = None
) -> str:
    """Return all analyses as one JSON document.

    *like* finds labelled sentences that resemble one with a learned act.
    """
    files = [_file(analysis, like) for analysis in analyses]
    document = {"schema": "briefcheck-inspection/1", "files": files}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(analysis: Analysis, like: FindExamples | None) -> dict[str, object]:
    kind = analysis.kind
    return {
        "path": analysis.letter.source.name,
        "kind": kind.kind.value if kind.kind else None,
        "kind_stated": kind.stated,
        "kind_because": list(kind.because),
        "parts": _parts(analysis),
        "sentences": [
            _sentence(analysis, index, like) for index in range(len(analysis.sentences))
        ],
    }


def _parts(analysis: Analysis) -> list[dict[str, object]]:
    source = analysis.letter.source
    return [
        {
            "part": part.value,
            "line": source.position(span.start).line,
            "end_line": source.position(max(span.start, span.end - 1)).line,
        }
        for part, span in analysis.letter.parts
    ]


def _sentence(
    analysis: Analysis, index: int, like: FindExamples | None
) -> dict[str, object]:
    sentence = analysis.sentences[index]
    place = analysis.letter.source.position(sentence.span.start)
    acts = (act for act in analysis.acts if act.sentence == index)
    return {
        "part": sentence.part.value,
        "line": place.line,
        "column": place.column,
        "text": analysis.letter.source.slice(sentence.span),
        "acts": [_act(analysis, act, like) for act in acts],
        "clauses": [_clause(analysis, sentence, each) for each in sentence.clauses],
    }


def _act(analysis: Analysis, act: Act, like: FindExamples | None) -> dict[str, object]:
    excerpt = analysis.letter.source.slice(act.span)
    told = {"act": act.name, "excerpt": excerpt, "because": act.because}
    examples = list(like(analysis, act)) if like else []
    return {**told, "examples": examples} if examples else {**told}


def _clause(
    analysis: Analysis, sentence: Sentence, clause: Clause
) -> dict[str, object]:
    return {
        "verb": clause.verb,
        "predicate": clause.predicate,
        "subject": clause.subject.value,
        "negated": clause.negated,
        "mood": clause.mood.value,
        "tense": clause.tense.value,
        "voice": clause.voice.value,
        "modal": clause.modal,
        "reported": clause.reported,
        "excerpt": clause_excerpt(analysis, sentence, clause),
    }


def clause_excerpt(analysis: Analysis, sentence: Sentence, clause: Clause) -> str:
    """Return the words from the first of a clause to its last."""
    if not clause.indices:
        return ""
    words = [sentence.words[index].span for index in clause.indices]
    span = Span(min(words).start, max(words).end)
    return analysis.letter.source.slice(span)
