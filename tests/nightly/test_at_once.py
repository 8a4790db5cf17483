"""Several nights at once, and nights that are stopped: one works, the others say so; what is in hand is finished."""

import os
import signal
import subprocess
from collections.abc import Iterator

import psutil
import pytest
from faults import ending, fork, held_up_at, one_catalogue, suicide_at, wait_for
from nights import Place, content, ended, ledger, reports

from etl import loading


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


def never_disturbed(new_place, files: dict[str, str]) -> list[list[tuple]]:
    with new_place("sqlite") as place:
        place.put(files)
        assert place.run("nightly")[0] == 0
        return content(place.url)


def test_a_second_night_says_who_works_and_leaves_everything_to_that(place: Place, new_place) -> None:
    place.put(reports(4))
    first = fork(place, "nightly", fault=held_up_at("etl.loading._write", 2, place.folder))
    wait_for(place.folder / "reached")
    code, out, err = place.run("nightly")
    assert (code, out) == (2, "")
    run = place.log[0]["run"]
    assert err.startswith(f"zhibiao: another nightly run ({'zhibiao ' * place.url.startswith('postgresql')}{run}, ")
    assert err.endswith("; this one leaves it to that\n")
    # The summary is that of a night that did something; there is none yet.
    assert not (place.folder / "nightly").exists()
    (place.folder / "go").touch()
    assert ending(first) == 0
    assert content(place.url) == never_disturbed(new_place, reports(4))
    assert place.run("nightly")[0] == 0


@pytest.mark.parametrize("count", [2, 4])
def test_nights_at_once_end_in_the_rows_of_one(place: Place, new_place, count: int) -> None:
    place.put(reports(4))
    nights = [fork(place, "nightly") for _ in range(count)]
    codes = sorted(map(ending, nights))
    # One that begins when another has ended has nothing to do, and does that.
    assert codes[0] == 0
    assert set(codes) <= {0, 2}
    assert content(place.url) == never_disturbed(new_place, reports(4))
    assert sorted(name for _, name, *_ in ledger(place.url)) == sorted(reports(4))


def test_a_night_beside_another_load_doubles_and_loses_nothing(place: Place, new_place) -> None:
    place.put(reports(4))
    both = [fork(place, "nightly"), fork(place, "load", "inbox")]
    assert list(map(ending, both)) == [0, 0]
    assert content(place.url) == never_disturbed(new_place, reports(4))


def test_the_lock_of_a_night_that_was_killed_is_known_for_stale(sqlite_place: Place) -> None:
    sqlite_place.put(reports(2))
    assert ending(fork(sqlite_place, "nightly", fault=suicide_at("etl.loading._write", 2))) == -9
    run = sqlite_place.log[0]["run"]
    assert sqlite_place.run("nightly")[0] == 0
    (remark,) = sqlite_place.summary["remarks"]
    assert remark.startswith(f"the last run broke off ({run}, process ")
    assert sqlite_place.run("nightly")[0] == 0
    assert sqlite_place.summary["remarks"] == []


@pytest.mark.parametrize(("signum", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_load_that_is_stopped_finishes_the_report_in_hand_and_its_run(
    place: Place, monkeypatch: pytest.MonkeyPatch, signum: int, code: int
) -> None:
    place.put(reports(4))
    stop_at_second_report(monkeypatch, signum)
    assert place.run("load", "inbox", "--workers", 1) == (
        code,
        "",
        "zhibiao: interrupted; what was done before stays, and the same command goes on from there\n",
    )
    assert [name for _, name, *_ in ledger(place.url)] == ["0000.txt", "0001.txt"]
    assert content(place.url, ("SELECT run_id FROM load_run WHERE finished_at IS NULL",)) == [[]]


def stop_at_second_report(monkeypatch: pytest.MonkeyPatch, signum: int) -> None:
    write, calls = loading._write, []

    def writing(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            os.kill(os.getpid(), signum)
        return write(*arguments)

    monkeypatch.setattr(loading, "_write", writing)


def test_a_night_that_is_stopped_says_so_and_the_next_goes_on(
    place: Place, new_place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put(reports(4))
    with monkeypatch.context() as patch:
        stop_at_second_report(patch, signal.SIGTERM)
        code, out, err = place.run("nightly")
    assert (code, err) == (2, "")
    assert "Failed: stopped by SIGTERM; the next run goes on from there" in out
    assert place.run("nightly")[0] == 0
    assert place.summary["files"] == {"unchanged": 2, "loaded": 2}
    assert content(place.url) == never_disturbed(new_place, reports(4))


def workers_of(process: subprocess.Popen) -> list[psutil.Process]:
    return [child for child in psutil.Process(process.pid).children() if "spawn_main" in " ".join(child.cmdline())]


def started_with_workers(place: Place) -> subprocess.Popen:
    """A load with two workers, that waits before its second report is written."""
    place.put(reports(20))
    program = (
        "from pathlib import Path; from etl import loading; from faults import held_up_at\n"
        "loading._REPORTS_A_WORKER = 10\n"
        "if __name__ == '__main__':\n"
        "    held_up_at('etl.loading._write', 2, Path.cwd())()\n"
        "    from etl.cli import main; main()"
    )
    process = place.start("load", "inbox", "--workers", 2, program=program)
    wait_for(place.folder / "reached")
    return process


@pytest.mark.parametrize(("signum", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_to_the_workers_too_as_terminals_and_systemd_send_it_stops_in_good_order(
    sqlite_place: Place, signum: int, code: int
) -> None:
    process = started_with_workers(sqlite_place)
    workers = workers_of(process)
    assert len(workers) == 2
    for each in (*workers, process):
        each.send_signal(signum)
    (sqlite_place.folder / "go").touch()
    said = ended(process)
    assert said == (
        code,
        "",
        "zhibiao: interrupted; what was done before stays, and the same command goes on from there\n",
    )
    assert psutil.wait_procs(workers, timeout=10)[1] == []
    assert [name for _, name, *_ in ledger(sqlite_place.url)] == ["0000.txt", "0001.txt"]


def test_no_worker_outlives_a_load_that_is_killed(sqlite_place: Place) -> None:
    process = started_with_workers(sqlite_place)
    workers = workers_of(process)
    process.kill()
    assert ended(process)[0] == -9
    assert len(workers) == 2
    assert psutil.wait_procs(workers, timeout=30)[1] == []
