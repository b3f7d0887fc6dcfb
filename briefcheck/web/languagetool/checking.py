"""The job behind ``/v2/check``: a text in, LanguageTool's matches out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefcheck.analysis import KindVerdict
from briefcheck.errors import TextError
from briefcheck.web.jobs import read_text
from briefcheck.web.languagetool.asking import Mode
from briefcheck.web.languagetool.marking import mark_findings
from briefcheck.web.languagetool.matches import category_of, render_matches
from briefcheck.web.languagetool.wholeness import holds_alone, is_whole

if TYPE_CHECKING:
    from briefcheck.letter import Letter
    from briefcheck.rulebook import Rule
    from briefcheck.web.jobs import Outfit
    from briefcheck.web.languagetool.asking import Question
    from briefcheck.web.languagetool.marking import Mark
    from briefcheck.wording import Language

_NO_KIND = KindVerdict(None, stated=False, confidence=0.0)


@dataclass(frozen=True, slots=True)
class Check:
    """Check a text for a client of LanguageTool."""

    question: Question
    language: Language

    def do(self, outfit: Outfit) -> str:
        """Return the matches; none for what is no letter, or not in Dutch."""
        marks: list[Mark] = []
        if self.question.is_dutch:
            try:
                letter = read_text(self.question.text.plain)
            except TextError:
                pass
            else:
                marks = self._marks(letter, outfit)
        return render_matches(marks, self.question, self.language)

    def _marks(self, letter: Letter, outfit: Outfit) -> list[Mark]:
        is_letter = is_whole(letter) and self.question.mode is not Mode.ALONE
        analysis = outfit.linter.analyse(letter)
        if not is_letter:
            analysis = replace(analysis, kind=_NO_KIND)
        report = outfit.linter.report(analysis, self.language)
        rules = {rule.id: rule for rule in outfit.linter.rules}
        wanted = [
            finding
            for finding in report.findings
            if self._wants(rules[finding.rule], is_letter=is_letter)
        ]
        return mark_findings(wanted, rules, analysis)

    def _wants(self, rule: Rule, *, is_letter: bool) -> bool:
        if not self.question.choice.takes(rule.id, category_of(rule.id)):
            return False
        if self.question.mode is Mode.WHOLE:
            return is_letter and not holds_alone(rule)
        return is_letter or holds_alone(rule)
