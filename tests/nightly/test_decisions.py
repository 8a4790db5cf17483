"""Reviewers decide by day: no file changes, the night reads none, and yet the warehouse is as if it had read them all anew."""

import csv
import io
from collections.abc import Iterator

import pytest
from faults import one_catalogue
from nights import CONTENT, Place, content, reports

FACTS = (CONTENT["observation"], CONTENT["derived_value"])
SAID = (
    "SELECT o.name, o.indicator_code, o.value FROM observation AS o"
    " WHERE o.name IN ('培训医务人员', '新建村卫生室') AND o.report_id = 1",
    "SELECT name FROM review_queue",
)

# What is decided, and then: code and value of the two names in the first report, and the names that are still asked for.
STEPS: tuple[tuple[str, tuple[str, str], tuple[str, str], set[str]], ...] = (
    ("accept 培训医务人员 --as MR15", ("MR15", "1100.0"), ("None", "11.0"), {"新建村卫生室"}),
    (
        "new XP01 --name 新建村卫生室 --unit 所 --domain primary_care --direction higher --definition 一年内新建的。",
        ("MR15", "1100.0"), ("XP01", "11.0"), set(),
    ),
    ("correct {observation} --value 1101 --expect 1100 --why 笔误", ("MR15", "1101.0"), ("XP01", "11.0"), set()),
    ("undo 1", ("None", "1101.0"), ("XP01", "11.0"), {"培训医务人员"}),
    ("ignore 培训医务人员 --why 太泛", ("None", "1101.0"), ("XP01", "11.0"), set()),
    ("undo 3", ("None", "1100.0"), ("XP01", "11.0"), set()),
    ("import decisions.csv", ("None", "1100.0"), ("XP01", "12.0"), set()),
    ("undo 5", ("None", "1100.0"), ("XP01", "11.0"), set()),
)  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


def test_every_kind_of_decision_holds_at_once_for_what_is_loaded_though_no_file_changed(sqlite_place: Place) -> None:
    place = sqlite_place
    place.put({"a.txt": reports(2)["0001.txt"].replace("12", "11"), "b.txt": reports(3)["0002.txt"]})
    place.run("nightly")
    ((observation,),) = content(
        place.url, ("SELECT observation_id FROM observation WHERE name = '培训医务人员' AND report_id = 1",)
    )[0]
    for words, trained, built, asked in STEPS:
        if words.startswith("import"):
            other_value_for_the_number_of_rooms(place)
        assert place.run("review", *words.format(observation=observation).split())[0] == 0
        said, queue = content(place.url, SAID)
        assert said == sorted([("培训医务人员", *trained), ("新建村卫生室", *built)])
        assert {name for (name,) in queue} == asked
        by_decision = content(place.url, FACTS)
        # Loading by hand reads every file anew, with the names as decided.
        place.run("load", "inbox", "--workers", 1)
        assert content(place.url, FACTS) == by_decision
    assert place.run("nightly")[0] == 0
    assert place.summary["files"] == {"unchanged": 2}
    assert content(place.url, FACTS) == by_decision


def other_value_for_the_number_of_rooms(place: Place) -> None:
    """Writes decisions.csv: those made so far, and a correction of the same report, made elsewhere."""
    place.run("review", "export", "decisions.csv")
    path = place.folder / "decisions.csv"
    head, *rows = csv.reader(path.read_text("utf-8").splitlines())
    correction = dict(zip(head, next(row for row in rows if row[head.index("action")] == "correct"), strict=True))
    ((start, end),) = content(
        place.url, ("SELECT span_start, span_end FROM observation WHERE name = '新建村卫生室' AND report_id = 1",)
    )[0]
    correction |= {"span_start": start, "span_end": end, "expected_value": "11", "corrected_value": "12"}
    correction |= {"withdrawn_at": "", "withdrawn_by": ""}
    out = io.StringIO()
    csv.writer(out).writerows([head, *rows, [correction[name] for name in head]])
    path.write_text(out.getvalue(), encoding="utf-8")
