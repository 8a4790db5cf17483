"""One report, one transaction: what is written, what is left alone, and what a failure leaves."""

from datetime import UTC, datetime
from typing import Any

import pytest
from builders import make_extraction
from sqlalchemy import Connection, Engine, Table, event, func, insert, select
from sqlalchemy.exc import IntegrityError

import models
from etl.parse.records import Extraction
from etl.store import (
    Outcome,
    ReportSource,
    finish_run,
    last_runs,
    load_report,
    reading,
    record_failure,
    start_run,
    write_report,
    writing,
)

TEXT = "居民健康素养率26.33%。" * 10
SOURCE = ReportSource("shangluo.txt", TEXT)
EXTRACTION = make_extraction({}, {"name": "新增床位", "code": None}, reasons=("unexplained", "date"))
FACTS = (models.report, models.observation, models.figure)


def _rows(engine: Engine, *tables: Table) -> dict[str, list[Any]]:
    with reading(engine) as connection:
        return {table.name: list(connection.execute(select(table))) for table in tables}


def _load(engine: Engine, extraction: Extraction = EXTRACTION, source: ReportSource = SOURCE) -> Outcome:
    return load_report(engine, start_run(engine), source, extraction)


def test_a_report_is_written_with_its_observations_figures_and_ledger_line(engine: Engine):
    outcome = _load(engine)
    assert outcome == Outcome("loaded", 1, 2, 1)
    rows = _rows(engine, *FACTS, models.load_item)
    assert [(o.name, o.indicator_code, o.subject) for o in rows["observation"]] == [
        ("居民健康素养率", "HP01", "HP01"),
        ("新增床位", None, "新增床位"),
    ]
    assert [f.reason for f in rows["figure"]] == ["unexplained", "date"]
    assert [(i.status, i.report_id, i.observations, i.unexplained) for i in rows["load_item"]] == [("loaded", 1, 2, 1)]


def test_loading_twice_changes_no_row(engine: Engine):
    _load(engine)
    before = _rows(engine, *FACTS)
    assert _load(engine) == Outcome("unchanged", 1, 2, 1)
    assert _load(engine, source=ReportSource("renamed.txt", TEXT)).status == "unchanged"
    assert _rows(engine, *FACTS) == before


def test_a_better_reading_of_the_same_text_replaces_the_rows(engine: Engine):
    _load(engine)
    assert _load(engine, make_extraction({"value": 26.4})) == Outcome("loaded", 1, 1, 0)
    rows = _rows(engine, *FACTS)
    assert [o.value for o in rows["observation"]] == [26.4]
    assert rows["figure"] == []
    assert len(rows["report"]) == 1


def test_what_is_read_as_before_keeps_its_row_and_what_is_read_better_its_number(engine: Engine):
    first = make_extraction({}, {"name": "新增床位", "code": None})
    _load(engine, first)
    before = {o.name: o for o in _rows(engine, models.observation)["observation"]}
    _load(engine, make_extraction({}, {"name": "新增床位", "code": None, "value": 12}, {"name": "床位", "code": None}))
    after = {o.name: o for o in _rows(engine, models.observation)["observation"]}
    assert after["居民健康素养率"] == before["居民健康素养率"]
    assert after["新增床位"].observation_id == before["新增床位"].observation_id
    assert after["新增床位"].value == 12
    assert sorted(after) == ["居民健康素养率", "床位", "新增床位"]


def test_names_at_one_number_that_change_places_load(engine: Engine):
    names = ({"name": "居民健康素养率"}, {"name": "居民健康素养水平"})
    at_one_number = {"start": 0, "end": 3, "sentence_start": 0, "sentence_end": 10}
    _load(engine, make_extraction(*(name | at_one_number for name in names)))
    assert _load(engine, make_extraction(*(name | at_one_number for name in reversed(names)))).status == "loaded"
    newest = max(_rows(engine, models.observation)["observation"], key=lambda o: o.vintage)
    assert newest.name == "居民健康素养水平"


def test_one_number_that_holds_for_two_years_and_two_places_is_a_row_of_each(engine: Engine):
    at_one_number = {"start": 0, "end": 3, "sentence_start": 0, "sentence_end": 10}
    _load(engine, make_extraction(*({"year": year} | at_one_number for year in (2024, 2025))))
    held = _rows(engine, models.observation)["observation"]
    assert [(o.name, o.year) for o in held] == [("居民健康素养率", 2024), ("居民健康素养率", 2025)]
    wider = make_extraction(
        *({"year": year} | at_one_number for year in (2025, 2026)), {"place_code": "610000"} | at_one_number
    )
    assert _load(engine, wider).status == "loaded"
    renewed = _rows(engine, models.observation)["observation"]
    assert sorted((o.region_code, o.year) for o in renewed) == [("610000", 2024), ("611000", 2025), ("611000", 2026)]


