"""A night as its operator meets it: what it does, says, writes and exits with."""

import logging
import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from faults import one_catalogue
from nights import Place, content, ledger, reports
from openpyxl import load_workbook

from etl import loading
from etl.cli import main


@pytest.fixture(scope="module", autouse=True)
def one_catalogue_for_all() -> Iterator[None]:
    with one_catalogue():
        yield


def test_a_night_loads_what_is_new_or_changed_and_says_nothing_when_all_is_well(place: Place) -> None:
    place.put(reports(3))
    assert place.run("nightly") == (0, "", "")
    assert place.summary["files"] == {"loaded": 3}
    assert place.summary["exports"] == {"targets.csv": len(place.export) - 1}
    assert "商洛市" in {cell for row in place.export for cell in row}

    changed = place.inbox / "0001.txt"
    changed.write_text(changed.read_text("utf-8").replace("培训", "又培训"), encoding="utf-8")
    place.put({"new.txt": reports(14)["0013.txt"]})
    before = len(ledger(place.url))
    assert place.run("nightly") == (0, "", "")
    assert place.summary["files"] == {"unchanged": 2, "loaded": 2}
    assert len(ledger(place.url)) == before + 2


def test_who_watches_on_a_terminal_sees_progress_and_the_summary(sqlite_place: Place) -> None:
    sqlite_place.put(reports(3))
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(sqlite_place.folder)
        os.environ |= {"ZHIBIAO_DATABASE_URL": sqlite_place.url, "TERM": "xterm"}
        # In the place of those with which the tests listen.
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
        with suppress(SystemExit):
            main(["nightly"])
        sys.stdout.flush()
        os._exit(0)
    said = b""
    # Reading from a terminal whose program has ended is an error.
    with suppress(OSError), os.fdopen(terminal, "rb", 0) as screen:
        while words := screen.read(1000):
            said += words
    os.waitpid(pid, 0)
    shown = said.decode(errors="replace")
    assert "Loading" in shown
    assert "3/3" in shown or "100%" in shown
    assert f"zhibiao nightly {sqlite_place.summary['run']}: done" in shown
    assert "loaded 3" in shown


def test_a_file_that_was_renamed_is_not_read_again(sqlite_place: Place) -> None:
    sqlite_place.put(reports(1))
    sqlite_place.run("nightly")
    (sqlite_place.inbox / "0000.txt").rename(sqlite_place.inbox / "renamed.txt")
    sqlite_place.run("nightly")
    assert sqlite_place.summary["files"] == {"unchanged": 1}


def test_a_night_with_an_empty_inbox_is_done(sqlite_place: Place) -> None:
    assert sqlite_place.run("nightly") == (0, "", "")


def test_a_report_that_needs_metadata_is_told_every_night_until_its_row_is_there(sqlite_place: Place) -> None:
    sqlite_place.put({"unplaced.txt": "全市居民健康素养水平达到30.5%。\n"})
    for words in ("put this line into|make", "still needs metadata"):
        code, out, err = sqlite_place.run("nightly")
        assert (code, err) == (1, "")
        assert any(word in out for word in words.split("|"))
    (sqlite_place.inbox / "manifest.csv").write_text("file,place,year\nunplaced.txt,湖州市,2024\n", encoding="utf-8")
    assert sqlite_place.run("nightly")[0] == 0
    assert sqlite_place.summary["files"] == {"loaded": 1}


def test_a_file_that_cannot_be_read_is_for_a_person_and_the_others_are_loaded(place: Place) -> None:
    place.put(reports(2))
    (place.inbox / "broken.txt").write_bytes(b"\0\0\0")
    code, out, _ = place.run("nightly")
    assert code == 1
    assert "needs a person" in out
    assert "broken.txt failed: broken.txt is not text" in out
    assert place.summary["files"] == {"loaded": 2, "failed": 1}


def test_an_inbox_that_is_not_there_costs_the_others_nothing(sqlite_place: Place) -> None:
    sqlite_place.put(reports(1))
    sqlite_place.settings(nightly='inbox = ["absent", "inbox"]')
    code, out, _ = sqlite_place.run("nightly")
    assert code == 1
    assert "absent does not exist" in out
    assert sqlite_place.summary["files"] == {"loaded": 1}


def test_an_export_that_cannot_be_written_is_for_a_person_and_the_old_one_stays(sqlite_place: Place) -> None:
    sqlite_place.put(reports(1))
    sqlite_place.run("nightly")
    before = sqlite_place.export
    sqlite_place.settings(
        rest='[[export]]\nview = "no_view"\nfile = "out/x.csv"\n[[export]]\nview = "coverage"\nfile = "inbox/0000.txt/c.csv"'
    )
    code, out, _ = sqlite_place.run("nightly")
    assert code == 1
    assert "x.csv is not exported: there is no view no_view" in out
    assert "c.csv is not exported: " in out
    assert sqlite_place.export == before


def test_a_night_writes_each_format_of_export_by_its_name_or_the_ending_of_its_file(sqlite_place: Place) -> None:
    sqlite_place.settings(
        rest='[[export]]\nview = "target_vs_actual"\nfile = "out/t.xlsx"\n'
        '[[export]]\nview = "target_vs_actual"\nfile = "out/package"\nformat = "datapackage"\n'
        '[[export]]\nview = "target_vs_actual"\nfile = "out/t.doc"\n'
        '[[export]]\nview = "target_vs_actual"\nfile = "out/u.csv"\nformat = "excel"'
    )
    sqlite_place.put(reports(1))
    code, out, _ = sqlite_place.run("nightly")
    assert code == 1
    assert "tells no format by its ending" in out
    assert "there is no format excel; the formats are csv" in out
    written = load_workbook(sqlite_place.folder / "out" / "t.xlsx", read_only=True)
    assert len(written.sheetnames) > 1
    assert (sqlite_place.folder / "out" / "package" / "datapackage.json").exists()


