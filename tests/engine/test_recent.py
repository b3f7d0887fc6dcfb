from __future__ import annotations

from briefcheck.recent import Recent


def test_what_was_asked_for_longest_ago_is_dropped_first() -> None:
    recent = Recent[str, int](2)
    recent.keep("een", 1)
    recent.keep("twee", 2)

    assert recent.get("een") == 1
    recent.keep("drie", 3)

    assert recent.get("twee") is None
    assert recent.get("een") == 1
    assert recent.get("drie") == 3
    assert len(recent) == 2