def test_an_observation_read_twice_is_refused_and_neither_is_lost(engine: Engine):
    outcome = _load(engine, make_extraction({}, {"start": 0, "end": 3, "sentence_start": 0, "value": 1.0}))
    assert outcome.status == "failed"
    assert (
        "two rows of observation have the same report_id, span_start, span_end, name, region_code, year: (1, 0, 3, '居民健康素养率'"
        in outcome.message
    )
    assert _rows(engine, models.observation) == {"observation": []}


def test_a_changed_text_is_a_new_vintage_beside_the_old(engine: Engine):
    _load(engine)
    assert _load(engine, source=ReportSource("shangluo.txt", TEXT + "更正。")).report_id == 2
    vintages = [o.vintage for o in _rows(engine, *FACTS)["observation"]]
    assert len(vintages) == 4
    assert max(vintages[:2]) < min(vintages[2:])


def test_a_day_of_publication_learnt_later_moves_the_vintage(engine: Engine):
    _load(engine)
    dated = ReportSource(
        "shangluo.txt", TEXT, "https://example.org/a", "卫健委", datetime(2025, 1, 20, tzinfo=UTC).date()
    )
    assert _load(engine, source=dated).status == "loaded"
    # What a load does not say stays as an earlier one said it.
    assert _load(engine).status == "unchanged"
    rows = _rows(engine, *FACTS)
    assert {o.vintage[:10] for o in rows["observation"]} == {"2025-01-20"}
    assert [(r.url, r.publisher) for r in rows["report"]] == [("https://example.org/a", "卫健委")]


def test_a_report_without_place_is_kept_until_its_place_is_known(engine: Engine):
    nowhere = make_extraction({}, profile={"place_code": None, "missing": ("place",)})
    outcome = _load(engine, nowhere)
    assert (outcome.status, outcome.observations) == ("needs metadata", 0)
    assert outcome.message == "no place found in it; give it in a manifest.csv beside the file, or with --place"
    before = _rows(engine, *FACTS)
    assert before["report"][0].text == TEXT
    assert before["observation"] == []

    assert _load(engine, nowhere).status == "needs metadata"
    assert _rows(engine, *FACTS) == before

    assert _load(engine) == Outcome("loaded", 1, 2, 1)
    # Loaded again without the hint, it keeps what it has.
    assert _load(engine, nowhere) == Outcome("unchanged", 1, 2, 1)
    assert len(_rows(engine, *FACTS)["observation"]) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "wish"},
        {"measure": "speed"},
        {"comparator": "<"},
        {"year": 1948},
        {"year": 2101},
        {"measure": "change", "base_year": 1900},
        {"base_year": 2023},
        {"start": 3, "end": 3},
        {"start": -1},
        {"sentence_start": 11},
        {"sentence_end": 2},
        {"upper": 30.0},
        {"comparator": "range"},
        {"comparator": "range", "upper": 1.0},
        {"name": ""},
        {"unit": None},
        {"place_code": "999999"},
        {"code": "XX99"},
        {"domain": "nonsense"},
        {"start": 10, "end": 13},
    ],
    ids=str,
)
def test_a_bad_observation_is_refused_and_only_the_ledger_line_stays(engine: Engine, changes: dict):
    second = {"start": 10, "end": 13, "sentence_start": 0, "sentence_end": 20}
    outcome = _load(engine, make_extraction(changes, second))
    assert outcome.status == "failed"
    assert outcome.message.startswith("the database refuses it: ")
    unknown = {"place_code", "code", "domain"} & set(changes)
    mended = "run `zhibiao init` to renew the reference data" if unknown else "please report it with the report"
    assert outcome.message.endswith(mended)
    rows = _rows(engine, *FACTS, models.load_item)
    assert {name: len(found) for name, found in rows.items()} == {
        "report": 0,
        "observation": 0,
        "figure": 0,
        "load_item": 1,
    }
    assert [(i.status, i.report_id, i.message) for i in rows["load_item"]] == [("failed", None, outcome.message)]


@pytest.mark.parametrize("reasons", [("because",), ("unexplained", "")])
def test_a_figure_without_a_known_reason_is_refused(engine: Engine, reasons: tuple[str, ...]):
    assert _load(engine, make_extraction({}, reasons=reasons)).status == "failed"
    assert _rows(engine, *FACTS) == {"report": [], "observation": [], "figure": []}


