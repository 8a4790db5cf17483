"""The checks: files of ``sql/checks``, each a query that gives the rows that offend.

A file ``name.sql`` holds one SELECT under a header of comments::

    -- What is wrong with the rows, in one line or more.
    -- severity: fail
    -- mend: what a person does about them
    SELECT ...

``fail`` means that something is wrong, ``warn`` that something is worth a look.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, String, bindparam, select, text

import models
from etl.resources import folder
from etl.store.errors import StoreError

_SEVERITIES = ("fail", "warn")


@dataclass(frozen=True, slots=True)
class Check:
    """A check as its file describes it."""

    name: str
    severity: str
    meaning: str
    mend: str
    query: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The rows that offend a check; without rows it is clean."""

    check: Check
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def failed(self) -> bool:
        """Whether something is wrong, and not just worth a look."""
        return bool(self.rows) and self.check.severity == "fail"


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check: those that fail before those that warn, each by name."""
    files = (folder("sql") / "checks").glob("*.sql")
    return tuple(sorted(map(_parse, files), key=lambda check: (_SEVERITIES.index(check.severity), check.name)))


def find(names: Collection[str]) -> tuple[Check, ...]:
    """The checks of these names; all where none is given.

    Raises:
        StoreError: there is no check of a name.
    """
    known = {check.name: check for check in all_checks()}
    for name in names:
        if name not in known:
            raise StoreError(f"there is no check {name}; the checks are {', '.join(known)}")
    return tuple(check for check in all_checks() if not names or check.name in names)


def run(connection: Connection, checks: Sequence[Check]) -> list[Finding]:
    """Runs checks over all that is loaded."""
    return [_run(connection, check, check.query, None) for check in checks]


def run_for_reports(connection: Connection, report_ids: Collection[int]) -> list[Finding]:
    """Runs all checks over the places that some reports speak of; those that concern no place over everything.

    What a load does at its end: a report can only contradict what is known of its own places, and the whole of a large
    warehouse would take longer than the load.
    """
    o = models.observation.c
    places = connection.scalars(select(o.region_code).where(o.report_id.in_(list(report_ids))).distinct()).all()
    findings = []
    for check in all_checks():
        if "region_code" in _columns(connection, check):
            query = f"SELECT * FROM (\n{check.query}\n) AS found WHERE found.region_code IN :places"
            findings.append(_run(connection, check, query, places))
        else:
            findings.append(_run(connection, check, check.query, None))
    return findings


def _run(connection: Connection, check: Check, query: str, places: Sequence[str] | None) -> Finding:
    # A colon in a query of ours would be taken for a parameter; there is none.
    statement = text(query)
    if places is not None:
        statement = statement.bindparams(bindparam("places", places, String, expanding=True))
    result = connection.execute(statement)
    return Finding(check, tuple(result.keys()), tuple(tuple(row) for row in result))


def _columns(connection: Connection, check: Check) -> Collection[str]:
    return connection.execute(text(f"SELECT * FROM (\n{check.query}\n) AS found LIMIT 0")).keys()


def _parse(path: Path) -> Check:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line.removeprefix("--").strip() for line in lines if line.startswith("--")]
    query = "\n".join(line for line in lines if not line.startswith("--")).strip().rstrip(";")
    told = {
        label: rest for label, _, rest in (line.partition(": ") for line in header) if label in ("severity", "mend")
    }
    if told.get("severity") not in _SEVERITIES or "mend" not in told:
        raise ValueError(f"{path} says no severity ({', '.join(_SEVERITIES)}) or not how to mend what it finds")
    meaning = " ".join(line for line in header if line.partition(": ")[0] not in told)
    return Check(path.stem, told["severity"], meaning, told["mend"], query)
