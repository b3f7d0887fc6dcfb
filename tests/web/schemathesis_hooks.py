"""Hooks by which schemathesis speaks as clients of LanguageTool do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import schemathesis

if TYPE_CHECKING:
    from schemathesis import Case, HookContext


@schemathesis.hook
def before_call(_: HookContext, case: Case[Any], __: object) -> None:
    """Write ``data`` as JSON, as its ``encoding`` says: schemathesis 4.32 does not."""
    if isinstance(case.body, dict) and "data" in case.body:
        case.body = {**case.body, "data": json.dumps(case.body["data"])}