def test_a_failed_reload_leaves_the_earlier_rows(engine: Engine):
    _load(engine)
    before = _rows(engine, *FACTS)
    assert _load(engine, make_extraction({"value": 26.4}, {"year": 1})).status == "failed"
    assert _rows(engine, *FACTS) == before


def test_a_text_that_cannot_be_stored_is_refused(engine: Engine):
    outcome = _load(engine, source=ReportSource("half.txt", "half a character: \ud800"))
    assert outcome.status == "failed"
    assert [i.status for i in _rows(engine, models.load_item)["load_item"]] == ["failed"]


def test_dropping_out_in_the_middle_leaves_nothing(engine: Engine):
    def write_and_break() -> None:
        with writing(engine) as connection:
            write_report(connection, SOURCE, EXTRACTION)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_and_break()
    assert _rows(engine, *FACTS) == {"report": [], "observation": [], "figure": []}


def test_a_unit_that_the_reference_lacks_does_not_fail_a_load(engine: Engine):
    assert _load(engine, make_extraction({"unit": "箩筐"})).status == "loaded"
    assert [(o.unit, o.comparable_value) for o in _rows(engine, *FACTS)["observation"]] == [("箩筐", None)]


def test_part_of_a_year_is_provisional_and_about_is_an_estimate(engine: Engine):
    _load(engine, make_extraction({}, {"period": "1至10月"}, {"comparator": "≈"}, {"kind": "target"}))
    assert [o.obs_status for o in _rows(engine, *FACTS)["observation"]] == ["A", "P", "E", "A"]


def _statements(engine: Engine, extraction: Extraction) -> list[tuple[str, bool]]:
    """What a load sends to write observations, and whether it does so for many rows at once."""
    seen: list[tuple[str, bool]] = []

    def note(conn: Connection, cursor: Any, statement: str, parameters: Any, context: Any, executemany: bool) -> None:
        seen.append((statement, executemany))

    event.listen(engine, "before_cursor_execute", note)
    with writing(engine) as connection:
        write_report(connection, SOURCE, extraction)
    event.remove(engine, "before_cursor_execute", note)
    assert not any("RETURNING" in statement for statement, _ in seen)
    return [(statement, many) for statement, many in seen if statement.startswith("INSERT INTO observation")]


def test_observations_go_in_at_once_and_those_that_may_be_there_by_a_statement_that_updates_what_differs(
    engine: Engine,
):
    on_sqlite = engine.dialect.name == "sqlite"
    # The driver's COPY of a new report is no statement that can be seen here.
    assert [many for _, many in _statements(engine, EXTRACTION)] == [True] * on_sqlite
    ((statement, many),) = _statements(engine, make_extraction({"value": 26.4}, {"name": "新增床位", "code": None}))
    assert "DO UPDATE" in statement
    assert "IS DISTINCT FROM" in statement or "IS NOT" in statement
    assert (many, "FROM incoming_observation" in statement) == (on_sqlite, not on_sqlite)


def test_runs_are_listed_newest_first_with_their_outcomes(engine: Engine):
    first = start_run(engine)
    load_report(engine, first, SOURCE, EXTRACTION)
    record_failure(engine, first, "empty.txt", "empty.txt is empty")
    finish_run(engine, first)
    second = start_run(engine)
    load_report(engine, second, SOURCE, EXTRACTION)
    with reading(engine) as connection:
        runs = last_runs(connection)
        assert last_runs(connection, 1) == runs[:1]
    assert [(r.run_id, r.loaded, r.unchanged, r.needs_metadata, r.failed) for r in runs] == [
        (second, 0, 1, 0, 0),
        (first, 1, 0, 0, 1),
    ]
    assert runs[0].finished_at is None
    assert runs[1].finished_at is not None
    assert runs[1].started_at <= runs[1].finished_at <= datetime.now(UTC)


def test_a_reviewers_decision_must_be_whole(engine: Engine):
    who = {"reason": "why", "author": "li", "decided_at": datetime.now(UTC)}
    for bad in (
        {"action": "guess", "name": "a"},
        {"action": "alias", "name": "a"},
        {"action": "alias", "indicator_code": "HP01"},
        {"action": "ignore", "name": "a", "reason": ""},
        {"action": "correct", "text_sha256": "0" * 64, "span_start": 0, "span_end": 1, "expected_value": 1.0},
    ):
        with pytest.raises(IntegrityError), writing(engine) as connection:
            connection.execute(insert(models.decision), [who | bad])
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(models.decision)) == 0
