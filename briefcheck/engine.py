"""The one class that does work: letters in, reports out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import tee
from typing import TYPE_CHECKING

from briefcheck.checks import make_check
from briefcheck.contexts import find_surroundings
from briefcheck.language import looks_dutch
from briefcheck.letter import BODY
from briefcheck.outcomes import Outcome, Remark, report_on
from briefcheck.rulebook import Switches, Texts
from briefcheck.settings import Settings, find_level
from briefcheck.switching import Judge, silence
from briefcheck.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefcheck.analysing import Analyser
    from briefcheck.analysis import Analysis
    from briefcheck.checks import CheckFunction
    from briefcheck.findings import Level, Report
    from briefcheck.hits import Hit
    from briefcheck.letter import Letter
    from briefcheck.pipeline import Pipeline
    from briefcheck.rulebook import Rule, Rulebook
    from briefcheck.switching import Found


_DEFAULTS = Settings()
_NOT_DUTCH = Texts(
    nl="dit lijkt geen Nederlands (briefcheck leest alleen Nederlandse brieven)",
    en="this does not look like Dutch (briefcheck reads Dutch letters only)",
)


class Linter:
    """Lints letters by one rulebook, with one language pipeline loaded once.

    ``under`` gives the same linter with other settings, ``with_rules`` one with other
    rules; both share what they can, above all the pipeline.

    Keep the linter while a letter is edited, and lint it again after each change: what
    it has parsed it remembers for a while, by sentence, so that only sentences that
    changed are parsed. The memory is bounded. One thread at a time may use a linter.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        *,
        model: str | None = None,
        settings: Settings = _DEFAULTS,
    ) -> None:
        self._tools = _Tools(rulebook, _Language(model))
        self._settings = settings

    def under(self, settings: Settings) -> Linter:
        """Return a linter that goes by other settings and shares all the rest."""
        if settings not in self._tools.linters:
            linter = Linter(self._tools.rulebook, settings=settings)
            linter._tools = self._tools
            self._tools.linters[settings] = linter
        return self._tools.linters[settings]

    def with_rules(self, rulebook: Rulebook) -> Linter:
        """Return a linter that goes by another rulebook and shares the pipeline."""
        linter = Linter(rulebook, settings=self._settings)
        linter._tools = _Tools(rulebook, self._tools.language)
        return linter

    @property
    def pipeline_name(self) -> str:
        """Return the name and version of the language pipeline."""
        return self._tools.language.pipeline.name

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that are on in this run."""
        return tuple(rule for rule, _, _ in self._checks)

    def lint(self, letters: Iterable[Letter]) -> Iterator[Report]:
        """Yield one report for each letter, in order."""
        return self.lint_under((letter, self._settings) for letter in letters)

    def lint_under(
        self, letters: Iterable[tuple[Letter, Settings]]
    ) -> Iterator[Report]:
        """Yield one report for each letter, each by settings of its own, in order.

        The kind that is stated for every letter is that of the linter's own settings.
        """
        for linter, analysis in self._analyse_under(letters):
            yield linter.report(analysis)

    def outcomes_under(
        self, letters: Iterable[tuple[Letter, Settings]]
    ) -> Iterator[Outcome]:
        """Yield what ``lint_under`` does, without a word of the letters."""
        for linter, analysis in self._analyse_under(letters):
            yield linter.outcome(analysis)

    def _analyse_under(
        self, letters: Iterable[tuple[Letter, Settings]]
    ) -> Iterator[tuple[Linter, Analysis]]:
        given, analysed = tee(letters)
        analyses = self._tools.analyser.analyse(
            (letter for letter, _ in analysed), self._settings.kind
        )
        for (_, settings), analysis in zip(given, analyses, strict=True):
            yield self.under(settings), analysis

    def analyse(self, letter: Letter) -> Analysis:
        """Return what the linter sees in one letter."""
        return next(iter(self._tools.analyser.analyse([letter], self._settings.kind)))

    def report(self, analysis: Analysis, lang: str | None = None) -> Report:
        """Run the rules on a letter that is analysed already.

        *lang* is for this report alone: the rules and the pipeline stay as they are.
        """
        outcome = self.outcome(analysis, lang)
        report = report_on(analysis.letter.source, outcome)
        if report.failure:
            return report
        return replace(report, kind_because=analysis.kind.because)

    def outcome(self, analysis: Analysis, lang: str | None = None) -> Outcome:
        """Run the rules as ``report`` does, and cut no words out of the letter."""
        lang = lang or self._settings.lang
        if not looks_dutch(_body(analysis)):
            failure = _NOT_DUTCH.en if lang == "en" else _NOT_DUTCH.nl
            return Outcome(None, kind_stated=False, failure=failure)
        return Outcome(
            kind=analysis.kind.kind,
            kind_stated=analysis.kind.stated,
            remarks=tuple(
                _remark(found, analysis.letter, lang) for found in self._find(analysis)
            ),
        )

    def hits(self, analysis: Analysis, rule: Rule) -> Iterator[Hit]:
        """Yield what a rule that is on finds in a letter, bare."""
        return (hit for found, _, hit in self._find(analysis) if found.id == rule.id)

    @cached_property
    def _chosen(self) -> frozenset[str]:
        """The rules that are on and whose level is laid down."""
        levels = self._settings.levels
        return frozenset(rule.id for rule in self.rules if find_level(rule.id, levels))

    def _find(self, analysis: Analysis) -> list[Found]:
        found = weigh(
            [
                (rule, level, hit)
                for rule, level, check in self._checks
                if _applies(rule, analysis)
                for hit in check(analysis)
            ],
            [sentence.span for sentence in analysis.sentences],
            self._chosen,
        )
        switch_offs = analysis.letter.switch_offs
        if not switch_offs:
            return found
        kept, used = silence(found, switch_offs)
        judge = Judge(used, self._heard(analysis), self._tools.rulebook.rules)
        faults = [
            (rule, level, hit)
            for rule, level, _ in self._checks
            if isinstance(rule.check, Switches)
            for hit in judge.find(rule.check.fault, switch_offs)
        ]
        return [*kept, *silence(faults, switch_offs)[0]]

    def _heard(self, analysis: Analysis) -> frozenset[str]:
        """Return the rules that could speak: where the kind is unknown, not all."""
        return frozenset(
            rule.id
            for rule, _, _ in self._checks
            if not isinstance(rule.check, Switches)
            and (analysis.kind.kind or not rule.kinds)
        )

    @cached_property
    def _checks(self) -> tuple[tuple[Rule, Level, CheckFunction], ...]:
        return tuple(
            (rule, level, self._tools.check(rule, self._settings.templates))
            for rule in self._tools.rulebook.rules.values()
            if (level := self._settings.level_of(rule)) is not None
        )


@dataclass
class _Language:
    """The language pipeline, loaded when a letter is parsed."""

    model: str | None

    @cached_property
    def pipeline(self) -> Pipeline:
        from briefcheck.pipeline import load_pipeline  # noqa: PLC0415  # spaCy is slow

        return load_pipeline(self.model)


@dataclass
class _Tools:
    """What linters of one rulebook share, whatever their settings."""

    rulebook: Rulebook
    language: _Language
    linters: dict[Settings, Linter] = field(default_factory=dict)
    checks: dict[tuple[str, tuple[str, ...]], CheckFunction] = field(
        default_factory=dict
    )

    @cached_property
    def analyser(self) -> Analyser:
        from briefcheck.analysing import Analyser  # noqa: PLC0415  # brings numpy in

        return Analyser(self.rulebook, self.language.pipeline)

    def check(self, rule: Rule, templates: tuple[str, ...]) -> CheckFunction:
        """Return the compiled check of a rule; each is compiled once."""
        key = rule.id, templates
        if key not in self.checks:
            self.checks[key] = make_check(rule, self.rulebook.lists, templates)
        return self.checks[key]


def _body(analysis: Analysis) -> str:
    source = analysis.letter.source
    return "\n".join(source.slice(b.span) for b in analysis.letter.blocks_in(*BODY))


def _applies(rule: Rule, analysis: Analysis) -> bool:
    return not rule.kinds or analysis.kind.kind in rule.kinds


def _remark(found: Found, letter: Letter, lang: str) -> Remark:
    rule, level, hit = found
    message, why = (
        text.en if lang == "en" else text.nl for text in (rule.message, rule.why)
    )
    return Remark(
        rule=rule.id,
        level=level,
        span=hit.span,
        around=find_surroundings(letter, hit.span),
        message=message.replace("{detail}", hit.detail),
        why=why,
        suggestions=rule.instead,
    )
