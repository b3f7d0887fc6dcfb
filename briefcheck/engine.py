"""The one class that does work: letters in, reports out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from briefcheck.checks import make_check
from briefcheck.contexts import find_context
from briefcheck.findings import Finding, Level, Report
from briefcheck.language import looks_dutch
from briefcheck.letter import BODY
from briefcheck.rulebook import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.analysing import Analyser
    from briefcheck.analysis import Analysis
    from briefcheck.checks import CheckFunction
    from briefcheck.hits import Hit
    from briefcheck.letter import Kind, Letter
    from briefcheck.pipeline import Pipeline
    from briefcheck.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run asks for.

    ``select`` and ``ignore`` hold rule ids or groups (``tone``); ``templates`` the
    texts of the house's templates; ``kind`` is stated for every letter.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    lang: str = "nl"
    templates: tuple[str, ...] = ()
    kind: Kind | None = None


_DEFAULTS = Settings()
_NOT_DUTCH = Texts(
    nl="dit lijkt geen Nederlands (briefcheck leest alleen Nederlandse brieven)",
    en="this does not look like Dutch (briefcheck reads Dutch letters only)",
)


class Linter:
    """Lints letters by one rulebook, with one language pipeline loaded once."""

    def __init__(
        self,
        rulebook: Rulebook,
        *,
        model: str | None = None,
        settings: Settings = _DEFAULTS,
    ) -> None:
        self._rulebook = rulebook
        self._model = model
        self._settings = settings

    @property
    def pipeline_name(self) -> str:
        """Return the name and version of the language pipeline."""
        return self._pipeline.name

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that are on in this run."""
        return tuple(rule for rule, _, _ in self._checks)

    def lint(self, letters: Iterable[Letter]) -> Iterator[Report]:
        """Yield one report for each letter, in order."""
        for analysis in self._analyser.analyse(letters, self._settings.kind):
            yield self.report(analysis)

    def analyse(self, letter: Letter) -> Analysis:
        """Return what the linter sees in one letter."""
        return next(iter(self._analyser.analyse([letter], self._settings.kind)))

    def report(self, analysis: Analysis, lang: str | None = None) -> Report:
        """Run the rules on a letter that is analysed already.

        *lang* is for this report alone: the rules and the pipeline stay as they are.
        """
        lang = lang or self._settings.lang
        if not looks_dutch(_body(analysis)):
            return Report(
                path=analysis.letter.source.name,
                kind=None,
                kind_stated=False,
                failure=_NOT_DUTCH.en if lang == "en" else _NOT_DUTCH.nl,
            )
        findings = {
            finding
            for rule, level, check in self._checks
            if _applies(rule, analysis)
            for finding in (
                _finding(rule, level, hit, analysis, lang) for hit in check(analysis)
            )
        }
        return Report(
            path=analysis.letter.source.name,
            kind=analysis.kind.kind,
            kind_stated=analysis.kind.stated,
            findings=tuple(sorted(findings, key=_order)),
            kind_because=analysis.kind.because,
        )

    @cached_property
    def _pipeline(self) -> Pipeline:
        from briefcheck.pipeline import load_pipeline  # noqa: PLC0415  # spaCy is slow

        return load_pipeline(self._model)

    @cached_property
    def _analyser(self) -> Analyser:
        from briefcheck.analysing import Analyser  # noqa: PLC0415  # brings numpy in

        return Analyser(self._rulebook, self._pipeline)

    @cached_property
    def _checks(self) -> tuple[tuple[Rule, Level, CheckFunction], ...]:
        lists, templates = self._rulebook.lists, self._settings.templates
        return tuple(
            (rule, level, make_check(rule, lists, templates))
            for rule in self._rulebook.rules.values()
            if (level := _level(rule, self._settings)) is not None
        )


def _body(analysis: Analysis) -> str:
    source = analysis.letter.source
    return "\n".join(source.slice(b.span) for b in analysis.letter.blocks_in(*BODY))


def _level(rule: Rule, settings: Settings) -> Level | None:
    """Return the level of a rule in this run; None where it is off."""
    if _is_named(rule.id, settings.ignore):
        return None
    if settings.select and not _is_named(rule.id, settings.select):
        return None
    if rule.level is None and rule.id in settings.select:
        return Level.SUGGESTION
    return rule.level


def _is_named(rule: str, names: tuple[str, ...]) -> bool:
    return any(rule == name or rule.startswith(f"{name}/") for name in names)


def _order(finding: Finding) -> tuple[object, ...]:
    # Down to the message: sets have no order of their own that can be relied upon.
    return finding.start, finding.rule, finding.end, finding.message


def _applies(rule: Rule, analysis: Analysis) -> bool:
    return not rule.kinds or analysis.kind.kind in rule.kinds


def _finding(
    rule: Rule, level: Level, hit: Hit, analysis: Analysis, lang: str
) -> Finding:
    source = analysis.letter.source
    excerpt = source.slice(hit.span)
    texts = rule.message, rule.why
    message, why = (text.en if lang == "en" else text.nl for text in texts)
    words = " ".join(excerpt.split())
    return Finding(
        rule=rule.id,
        level=level,
        start=source.position(hit.span.start),
        end=source.position(hit.span.end),
        excerpt=excerpt,
        message=message.replace("{match}", words).replace("{detail}", hit.detail),
        why=why,
        suggestions=rule.instead,
        context=find_context(analysis.letter, hit.span),
    )
