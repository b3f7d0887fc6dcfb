"""Many letters at once: in this process, or by several that work side by side."""

from briefcheck.batch.bench import Answer, Assignment, Plan
from briefcheck.batch.crew import lint_letters

__all__ = ["Answer", "Assignment", "Plan", "lint_letters"]