def test_what_a_killed_export_left_is_swept_away_or_takes_its_place_again(sqlite_place: Place) -> None:
    with subprocess.Popen(["true"]) as ended:
        gone = ended.pid
    out = sqlite_place.folder / "out"
    for name in (f".targets.csv.{gone}.part", f".package.{gone}.part/a.csv", f".package.{gone}.old/a.csv"):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    sqlite_place.settings(rest='[[export]]\nview = "no_view"\nfile = "out/package"\nformat = "datapackage"')
    assert sqlite_place.run("nightly")[0] == 1
    assert sorted(str(path.relative_to(out)) for path in out.rglob("*")) == ["package", "package/a.csv", "targets.csv"]


def test_a_summary_that_cannot_be_written_fails_in_one_line(sqlite_place: Place) -> None:
    sqlite_place.put(reports(1))
    sqlite_place.settings(nightly='summary = "inbox/0000.txt"')
    code, _, err = sqlite_place.run("nightly")
    assert code == 2
    assert err.endswith("0000.txt cannot be written: File exists\n")
    assert err.count("\n") == 1


def test_a_check_that_fails_is_for_a_person(sqlite_place: Place) -> None:
    sqlite_place.put({"a.txt": reports(1)["0000.txt"].replace("20%", "120%")})
    code, out, _ = sqlite_place.run("nightly")
    assert code == 1
    assert "check shares_out_of_bounds fails for 1 rows" in out


def test_a_file_that_somebody_still_writes_to_is_left_for_the_next_run(sqlite_place: Place) -> None:
    sqlite_place.put(reports(2))
    sqlite_place.settings(nightly="")
    toml = sqlite_place.folder / "zhibiao.toml"
    toml.write_text(toml.read_text("utf-8").replace("settle_seconds = 0", "settle_seconds = 600"), encoding="utf-8")
    long_ago = time.time() - 3600
    os.utime(sqlite_place.inbox / "0001.txt", (long_ago, long_ago))
    assert sqlite_place.run("nightly")[0] == 0
    assert sqlite_place.summary["files"] == {"left for the next run": 1, "loaded": 1}


def test_log_and_summary_carry_the_id_of_the_run(sqlite_place: Place) -> None:
    # What a library of readers does to all loggers that it finds.
    logging.getLogger("etl.nightly.run").disabled = True
    sqlite_place.put(reports(1))
    sqlite_place.run("nightly")
    sqlite_place.run("nightly")
    first, second = dict.fromkeys(line["run"] for line in sqlite_place.log)
    assert sqlite_place.summary["run"] == second
    assert [line["event"] for line in sqlite_place.log if line["run"] == first] == [
        "begins",
        "loaded",
        "exported",
        "ends: done",
    ]
    assert f"zhibiao nightly {second}: done" in (sqlite_place.folder / "nightly" / "summary.txt").read_text("utf-8")


def test_the_log_can_be_text_and_is_put_aside_when_it_is_large(sqlite_place: Place) -> None:
    sqlite_place.settings(rest='[log]\nformat = "text"\nmegabytes = 0.001\nkeep = 2')
    sqlite_place.put(reports(12))
    sqlite_place.run("nightly")
    names = sorted(path.name for path in (sqlite_place.folder / "logs").iterdir())
    assert names == ["nightly.log", "nightly.log.1", "nightly.log.2"]
    assert " info ends: done" in (sqlite_place.folder / "logs" / "nightly.log").read_text("utf-8")


def test_the_summary_is_a_screen_however_much_went_wrong(sqlite_place: Place) -> None:
    sqlite_place.put({f"{number}.txt": "\0\0" for number in range(40)})
    code, out, _ = sqlite_place.run("nightly")
    assert code == 1
    assert len(out.splitlines()) <= 24
    assert "and 28 more, in summary.json" in out
    assert len(sqlite_place.summary["attention"]) == 40


def test_settings_that_make_no_sense_fail_in_one_line(sqlite_place: Place) -> None:
    toml = sqlite_place.folder / "zhibiao.toml"
    for words, piece in (
        ("wokers = 2", "wokers is no setting; did you mean workers?"),
        ("[nightly]\ninbox = 3", "nightly.inbox = 3 is not understood"),
        ('[fetch]\nallow_networks = ["here"]', "'here' is no network"),
        ("workers = ", "Invalid value"),
    ):
        toml.write_text(words, encoding="utf-8")
        code, _, err = sqlite_place.run("nightly")
        assert code == 2
        assert piece in err
        assert err.count("\n") == 1
    toml.unlink()
    code, _, err = sqlite_place.run("nightly")
    assert (code, err) == (2, "zhibiao: zhibiao.toml does not exist; docs/operations.md shows one to begin with\n")


def test_a_warehouse_that_is_not_there_fails_the_night_and_its_summary_says_so(sqlite_place: Place) -> None:
    code, out, _ = sqlite_place.run("nightly", "--database", f"sqlite:///{sqlite_place.folder / 'absent.db'}")
    assert code == 2
    assert "run `zhibiao init`" in out
    assert sqlite_place.summary["state"] == "failed"


def test_any_number_of_workers_ends_in_the_same_rows(
    sqlite_place: Place, postgres_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_REPORTS_A_WORKER", 10)
    told = []
    for each, workers in ((sqlite_place, 1), (postgres_place, 2)):
        each.put(reports(24))
        each.settings(top=f"workers = {workers}")
        assert each.run("nightly") == (0, "", "")
        told.append((content(each.url), each.export))
    assert told[0] == told[1]
