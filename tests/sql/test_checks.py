"""Every check, on both databases, with rows that offend and rows that do not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from builders import make_extraction
from sqlalchemy import Connection, insert, text

import models
from etl.store import ReportSource, write_report
from etl.store.checks import all_checks, find, run, run_for_reports

CASES: list[tuple[str, list[dict], list[dict]]] = [
    ("shares_out_of_bounds", [{"value": 101.0}], [{"value": 100.0}]),
    ("shares_out_of_bounds", [{"value": -0.5}], [{"value": 0.0}]),
    ("shares_out_of_bounds", [{"value": 1001.0, "unit": "‰"}], [{"value": 999.0, "unit": "‰"}]),
    (
        "shares_out_of_bounds",
        [{"value": 90.0, "upper": 110.0, "comparator": "range"}],
        [
            {"value": 120.0, "name": name, "code": None}
            for name in ("任务完成率", "床位使用率", "收入增长率", "目标人群覆盖率")
        ],
    ),
    (
        "shares_out_of_bounds",
        [{"value": 101.0}],
        [{"value": 120.0, "unit": "张"}, {"value": 120.0, "measure": "change"}],
    ),
    (
        "part_above_whole",
        [{"value": 20.0}, {"code": "HS04", "unit": "‰", "value": 210.0}],
        [{"value": 20.0}, {"code": "HS04", "unit": "‰", "value": 190.0}],
    ),
    (
        "part_above_whole",
        [{"value": 20.0}, {"code": "HS04", "unit": "%", "value": 21.0}],
        [{"value": 20.0, "comparator": "≥"}, {"code": "HS04", "unit": "%", "value": 21.0}],
    ),
    (
        "foreign_unit",
        [{"unit": "张"}],
        [{"unit": "‰"}, {"unit": "%", "measure": "change"}, {"unit": ""}, {"unit": "箩筐", "code": None}],
    ),
    (
        "tenfold_jump",
        [{"year": 2023, "code": "MS01", "unit": "张", "value": 12.0}, {"code": "MS01", "unit": "张", "value": 121.0}],
        [{"year": 2023, "code": "MS01", "unit": "张", "value": 12.0}, {"code": "MS01", "unit": "张", "value": 120.0}],
    ),
    (
        "tenfold_jump",
        [{"year": 2023, "code": "MS01", "unit": "张", "value": 5000.0}, {"code": "MS01", "unit": "张", "value": 0.5}],
        [{"year": 2023, "code": "MS01", "unit": "张", "value": 1.0}, {"code": "MS01", "unit": "张", "value": 11.0}],
    ),
    (
        "targets_surpassed",
        [{"value": 27.0}, {"year": 2025, "kind": "target", "comparator": "≥", "value": 26.0}],
        [{"value": 27.0}, {"year": 2025, "kind": "target", "comparator": "≥", "value": 27.0}],
    ),
    (
        "targets_surpassed",
        [
            {"code": "HS04", "unit": "‰", "value": 2.0},
            {"year": 2025, "kind": "target", "comparator": "≤", "code": "HS04", "unit": "‰", "value": 3.0},
        ],
        [
            {"code": "HS04", "unit": "‰", "value": 2.0},
            {"year": 2025, "kind": "target", "comparator": "≥", "code": "HS04", "unit": "‰", "value": 1.0},
        ],
    ),
    (
        "spans_without_number",
        [{"start": 3, "end": 6}],
        [{"start": 0, "end": 3}, {"start": 6, "end": 8, "sentence_start": 0}],
    ),
    ("spans_without_number", [{"start": 250, "end": 260, "sentence_end": 300}], [{}]),
]
TEXT = "26%。。。两成。" + "。" * 191


def _ids(connection: Connection, name: str) -> set[Any]:
    (finding,) = run(connection, find([name]))
    return {dict(zip(finding.columns, row, strict=True)).get("observation_id") for row in finding.rows}


def _load(connection: Connection, *observations: dict, text_: str = TEXT, profile: dict | None = None) -> int:
    outcome = write_report(connection, ReportSource("a.txt", text_), make_extraction(*observations, profile=profile))
    assert outcome.report_id is not None
    return outcome.report_id


@pytest.fixture
def paired(connection: Connection) -> Connection:
    connection.execute(insert(models.indicator_part), [{"indicator_code": "HS04", "whole_code": "HP01"}])
    return connection


@pytest.mark.parametrize(("name", "offending", "clean"), CASES, ids=[f"{c[0]}-{n}" for n, c in enumerate(CASES)])
def test_a_check_finds_the_row_that_offends_and_leaves_those_that_do_not(
    paired: Connection, name: str, offending: list[dict], clean: list[dict]
):
    _load(paired, *clean)
    assert _ids(paired, name) == set()
    # Another place, so that the two do not speak of the same thing.
    report_id = _load(paired, *(o | {"place_code": "330500"} for o in offending), text_=TEXT + "再")
    (finding,) = run(paired, find([name]))
    rows = [dict(zip(finding.columns, row, strict=True)) for row in finding.rows]
    assert [(row["report_id"], row["region_code"]) for row in rows] == [(report_id, "330500")]


def test_a_number_is_found_wherever_a_long_text_is_cut(connection: Connection):
    text_ = "。" * 998 + "26.33%" + "。" * 2000 + "。。。30%"
    right = [{"start": 998, "end": 1004, "sentence_start": 0, "sentence_end": 1005}]
    right += [{"start": 3007, "end": 3010, "sentence_end": 3010, "name": "甲"}]
    _load(connection, *right, text_=text_)
    assert _ids(connection, "spans_without_number") == set()
    wrong = [
        {"start": 1004, "end": 1014, "sentence_end": 1020},
        {"start": 3008, "end": 3011, "sentence_end": 3011, "name": "乙"},
    ]
    _load(connection, *wrong, text_=text_ + "")
    assert len(_ids(connection, "spans_without_number")) == 2


def test_a_year_with_less_than_half_of_the_year_before_is_thin(connection: Connection):
    before = [{"year": 2023, "name": f"指标{n}", "code": None} for n in range(5)]
    _load(connection, *before, profile={"actual_year": 2023})
    _load(connection, {}, {"name": "乙", "code": None}, {"name": "丙", "code": None}, text_=TEXT + "二")
    assert _ids(connection, "thin_years") == set()
    _load(connection, *(o | {"place_code": "330500"} for o in before), text_=TEXT + "三", profile=
          {"actual_year": 2023, "place_code": "330500"})  # fmt: skip
    thin = _load(connection, {"place_code": "330500"}, {"place_code": "330500", "name": "乙", "code": None},
                 text_=TEXT + "四", profile={"place_code": "330500"})  # fmt: skip
    (finding,) = run(connection, find(["thin_years"]))
    assert finding.rows == ((thin, "330500", 2024, 2, 5),)


def _decision(**fields: Any) -> dict[str, Any]:
    return {"reason": "r", "author": "li", "decided_at": datetime(2026, 1, 1, tzinfo=UTC)} | fields


def test_decisions_that_nothing_answers_to_are_found(connection: Connection):
    _load(connection, {"name": "甲", "code": None}, {"name": "乙"})
    sha = connection.scalar(text("SELECT text_sha256 FROM report"))
    corrected = {"span_start": 0, "span_end": 3, "expected_value": 26.33, "corrected_value": 1.0}
    new = {"unit": "%", "domain_code": "other", "direction": "higher", "definition": "d"}
    decisions = [
        _decision(action="ignore", name="甲"),
        _decision(action="alias", name="乙", indicator_code="HP01"),
        _decision(action="correct", text_sha256=sha) | corrected,
        _decision(action="ignore", name="丙"),
        _decision(action="alias", name="丁", indicator_code="HP01"),
        _decision(action="new", name="戊", indicator_code="XH01") | new,
        _decision(action="correct", text_sha256="0" * 64) | corrected,
    ]
    for decision in decisions:
        connection.execute(insert(models.decision), [decision])
    (finding,) = run(connection, find(["decisions_unmatched"]))
    assert [row[0] for row in finding.rows] == [4, 5, 6, 7]


def test_a_correction_that_expected_another_value_is_broken(connection: Connection):
    _load(connection, {})
    sha = connection.scalar(text("SELECT text_sha256 FROM report"))
    at = {"text_sha256": sha, "span_start": 0, "span_end": 3, "corrected_value": 1.0}
    connection.execute(insert(models.decision), [_decision(action="correct", expected_value=26.33) | at])
    assert run(connection, find(["corrections_broken"]))[0].rows == ()
    connection.execute(text("UPDATE decision SET expected_value = 27"))
    (finding,) = run(connection, find(["corrections_broken"]))
    assert [(row[0], row[4], row[5], row[6]) for row in finding.rows] == [(1, 27, 26.33, 1)]


def test_a_load_checks_what_it_loaded_and_the_places_that_it_speaks_of(connection: Connection):
    beds = {"code": "MS01", "name": "床位数", "unit": "张", "place_code": "330500"}
    _load(connection, {"value": 101.0})
    earlier = _load(
        connection, {"value": 102.0, "place_code": "330500"}, beds | {"year": 2023, "value": 10.0}, text_=TEXT + "二"
    )
    later = _load(connection, beds | {"value": 1000.0}, text_=TEXT + "三")

    def found(*reports: int) -> dict[str, int]:
        return {f.check.name: len(f.rows) for f in run_for_reports(connection, reports)}

    assert set(found()) == {check.name for check in all_checks()}
    assert set(found().values()) == {0}
    assert (found(earlier)["shares_out_of_bounds"], found(later)["shares_out_of_bounds"]) == (1, 0)
    # The jump is between the two.
    assert (found(earlier)["tenfold_jump"], found(later)["tenfold_jump"]) == (1, 1)


def test_every_check_is_tried_here():
    tried = Path(__file__).read_text("utf-8")
    assert all(f'"{check.name}"' in tried for check in all_checks())


def test_those_that_fail_come_first():
    severities = [check.severity for check in all_checks()]
    assert severities == sorted(severities)
    assert {*severities} == {"fail", "warn"}
