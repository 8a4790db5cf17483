"""The same work over a Dask cluster of processes on this machine, one of which is killed on the way."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from nights import Place, content, reports

pytest.importorskip("distributed", reason="the extra dask is not installed")

from etl.work import Stop, cluster

FOLDERS = os.pathsep.join(str(Path(__file__).parents[level]) for level in (0, 1, 2))


class Cluster:
    """A scheduler and two workers, each a process of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self.scheduler = self._start(
            "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", self._file
        )
        self.workers = [self._worker(number) for number in range(2)]
        self.address = self._wait_for_address()

    def _worker(self, number: int) -> subprocess.Popen:
        return self._start(
            "dask_worker", "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard",
            "--scheduler-file", self._file, "--local-directory", self._folder / str(number), "--name", f"w{number}",
        )  # fmt: skip

    def _start(self, program: str, *words: object) -> subprocess.Popen:
        command = [sys.executable, "-m", f"distributed.cli.{program}", *map(str, words)]
        environment = os.environ | {"PYTHONPATH": FOLDERS}
        return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def _wait_for_address(self) -> str:
        until = time.monotonic() + 120
        while time.monotonic() < until:
            if self._file.exists() and (text := self._file.read_text()):
                return str(json.loads(text)["address"])
            time.sleep(0.05)
        raise AssertionError("the scheduler did not start")

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    yield made
    made.end()


def noting() -> Callable[[Path], str]:
    return note


def note(path: Path) -> str:
    """Leaves word of which process did what; the one that is asked to dies over it, once."""
    time.sleep(0.002)
    if path.name == "250" and not path.with_suffix(".died").exists():
        path.with_suffix(".died").write_text(str(os.getpid()))
        os.kill(os.getpid(), signal.SIGKILL)
    with path.with_suffix(".done").open("a") as file:
        file.write(f"{os.getpid()}\n")
    return path.name


def lost(path: Path) -> str:
    return f"lost {path.name}"


def test_results_come_in_order_though_a_worker_is_killed_on_the_way(running: Cluster, tmp_path: Path) -> None:
    items = [tmp_path / f"{number:03}" for number in range(900)]
    results = list(cluster.ordered(noting, items, running.address, lost, Stop()))
    assert results == [path.name for path in items]
    died = int((tmp_path / "250.died").read_text())
    assert died in {worker.pid for worker in running.workers}
    (other,) = {worker.pid for worker in running.workers} - {died}
    # The task of the dead worker was done anew, as a whole, by the other.
    assert (tmp_path / "200.done").read_text().split()[-1] == str(other)


def test_a_cluster_reads_reports_into_the_same_rows_as_this_machine(running: Cluster, tmp_path: Path) -> None:
    told = []
    for name, url, words in (
        ("alone", f"sqlite:///{tmp_path / 'alone.db'}", ("--workers", 1)),
        ("together", f"sqlite:///{tmp_path / 'together.db'}", ("--scheduler", running.address)),
    ):
        place = Place(tmp_path / name, url)
        place.put(reports(120))
        place.run("init")
        assert place.run("load", "inbox", *words)[2] == ""
        told.append(content(url))
    assert told[0] == told[1]


def test_a_scheduler_that_is_not_there_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_START_SECONDS", 1)
    with pytest.raises(cluster.ClusterError, match=r"cannot reach the scheduler at tcp://127\.0\.0\.1:9"):
        list(cluster.ordered(noting, [Path("a")], "tcp://127.0.0.1:9", lost, Stop()))


def test_a_scheduler_without_workers_is_told_in_one_line(running: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_START_SECONDS", 2)
    for worker in running.workers:
        worker.kill()
        worker.wait()
    with pytest.raises(cluster.ClusterError, match="has no worker; start some with `dask worker`"):
        list(cluster.ordered(noting, [Path("a")], running.address, lost, Stop()))
