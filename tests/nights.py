"""Folders in which the command runs by night, as processes of their own, and what a warehouse then holds."""

import contextlib
import csv
import json
import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from etl.cli import main
from etl.store import create_engine_for, reading

ROOT = Path(__file__).parents[1]
PROGRAM = "from etl.cli import main; main()"

CITIES = ("商洛市", "湖州市", "晋中市", "海安市", "淮安市", "石首市", "绍兴市", "宜昌市", "赣州市", "遵义市")

REPORT = """{city}卫生健康委员会{year}年工作总结和{next}年工作计划

一、{year}年工作总结
全市居民健康素养水平达到{share}%,孕产妇死亡率为{rate}/10万。新建村卫生室{count}所,培训医务人员{count}00人次。

二、{next}年工作计划
{next}年,全市居民健康素养水平达到{aim}%以上。
"""


def reports(count: int) -> dict[str, str]:
    """Short reports by file name, of ten cities over as many years as it takes; their figures are made up."""
    told = {}
    for number in range(count):
        city, year = CITIES[number % len(CITIES)], 2024 - number // len(CITIES)
        told[f"{number:04}.txt"] = REPORT.format(
            city=city, year=year, next=year + 1, share=20 + number % 7, rate=6 + number % 5 / 10, count=11 + number % 30,
            aim=22 + number % 7,
        )  # fmt: skip
    return told


# All that was read and all that follows from it, told without the numbers of rows, which depend on what was tried before.
# A vintage holds such a number, so it is told by its rank within the report's own.
CONTENT = {
    "report": "SELECT text_sha256, region_code, report_kind, title, publisher, url, actual_year, target_year, published_on, text,"
    " extraction_sha256, file_name FROM report",
    "observation": "SELECT r.text_sha256, o.span_start, o.span_end, o.sentence_start, o.sentence_end, o.name, o.subject,"
    " o.indicator_code, o.domain_code, o.region_code, o.year, o.period, o.kind, o.measure, o.comparator, o.value,"
    " o.upper_value, o.unit, o.comparable_value, o.base_year, o.obs_status, o.derivation, o.read_value, substr(o.vintage, 1, 10)"
    " FROM observation AS o JOIN report AS r ON r.report_id = o.report_id",
    "figure": "SELECT r.text_sha256, f.span_start, f.span_end, f.reason"
    " FROM figure AS f JOIN report AS r ON r.report_id = f.report_id",
    "derived_value": "SELECT r.text_sha256, o.span_start, o.name, d.rule, d.region_code, d.year, d.subject, d.kind, d.value"
    " FROM derived_value AS d JOIN observation AS o ON o.observation_id = d.change_observation_id"
    " JOIN report AS r ON r.report_id = o.report_id",
}


def content(url: str, queries: tuple[str, ...] = tuple(CONTENT.values())) -> list[list[tuple]]:
    """The rows of each query, as text, since SQLite gives days as such."""
    engine = create_engine_for(url)
    with reading(engine) as connection:
        found = [sorted(tuple(map(str, row)) for row in connection.exec_driver_sql(query)) for query in queries]
    engine.dispose()
    return found


def ledger(url: str) -> list[tuple]:
    """File, status and message of every ledger line, in order."""
    return content(url, ("SELECT item_id + 1000000, file_name, status, message FROM load_item",))[0]


def ended(process: subprocess.Popen) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a process, once it has ended."""
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


class Place:
    """A folder with an inbox and settings, and the command run in it."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder, self.url = folder, url
        self.inbox = folder / "inbox"
        self.inbox.mkdir(parents=True)
        self.settings()

    def settings(self, **told: str) -> None:
        """Writes zhibiao.toml; ``nightly``, ``fetch`` and ``rest`` are lines of TOML."""
        self.folder.joinpath("zhibiao.toml").write_text(
            f"{told.get('top', 'workers = 1')}\n[nightly]\nsettle_seconds = 0\npatience_seconds = 0\n{told.get('nightly', '')}\n"
            f'[[export]]\nview = "target_vs_actual"\nfile = "out/targets.csv"\nformat = "csv-machine"\n{told.get("rest", "")}\n',
            encoding="utf-8",
        )

    def put(self, files: dict[str, str]) -> None:
        for name, words in files.items():
            self.inbox.joinpath(name).write_text(words, encoding="utf-8")

    def start(self, *words: object, program: str = PROGRAM, **environment: str) -> subprocess.Popen:
        command = [sys.executable, "-c", program, *map(str, words)]
        environment = (
            os.environ | {"ZHIBIAO_DATABASE_URL": self.url, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"} | environment
        )
        return subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def run(self, *words: object) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of the command, run in this process, which spares seconds."""
        with contextlib.chdir(self.folder):
            result = CliRunner().invoke(main, [str(word) for word in words], env={"ZHIBIAO_DATABASE_URL": self.url})
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.stdout, result.stderr

    def run_apart(self, *words: object, program: str = PROGRAM, **environment: str) -> tuple[int, str, str]:
        """The same in a process of its own."""
        return ended(self.start(*words, program=program, **environment))

    @property
    def summary(self) -> dict:
        return json.loads((self.folder / "nightly" / "summary.json").read_text("utf-8"))

    @property
    def log(self) -> list[dict]:
        return [json.loads(line) for line in (self.folder / "logs" / "nightly.log").read_text("utf-8").splitlines()]

    @property
    def export(self) -> list[list[str]] | None:
        """The rows of the export, without the numbers of database rows; None where there is none."""
        path = self.folder / "out" / "targets.csv"
        if not path.exists():
            return None
        head, *rows = csv.reader(path.read_text("utf-8").splitlines())
        kept = [place for place, name in enumerate(head) if not name.endswith("_id")]
        return [[row[place] for place in kept] for row in (head, *rows)]
