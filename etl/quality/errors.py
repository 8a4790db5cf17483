"""Slips: what was read otherwise than annotated, each with what mends it in view."""

from dataclasses import dataclass
from typing import Any

from etl.quality.gold import Gold
from etl.quality.measure import OBSERVATION_SLOTS, Found

GROUPS = ("missed", "extra", *OBSERVATION_SLOTS, "code")
"""What can go wrong: gold that was not found, what is no gold, then the slots."""

_CONTEXT = 25


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that went wrong. ``group`` is of ``GROUPS``; ``line`` the gold file's, None for an extra."""

    report: str
    group: str
    words: str
    found: str
    gold: str
    line: int | None


def missed(report: str, text: str, gold: Gold) -> Slip:
    """Gold that was not found."""
    return Slip(report, "missed", _words(text, gold.start, gold.end), "", gold.names[0], gold.line)


def extra(report: str, text: str, found: Found) -> Slip:
    """What was found where gold has nothing."""
    words = _words(text, found.start, found.end)
    return Slip(report, "extra", words, f"{found.name} {_told(found.value)} {found.unit}".rstrip(), "", None)


def wrong(report: str, text: str, slot: str, found: Found, gold: Gold) -> Slip:
    """A slot that differs."""
    words = _words(text, found.start, found.end)
    return Slip(report, slot, words, _slot(found, slot), _slot(gold, slot), gold.line)


def _words(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - _CONTEXT) : start]}⟦{text[start:end]}⟧".replace("\n", " ")


def _slot(record: Found | Gold, slot: str) -> str:
    if slot == "name" and isinstance(record, Gold):
        return " / ".join(record.names)
    if slot == "value" and record.upper is not None:
        return f"{_told(record.value)} – {_told(record.upper)}"
    return _told(getattr(record, slot))


def _told(value: Any) -> str:
    if value is None:
        return "none"
    return f"{value:.12g}" if isinstance(value, float) else str(value)
