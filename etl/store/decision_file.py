"""Decisions as a CSV file: to keep under version control, to hand on, to read into another warehouse."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etl.store.decisions import Decision
from etl.store.errors import StoreError

COLUMNS = (
    "action",
    "name",
    "indicator_code",
    "unit",
    "domain_code",
    "direction",
    "definition",
    "text_sha256",
    "span_start",
    "span_end",
    "expected_value",
    "corrected_value",
    "reason",
    "author",
    "decided_at",
    "withdrawn_at",
    "withdrawn_by",
)
_TYPES: dict[str, Callable[[str], Any]] = {
    "span_start": int,
    "span_end": int,
    "expected_value": float,
    "corrected_value": float,
    "decided_at": datetime.fromisoformat,
    "withdrawn_at": datetime.fromisoformat,
}
_NEEDED = {
    "alias": ("name", "indicator_code"),
    "new": ("name", "indicator_code", "unit", "domain_code", "direction", "definition"),
    "ignore": ("name",),
    "correct": ("text_sha256", "span_start", "span_end", "expected_value", "corrected_value"),
}
_ALWAYS = ("reason", "author", "decided_at")


def as_row(decision: Decision) -> tuple[Any, ...]:
    """The cells of a decision, in the order of ``COLUMNS``; its number, which is this warehouse's own, is left out."""
    values = asdict(decision)
    return tuple(v.isoformat() if isinstance(v := values[name], datetime) else v for name in COLUMNS)


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a file, as ``review export`` writes it.

    Raises:
        StoreError: the file is not there, is no such table, or a line of it is no decision.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_read(path, csv.DictReader(file, strict=True)))
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror or error}") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise StoreError(f"{path} is no CSV in UTF-8 ({error}); write it with `zhibiao review export`") from None


def _read(path: Path, rows: "csv.DictReader[str]") -> Iterator[Decision]:
    missing = [name for name in COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise StoreError(f"{path} lacks the columns {', '.join(missing)}; write it with `zhibiao review export`")
    for row in rows:
        where = f"{path}:{rows.line_num}"
        values = {name: _value(where, name, row[name]) for name in COLUMNS if row[name]}
        action = str(values.get("action", ""))
        if action not in _NEEDED:
            raise StoreError(f"{where}: the action {action!r} is none of {', '.join(_NEEDED)}")
        if lacking := [name for name in (*_NEEDED[action], *_ALWAYS) if name not in values]:
            raise StoreError(f"{where}: {', '.join(lacking)} must be given for {action}")
        extra = {name for kind in _NEEDED.values() for name in kind} - set(_NEEDED[action])
        yield Decision(**{name: value for name, value in values.items() if name not in extra})


def _value(where: str, name: str, cell: str) -> Any:
    try:
        value = _TYPES.get(name, str)(cell)
    except ValueError:
        raise StoreError(f"{where}: {name} {cell!r} cannot be read; correct it") from None
    if isinstance(value, datetime):
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
    return value
