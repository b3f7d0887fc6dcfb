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


def render_inspection(analyses: Iterable[Analysis]) -> str:
    """Return all analyses as one JSON document."""
    files = [_file(analysis) for analysis in analyses]
    document = {"schema": "briefcheck-inspection/1", "files": files}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _file(analysis: Analysis) -> dict[str, object]:
    kind = analysis.kind
    return {
        "path": analysis.letter.source.name,
        "kind": kind.kind.value if kind.kind else None,
        "kind_stated": kind.stated,
        "kind_because": list(kind.because),
        "parts": _parts(analysis),
        "sentences": [
            _sentence(analysis, index) for index in range(len(analysis.sentences))
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


def _sentence(analysis: Analysis, index: int) -> dict[str, object]:
    sentence = analysis.sentences[index]
    place = analysis.letter.source.position(sentence.span.start)
    acts = (act for act in analysis.acts if act.sentence == index)
    return {
        "part": sentence.part.value,
        "line": place.line,
        "column": place.column,
        "text": analysis.letter.source.slice(sentence.span),
        "acts": [_act(analysis, act) for act in acts],
        "clauses": [_clause(analysis, sentence, each) for each in sentence.clauses],
    }


def _act(analysis: Analysis, act: Act) -> dict[str, object]:
    excerpt = analysis.letter.source.slice(act.span)
    return {"act": act.name, "excerpt": excerpt, "because": act.because}


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
