"""An entry for briefcheck in somebody's ``.pre-commit-config.yaml``.

The text stays as it is, comments and all: lines are put in behind the last entry, and
the result is read again to see that nothing else has changed.
"""

from __future__ import annotations

from textwrap import indent

import yaml

_HOOK = "briefcheck"


def has_hook(config: str) -> bool:
    """Tell whether a configuration of pre-commit runs briefcheck already."""
    try:
        repos = yaml.safe_load(config)["repos"]
        ids = [str(hook["id"]) for repo in repos for hook in repo["hooks"]]
    except (yaml.YAMLError, KeyError, TypeError):
        return False
    return any(each.startswith(_HOOK) for each in ids)


def add_entry(config: str, entry: str) -> str | None:
    """Return a configuration with one more entry; None where its text is unusual."""
    try:
        changed = _insert(config, entry)
        return changed if changed and _only_adds(config, changed, entry) else None
    except (yaml.YAMLError, KeyError, TypeError):
        return None


def _insert(config: str, entry: str) -> str | None:
    entries = _entries(yaml.compose(config))
    if entries is None:
        return None
    mark = "\r\n" if "\r\n" in config else "\n"
    lines = config.removesuffix(mark).split(mark)
    place = _last_line(entries) + 1
    added = indent(entry, " " * entries.start_mark.column).rstrip("\n").split("\n")
    return mark.join([*lines[:place], *added, *lines[place:], ""])


def _entries(root: yaml.Node | None) -> yaml.SequenceNode | None:
    """Return the list under ``repos``, if it is written as a list of lines."""
    if not isinstance(root, yaml.MappingNode):
        return None
    found = [value for key, value in root.value if key.value == "repos"]
    if not found or not isinstance(found[0], yaml.SequenceNode):
        return None
    return None if found[0].flow_style else found[0]


def _last_line(node: yaml.Node) -> int:
    """Return the line, from 0, of the last word; comments below it do not count."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    return int(end.line if end.column else end.line - 1)


def _only_adds(before: str, after: str, entry: str) -> bool:
    expected = yaml.safe_load(before)
    expected["repos"] += yaml.safe_load(entry)
    return bool(yaml.safe_load(after) == expected)
