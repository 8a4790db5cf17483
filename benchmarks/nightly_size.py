"""What a nightly run of many report files takes: python benchmarks/nightly_size.py [FILES…].

Makes report files out of the sample reports, with other places and years, and runs `zhibiao nightly` over them on a fresh
SQLite warehouse: seconds, files a second, peak memory of the writing process and of all together; then a second night, which
has nothing to do; and the smallest number again with one worker, for the pool's speed-up. Beside that stands what as many
busy loops as the pool has workers get of the machine: where others want the cores, and the system shares them among
sessions (Linux's autogroups do), many processes get little more than one, and no pool can give more than they get.
"""

import csv
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).parents[1]
PROGRAM = "from etl.cli import main; main()"
BUSY = "import time\nend = time.monotonic() + 4\nwhile time.monotonic() < end: pass\nprint(time.process_time())"
YEAR = re.compile(r"20[12]\d(?=年)")


def places() -> list[str]:
    with (ROOT / "seeds" / "regions.csv").open(encoding="utf-8-sig", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines) if row["level"] == "prefecture" and not row["until_year"]]


def make_reports(folder: Path, count: int) -> None:
    """Reports of as many places and years as it takes, each with the length and the figures of a sample."""
    folder.mkdir(parents=True)
    samples = [(path, path.read_text("utf-8")) for path in sorted((ROOT / "seeds" / "reports").glob("*.txt"))]
    names, lines = places(), ["file,place,year"]
    for number in range(count):
        path, text = samples[number % len(samples)]
        place, back = names[number % len(names)], number // len(names)
        year = int(path.stem.rpartition("-")[2]) - back
        shifted = YEAR.sub(lambda match, back=back: str(int(match[0]) - back), text)
        (folder / f"{number:05}.txt").write_text(f"{place}卫生健康委员会\n{shifted}", encoding="utf-8")
        lines.append(f"{number:05}.txt,{place},{year}")
    (folder / "manifest.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Watch(threading.Thread):
    """Samples the resident memory of a process, and of it with all that it started; and its own processor seconds."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.writer, self.together, self.writer_seconds = 0, 0, 0.0
        self._process = psutil.Process(pid)

    def run(self) -> None:
        while True:
            try:
                own = self._process.memory_info().rss
                self.writer_seconds = sum(self._process.cpu_times()[:2])
                children = [child.memory_info().rss for child in self._process.children(recursive=True)]
            except psutil.Error:
                if not self._process.is_running() or self._process.status() == psutil.STATUS_ZOMBIE:
                    return
                continue
            self.writer = max(self.writer, own)
            self.together = max(self.together, own + sum(children))
            time.sleep(0.2)


def processor_seconds() -> float:
    """Of all processes that this one started and that have ended, with all that they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(folder: Path, *words: str) -> tuple[float, Watch]:
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    memory = Watch(process.pid)
    memory.start()
    if process.wait() not in (0, 1):
        raise SystemExit(f"{words[0]} failed in {folder}")
    return time.monotonic() - began, memory


def night(count: int, workers: int) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_reports(folder / "inbox", count)
        (folder / "zhibiao.toml").write_text(
            f"workers = {workers}\n[nightly]\nsettle_seconds = 0\n"
            '[[export]]\nview = "target_vs_actual"\nfile = "out/targets.csv"\n',
            encoding="utf-8",
        )
        run(folder, "init")
        before = processor_seconds()
        seconds, memory = run(folder, "nightly")
        used = processor_seconds() - before
        told = json.loads((folder / "nightly" / "summary.json").read_text("utf-8"))
        again, _ = run(folder, "nightly")
        stages = stage_seconds(folder)
        print(
            f"{count:>6} files, {workers} workers: {seconds:7.1f} s, {count / seconds:6.1f} files a second,"
            f" {told['observations']:,} observations, {told['files']}; peak {memory.writer / 1e6:,.0f} MB writer,"
            f" {memory.together / 1e6:,.0f} MB with its workers; processor {used:.1f} s, of it {memory.writer_seconds:.1f} s in the"
            f" writing process; {stages}; a night with nothing new {again:.1f} s",
            flush=True,
        )
        return seconds


def stage_seconds(folder: Path) -> str:
    """How long the first night took until its first report, from there to its last, and to its end."""
    from datetime import datetime

    lines = [json.loads(line) for line in (folder / "logs" / "nightly.log").read_text("utf-8").splitlines()]
    first = [line for line in lines if line["run"] == lines[0]["run"]]
    at = [datetime.fromisoformat(line["at"]) for line in first]
    reports = [moment for line, moment in zip(first, at, strict=True) if "file" in line and "observations" in line]
    parts = (
        ("to the first report", at[0], reports[0]),
        ("loading", reports[0], reports[-1]),
        ("checks and exports", reports[-1], at[-1]),
    )
    return ", ".join(f"{name} {(end - start).total_seconds():.1f} s" for name, start, end in parts)


def got_by(loops: int) -> float:
    """Processor seconds that so many busy loops get together in four seconds."""
    running = [subprocess.Popen([sys.executable, "-c", BUSY], stdout=subprocess.PIPE, text=True) for _ in range(loops)]
    return sum(float(each.communicate()[0]) for each in running)


def main() -> None:
    counts = sorted(map(int, sys.argv[1:])) or [300, 3000]
    workers = os.cpu_count() or 1
    alone = night(counts[0], 1)
    seconds = [night(count, workers) for count in counts]
    print(f"pool of {workers} against one process, {counts[0]} files: {alone / seconds[0]:.2f} times as fast")
    print(
        f"{workers} busy loops get {got_by(workers) / got_by(1):.2f} times the processor of one; load {os.getloadavg()[0]:.1f}"
    )
    print(
        f"{counts[-1]} files against {counts[0]}: {counts[-1] / counts[0]:.0f} times the files in"
        f" {seconds[-1] / seconds[0]:.1f} times the seconds"
    )


if __name__ == "__main__":
    main()
