"""SIGKILL at each stage and at any moment: after the next run the warehouse is that of a run that was never killed."""

import os
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from faults import Fault, ending, fork, kill, one_catalogue, suicide_at
from nights import Place, content, ledger, reports
from sqlalchemy import inspect

from etl.store import create_engine_for, reading, views

REPORTS = reports(8)

STAGES: dict[str, Fault] = {
    "reading": suicide_at("etl.jobs.read", 3),
    "parsing": suicide_at("etl.parse.extract", 3, after=True),
    "in the transaction": suicide_at("etl.store.writer.bulk.append", 5, after=True),
    "between report and ledger": suicide_at("etl.store.ledger._record", 4),
    "behind the ledger": suicide_at("etl.store.ledger._record", 4, after=True),
    "ending the load": suicide_at("etl.loading.finish_run"),
    "checking": suicide_at("etl.nightly.closing.run", after=True),
    "exporting": suicide_at("etl.export.csv_file._Lines.write", 4),
    "before the export takes its name": suicide_at("etl.export.whole_file._sync", after=True),
}


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


@pytest.fixture(scope="module")
def never_killed(tmp_path_factory: pytest.TempPathFactory, seeded_file: Path) -> tuple[list, list]:
    """Rows and export of a night that went through."""
    folder = tmp_path_factory.mktemp("never_killed")
    place = Place(folder / "place", f"sqlite:///{shutil.copy(seeded_file, folder / 'warehouse.db')}")
    place.put(REPORTS)
    assert place.run("nightly")[0] == 0
    return content(place.url), place.export


@pytest.fixture(params=["sqlite", "postgresql"])
def killed_place(request: pytest.FixtureRequest, new_place) -> Iterator[Place]:
    with new_place(request.param) as place:
        place.put(REPORTS)
        yield place


def assert_the_next_night_mends_all(place: Place, never_killed: tuple[list, list]) -> None:
    rows, export = never_killed
    # No half-written export ever has the final name.
    assert place.export in (None, export)
    assert place.run("nightly")[0] == 0
    assert content(place.url) == rows
    assert place.export == export
    assert [path.name for path in (place.folder / "out").iterdir()] == ["targets.csv"]
    # Each report has one line that says that it came in; whoever was killed wrote none without its report.
    loaded = [name for _, name, status, _ in ledger(place.url) if status == "loaded"]
    assert sorted(loaded) == sorted(REPORTS)


@pytest.mark.parametrize("stage", STAGES)
def test_a_night_that_is_killed_is_mended_by_the_next(killed_place: Place, never_killed, stage: str) -> None:
    assert ending(fork(killed_place, "nightly", fault=STAGES[stage])) == -9
    assert_the_next_night_mends_all(killed_place, never_killed)


def test_an_upgrade_that_is_killed_among_its_views_leaves_the_old_ones(killed_place: Place, never_killed) -> None:
    fault = suicide_at("etl.store.schema.views.create_all", after=True)
    assert ending(fork(killed_place, "init", fault=fault)) == -9
    engine = create_engine_for(killed_place.url)
    with reading(engine) as connection:
        assert sorted(inspect(connection).get_view_names()) == sorted(views.names())
    engine.dispose()
    assert killed_place.run("init")[0] == 0
    assert_the_next_night_mends_all(killed_place, never_killed)


def assert_nights_killed_at_random_are_mended(new_place, kind: str, kills: int, never_killed) -> None:
    choice = random.Random(os.environ.get("KILLS_SEED", "kills"))
    hit, longest = 0, 1.0
    while hit < kills:
        with new_place(kind) as place:
            place.put(REPORTS)
            began = time.monotonic()
            if kill(fork(place, "nightly"), choice.uniform(0, longest)) == -9:
                hit += 1
            else:
                # It was sooner done than the guess.
                longest = time.monotonic() - began
            assert_the_next_night_mends_all(place, never_killed)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_night_that_is_killed_at_some_moments_is_mended_by_the_next(new_place, kind: str, never_killed) -> None:
    assert_nights_killed_at_random_are_mended(new_place, kind, 4, never_killed)


@pytest.mark.kills
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_night_that_is_killed_at_fifty_moments_is_mended_by_the_next(new_place, kind: str, never_killed) -> None:
    assert_nights_killed_at_random_are_mended(new_place, kind, 50, never_killed)
