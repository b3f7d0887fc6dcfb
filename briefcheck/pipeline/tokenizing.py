"""A tokenizer that takes up its special cases when a text first holds them.

A Dutch tokenizer has thousands of them, mostly abbreviations of lawyers. Preparing
all takes longer than everything else that is loaded; a letter holds a handful.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from spacy.tokenizer import Tokenizer
from srsly import msgpack_dumps, msgpack_loads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    Case: TypeAlias = "list[dict[int, str]]"

#: Forms are looked up by so many of their first characters.
_FIRST = 3
_SIZES = range(1, _FIRST + 1)


class PatientTokenizer(Tokenizer):  # type: ignore[misc]  # spaCy has no types
    """spaCy's tokenizer: the same words, its special cases in their own time."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__(vocab)
        self.wait_with({})

    def from_bytes(
        self, bytes_data: bytes, *, exclude: Iterable[str] = ()
    ) -> PatientTokenizer:
        """Load everything but the special cases, which wait for their first use."""
        data = msgpack_loads(bytes_data)
        cases = data.pop("exceptions", {})
        super().from_bytes(msgpack_dumps(data), exclude=exclude)
        self.wait_with(cases)
        return self

    def wait_with(self, cases: Mapping[str, Case]) -> None:
        """Take these special cases instead of those that still wait."""
        self.waiting = dict(cases)
        self._starts: dict[str, list[str]] = {}
        for form in cases:
            self._starts.setdefault(form[:_FIRST], []).append(form)

    def __call__(self, string: str) -> Doc:
        """Cut a text into words."""
        for form in set(self._forms_in(string)):
            self.add_special_case(form, self.waiting.pop(form))
        return super().__call__(string)

    def _forms_in(self, string: str) -> Iterator[str]:
        """Yield the waiting forms that a text may hold.

        Blanks are passed over, for spaCy does so where it joins tokens to a form.
        """
        text = "".join(string.split())
        starts = {text[n : n + size] for n in range(len(text)) for size in _SIZES}
        for start in starts & self._starts.keys():
            for form in self._starts[start]:
                if form in self.waiting and form in text:
                    yield form
