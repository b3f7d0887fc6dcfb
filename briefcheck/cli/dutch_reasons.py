"""The Dutch of why a system refuses a file, by the English that C gives Python."""

from __future__ import annotations

from types import MappingProxyType

REASONS = MappingProxyType(
    {
        "No such file or directory": "dit bestand of deze map is er niet",
        "Permission denied": "u heeft geen toegang",
        "Operation not permitted": "u heeft geen toegang",
        "Is a directory": "dit is een map",
        "Not a directory": "dit is geen map",
        "Read-only file system": "hier kan niets worden geschreven",
        "No space left on device": "de schijf is vol",
        "File name too long": "de naam is te lang",
        "Cannot assign requested address": "dit adres is niet van deze computer",
    }
)
