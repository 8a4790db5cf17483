"""The checks: files of ``sql/checks``, each a query that gives the rows that offend.

A file ``name.sql`` holds one SELECT under a header of comments::

    -- What is wrong with the rows, in one line or more.
    -- severity: fail
    -- per: report
    -- mend: what a person does about them
    SELECT ...

``fail`` means that something is wrong, ``warn`` that something is worth a look. ``per`` is what must be looked at again after a
load: ``report`` (only the reports that were loaded; the query says where by ``report_id IN :reports``), ``place`` (all that is
known of their places; the rows have a ``region_code``) or ``warehouse``.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Connection, String, bindparam, select, text

import models
from etl.resources import folder
from etl.store.errors import StoreError

_SEVERITIES = ("fail", "warn")
_LABELS = ("severity", "per", "mend")
_SCOPES = ("report", "place", "warehouse")
_REPORTS = ":reports"
# With more reports than this, to look at everything is faster than to pick them out.
_MANY = 1000


@dataclass(frozen=True, slots=True)
class Check:
    """A check as its file describes it."""

    name: str
    severity: str
    per: str
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
    return [
        _run(connection, check, check.query.replace(_REPORTS, "(SELECT report_id FROM report)")) for check in checks
    ]


def run_for_reports(connection: Connection, report_ids: Collection[int]) -> list[Finding]:
    """Runs all checks over some reports: over these, their places or everything, as each check needs.

    What a load does at its end: a report can only contradict what is known of its own places, and the whole of a large
    warehouse would take longer than the load.
    """
    if len(report_ids) > _MANY:
        return run(connection, all_checks())
    o = models.observation.c
    listed = list(report_ids)
    places = connection.scalars(select(o.region_code).where(o.report_id.in_(listed)).distinct()).all()
    return [_run_for(connection, check, listed, places) for check in all_checks()]


def _run_for(connection: Connection, check: Check, reports: Sequence[int], places: Sequence[str]) -> Finding:
    match check.per:
        case "report":
            return _run(connection, check, check.query, bindparam("reports", reports, BigInteger, expanding=True))
        case "place":
            query = f"SELECT * FROM (\n{check.query}\n) AS found WHERE found.region_code IN :places"
            return _run(connection, check, query, bindparam("places", places, String, expanding=True))
        case _:
            return _run(connection, check, check.query)


def _run(connection: Connection, check: Check, query: str, *parameters: BindParameter[Any]) -> Finding:
    # Any other colon in a query of ours would be taken for a parameter; there is none.
    result = connection.execute(text(query).bindparams(*parameters))
    return Finding(check, tuple(result.keys()), tuple(tuple(row) for row in result))


def _parse(path: Path) -> Check:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line.removeprefix("--").strip() for line in lines if line.startswith("--")]
    query = "\n".join(line for line in lines if not line.startswith("--")).strip().rstrip(";")
    told = {label: rest for label, _, rest in (line.partition(": ") for line in header) if label in _LABELS}
    if set(told) != set(_LABELS) or told["severity"] not in _SEVERITIES or told["per"] not in _SCOPES:
        raise ValueError(f"{path} must say severity ({', '.join(_SEVERITIES)}), per ({', '.join(_SCOPES)}) and mend")
    if (told["per"] == "report") != (_REPORTS in query):
        raise ValueError(f"{path} must pick its reports by {_REPORTS} where it is per report, and only there")
    meaning = " ".join(line for line in header if line.partition(": ")[0] not in told)
    return Check(path.stem, told["severity"], told["per"], meaning, told["mend"], query)
