"""Every view, on both databases, with the cases of the YAML files beside this one.

A file ``NAME.yaml`` holds the cases of the view NAME: ``observations`` as changes to ``builders.OBSERVATION`` (or ``reports``,
each with its own), and ``rows``, the rows expected, each with the columns that the case is about.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import make_extraction
from sqlalchemy import Connection, insert

import models
from etl.store import ReportSource, views, write_report

_FOLDER = Path(__file__).parent


def _cases() -> Iterator[Any]:
    for path in sorted(_FOLDER.glob("*.yaml")):
        for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            yield pytest.param(path.stem, case, id=f"{path.stem}: {name}")


def _load(connection: Connection, case: dict) -> None:
    reports = case.get("reports", [{"observations": case.get("observations", [])}])
    for number, report in enumerate(reports):
        text = report.get("text", f"报告{number}") + "。" * 100
        source = ReportSource(f"{number}.txt", text, published_on=report.get("published_on"))
        reasons = tuple(report.get("reasons", ()))
        extraction = make_extraction(*report.get("observations", ()), profile=report.get("profile"), reasons=reasons)
        write_report(connection, source, extraction)
    if decisions := case.get("decisions"):
        connection.execute(insert(models.decision), decisions)


@pytest.mark.parametrize(("view", "case"), [*_cases()])
def test_the_view_gives_the_expected_rows(connection: Connection, view: str, case: dict):
    _load(connection, case)
    columns, rows = views.read(connection, view, case.get("filters"))
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    named = [{name: row[name] for name in wanted} for row, wanted in zip(found, case["rows"], strict=False)]
    assert named == case["rows"]
    assert len(found) == len(case["rows"])


def test_every_view_has_a_case():
    assert {path.stem for path in _FOLDER.glob("*.yaml")} == set(views.names())


def test_no_view_is_longer_than_a_screen():
    assert all(len(view.query.splitlines()) < 60 for view in views.all_views())
