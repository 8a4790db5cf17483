"""extract, compare, export and status, as a user sees them."""

import csv
import json
from pathlib import Path

import pytest
from texts import REPORTS, UNPLACED

KEYS = "start end name value upper unit comparator kind measure year place domain code".split()


def test_extract_gives_every_observation_with_its_words_as_jsonl(zhibiao, reports: Path) -> None:
    result = zhibiao("extract", "reports/shangluo-2023.txt", "--format", "jsonl")
    assert result.exit_code == 0
    records = [json.loads(line) for line in result.stdout.splitlines()]
    text = REPORTS["shangluo-2023.txt"]
    assert all(set(KEYS) <= set(record) for record in records)
    assert [text[r["start"] : r["end"]] for r in records] == ["25.4%", "7.2/10万", "26%", "6/10万"]
    assert [r["quote"] for r in records] == ["25.4%", "7.2/10万", "26%", "6/10万"]
    assert [(r["kind"], r["year"], r["comparator"], r["value"]) for r in records] == [
        ("actual", 2023, "=", 25.4),
        ("actual", 2023, "=", 7.2),
        ("target", 2024, "≥", 26),
        ("target", 2024, "≤", 6),
    ]


def test_extract_gives_the_same_as_csv_and_as_a_table(zhibiao, reports: Path) -> None:
    result = zhibiao("extract", "reports/shangluo-2023.txt", "--format", "csv")
    rows = list(csv.DictReader(result.stdout.splitlines()))
    assert next((row["value"], row["unit"], row["place"]) for row in rows) == ("25.4", "%", "商洛市")
    table = zhibiao("extract", "reports/shangluo-2023.txt").stdout
    assert "≥ 26 %" in table
    assert "⟦25.4%⟧" in table
    assert "4 observations" in table


def test_extract_loads_nothing(zhibiao, reports: Path) -> None:
    zhibiao("extract", "reports/shangluo-2023.txt")
    assert [path.name for path in Path().iterdir()] == ["reports"]


def test_extract_heeds_the_manifest_and_the_options(zhibiao, reports: Path) -> None:
    (reports / "unplaced.txt").write_text(UNPLACED, encoding="utf-8")
    result = zhibiao("extract", "reports/unplaced.txt", "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "unplaced.txt,PLACE,YEAR,,," in result.stderr
    (reports / "manifest.csv").write_text("file,place,year\nunplaced.txt,商洛市,2022\n", encoding="utf-8")
    for options, expected in [((), ("商洛市", 2022)), (("--place", "湖州市", "--year", "2021"), ("湖州市", 2021))]:
        result = zhibiao("extract", "reports/unplaced.txt", "--format", "jsonl", *options)
        assert result.exit_code == 0
        assert {(r["place"], r["year"]) for r in map(json.loads, result.stdout.splitlines())} == {expected}


@pytest.mark.parametrize("words", ["HP01", "hp01", "居民健康素养水平", "居民健康素养率"])
def test_compare_finds_an_indicator_by_code_name_or_alias(zhibiao, warehouse: Path, words: str) -> None:
    result = zhibiao("compare", words)
    assert result.exit_code == 0
    title, _, *rows = result.stdout.splitlines()
    assert title.startswith("居民健康素养水平 (HP01, %)")
    assert [row.split()[:2] for row in rows] == [["商洛市", "2023"], ["商洛市", "2024"], ["商洛市", "2025"]]
    assert "no target" in rows[0]
    assert "≥ 26" in rows[1]
    assert "met" in rows[1]
    assert "pending" in rows[2]


def test_compare_minds_that_less_may_be_better(zhibiao, warehouse: Path) -> None:
    result = zhibiao("compare", "孕产妇死亡率", "--year", "2024")
    assert "missed" in result.stdout
    assert "2023" not in result.stdout


def test_compare_narrows_to_places_by_short_name_and_says_when_nothing_is_there(zhibiao, warehouse: Path) -> None:
    assert "met" in zhibiao("compare", "HP01", "--city", "商洛", "--city", "湖州市").stdout
    assert "No report speaks of it here" in zhibiao("compare", "HP01", "--city", "湖州市").stdout


def test_export_writes_for_excel_unless_told_otherwise(zhibiao, warehouse: Path) -> None:
    assert zhibiao("export", "target_vs_actual", "-o", "excel.csv").exit_code == 0
    assert zhibiao("export", "target_vs_actual", "-o", "machine.csv", "--for", "machine").exit_code == 0
    excel, machine = Path("excel.csv").read_bytes(), Path("machine.csv").read_bytes()
    assert excel.startswith(b"\xef\xbb\xbf")
    assert excel.decode("utf-8-sig").replace("\r\n", "\n").encode() == machine
    rows = list(csv.DictReader(machine.decode().splitlines()))
    assert [(r["year"], r["indicator_code"], r["target_value"], r["status"]) for r in rows if r["year"] == "2025"] == [
        ("2025", "HP01", "28", "pending")
    ]


def test_export_to_standard_output_prints_the_file_alone(zhibiao, warehouse: Path) -> None:
    zhibiao("export", "report_summary", "-o", "file.csv", "--for", "machine")
    result = zhibiao("export", "report_summary", "-o", "-", "--for", "machine")
    assert result.stdout_bytes == Path("file.csv").read_bytes()


def test_status_says_what_is_loaded_and_how_the_last_runs_went(zhibiao, warehouse: Path) -> None:
    result = zhibiao("status")
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["shangluo-2023.txt", "商洛市", "2023", "2024", "4", "4", "0"] in lines
    assert "2 reports, 7 observations" in result.stdout
    assert lines[-1][-4:] == ["2", "0", "0", "0"]
    zhibiao("init", "--database", "sqlite:///new.db")
    assert "Next: zhibiao load" in zhibiao("status", "--database", "sqlite:///new.db").stdout


def test_the_database_may_be_named_by_a_variable(zhibiao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHIBIAO_DATABASE_URL", "sqlite:///elsewhere.db")
    assert zhibiao("init").exit_code == 0
    assert Path("elsewhere.db").exists()
    assert not Path("zhibiao.db").exists()
