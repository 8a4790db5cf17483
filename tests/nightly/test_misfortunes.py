"""What befalls the machine while a night works: the server goes, the disk is full, files come and go."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pgserver
import psycopg
import pytest
from faults import ending, fork, held_up_at, one_catalogue, wait_for
from nights import Place, content, ledger, reports

from etl import jobs
from etl.seeds import load_reference
from etl.store import create_engine_for, upgrade


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


@pytest.fixture
def undisturbed(new_place) -> list[list[tuple]]:
    with new_place("sqlite") as place:
        place.put(reports(6))
        assert place.run("nightly")[0] == 0
        return content(place.url)


class Server:
    """A PostgreSQL server of the test's own, that it can stop and start again."""

    def __init__(self, base: Path) -> None:
        self._base, self._user = base, pgserver._unprivileged(base)
        self._programs = pgserver._usable_programs(base, self._user)
        words = ["-D", base / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        pgserver._run([self._programs / "initdb", *words], base, self._user)
        self._up = ExitStack()
        self.url = f"postgresql+psycopg://postgres@/postgres?host={base}"

    def start(self) -> None:
        self._up.enter_context(pgserver._running(self._programs, self._base, self._base / "data", self._user))

    def stop(self) -> None:
        self._up.close()


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    if "TEST_DATABASE_URL" in os.environ:
        pytest.skip("a server that is not ours is not stopped")
    with short_folder() as base:
        made = Server(base)
        made.start()
        try:
            yield made
        finally:
            made.stop()


@contextmanager
def short_folder() -> Iterator[Path]:
    # The path of a socket holds 107 bytes.
    import shutil
    import tempfile

    base = Path(tempfile.mkdtemp(prefix="pg_"))
    try:
        yield base
    finally:
        shutil.rmtree(base, ignore_errors=True)


@pytest.fixture
def served(server: Server, tmp_path: Path) -> Place:
    engine = create_engine_for(server.url)
    upgrade(engine, load_reference())
    engine.dispose()
    place = Place(tmp_path / "served", server.url)
    place.put(reports(6))
    return place


def impatient(place: Place, seconds: float) -> None:
    toml = place.folder / "zhibiao.toml"
    toml.write_text(
        toml.read_text("utf-8").replace("patience_seconds = 0", f"patience_seconds = {seconds}"), encoding="utf-8"
    )


def test_a_server_that_is_stopped_and_started_in_mid_load_costs_nothing(
    server: Server, served: Place, undisturbed
) -> None:
    impatient(served, 60)
    night = fork(served, "nightly", fault=held_up_at("etl.loading._write", 3, served.folder))
    wait_for(served.folder / "reached")
    server.stop()
    (served.folder / "go").touch()
    while not any("next try" in line["event"] for line in served.log):
        time.sleep(0.05)
    server.start()
    assert ending(night) == 0
    assert content(served.url) == undisturbed
    assert [status for *_, status, _ in ledger(served.url)] == ["loaded"] * 6


def test_a_server_that_stays_away_fails_the_night_clearly_and_the_next_resumes(
    server: Server, served: Place, undisturbed
) -> None:
    impatient(served, 1)
    night = fork(served, "nightly", fault=held_up_at("etl.loading._write", 3, served.folder))
    wait_for(served.folder / "reached")
    server.stop()
    (served.folder / "go").touch()
    assert ending(night) == 2
    assert "Failed: cannot reach postgresql://postgres@/postgres" in (served.folder / "said").read_text("utf-8")
    # Still away at the next night's beginning.
    code, out, _ = served.run("nightly")
    assert code == 2
    assert "Failed: cannot reach" in out
    server.start()
    assert served.run("nightly")[0] == 0
    assert served.summary["files"] == {"unchanged": 2, "loaded": 4}
    assert content(served.url) == undisturbed


def test_a_full_disk_fails_the_night_and_the_next_goes_on_once_there_is_space(sqlite_place: Place, undisturbed) -> None:
    sqlite_place.put(reports(6))
    size = Path(sqlite_place.url.removeprefix("sqlite:///")).stat().st_size

    def little_space() -> None:
        # Writes beyond fail as on a full disk; the log of SQLite grows first, and holds a load of this size.
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 8, size // 8))

    assert ending(fork(sqlite_place, "nightly", fault=little_space)) == 2
    said = (sqlite_place.folder / "said").read_text("utf-8")
    assert "Traceback" not in said
    assert "Failed: " in said
    assert sqlite_place.run("nightly")[0] == 0
    assert content(sqlite_place.url) == undisturbed


def test_a_report_for_which_a_server_has_no_disk_left_is_told_and_goes_in_once_it_has(
    postgres_place: Place, undisturbed, monkeypatch: pytest.MonkeyPatch
) -> None:
    postgres_place.put(reports(6))
    write_row, rows = psycopg.Copy.write_row, []

    def full(copy: psycopg.Copy, row: tuple) -> None:
        rows.append(row)
        if 20 < len(rows) < 25:
            raise psycopg.errors.DiskFull('could not extend file "base/1/2": No space left on device')
        write_row(copy, row)

    with monkeypatch.context() as patch:
        patch.setattr(psycopg.Copy, "write_row", full)
        code, out, _ = postgres_place.run("nightly")
    assert code == 1
    assert "is full; free some space, then try again" in out
    assert set(postgres_place.summary["files"]) == {"loaded", "failed"}
    assert postgres_place.run("nightly")[0] == 0
    assert content(postgres_place.url) == undisturbed


def test_a_database_that_may_only_be_read_fails_the_night_in_one_line(sqlite_place: Place) -> None:
    sqlite_place.put(reports(1))
    # The mode of the connection, not of the file, since the file's would not stop root.
    path = sqlite_place.url.removeprefix("sqlite:///")
    code, out, _ = sqlite_place.run("nightly", "--database", f"sqlite:///file:{path}?mode=ro&uri=true")
    assert code == 2
    assert "cannot be written; give yourself write permission" in out
    assert content(sqlite_place.url, ("SELECT * FROM report",)) == [[]]


def test_a_file_that_vanishes_before_it_is_read_costs_the_others_nothing(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put(reports(3))
    read = jobs.read

    def vanishing(path: Path):
        if path.name == "0001.txt":
            path.unlink()
        return read(path)

    monkeypatch.setattr(jobs, "read", vanishing)
    code, out, _ = place.run("nightly")
    assert code == 1
    assert "0001.txt does not exist; check the path" in out
    assert place.summary["files"] == {"loaded": 2, "failed": 1}
    monkeypatch.undo()
    assert place.run("nightly")[0] == 0
    assert place.summary["files"] == {"unchanged": 2}


def test_a_file_that_grows_while_it_is_read_is_loaded_once_it_is_whole(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put(reports(3))
    read = jobs.read

    def growing(path: Path):
        document = read(path)
        if path.name == "0001.txt":
            with path.open("a", encoding="utf-8") as file:
                file.write("新建社区医院12家。\n")
        return document

    monkeypatch.setattr(jobs, "read", growing)
    code, out, _ = place.run("nightly")
    assert code == 1
    assert "0001.txt changed while it was read; load it again once it is whole" in out
    assert content(place.url, ("SELECT file_name FROM report",)) == [[("0000.txt",), ("0002.txt",)]]
    monkeypatch.undo()
    assert place.run("nightly")[0] == 0
    (text,) = content(place.url, ("SELECT text FROM report WHERE file_name = '0001.txt'",))[0]
    assert text[0].endswith("新建社区医院12家。\n")


def test_a_file_that_grows_all_the_time_does_not_hold_up_the_night(sqlite_place: Place) -> None:
    sqlite_place.put(reports(2))
    with subprocess.Popen(
        ["sh", "-c", "while :; do echo 新建 >> 0001.txt; sleep 0.02; done"], cwd=sqlite_place.inbox
    ) as writer:
        try:
            threading.Event().wait(0.1)
            toml = sqlite_place.folder / "zhibiao.toml"
            toml.write_text(
                toml.read_text("utf-8").replace("settle_seconds = 0", "settle_seconds = 5"), encoding="utf-8"
            )
            os.utime(sqlite_place.inbox / "0000.txt", (1_700_000_000, 1_700_000_000))
            assert sqlite_place.run("nightly")[0] == 0
        finally:
            writer.kill()
    assert sqlite_place.summary["files"] == {"left for the next run": 1, "loaded": 1}
