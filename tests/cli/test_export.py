"""``zhibiao export``: the part of a view that is asked for, in the form that is asked for."""

import csv
from pathlib import Path

import pytest


def exported(zhibiao, *words: str, view: str = "target_vs_actual") -> list[dict[str, str]]:
    result = zhibiao("export", view, "-o", "out.csv", "--for", "machine", *words)
    assert result.exit_code == 0, result.stderr
    with Path("out.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert result.stdout == f"out.csv: {len(rows)} rows of {view}\n"
    return rows


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ((), {"HP01 2024", "HS05 2024", "HP01 2025"}),
        (("--year", "2024"), {"HP01 2024", "HS05 2024"}),
        (("--year", "2024", "--year", "2025"), {"HP01 2024", "HS05 2024", "HP01 2025"}),
        (("--indicator", "孕产妇死亡率"), {"HS05 2024"}),
        (("--indicator", "HP01", "--year", "2025"), {"HP01 2025"}),
        (("--domain", "健康水平"), {"HS05 2024"}),
        (("--domain", "health_promotion", "--domain", "health_status"), {"HP01 2024", "HS05 2024", "HP01 2025"}),
        (("--city", "商洛"), {"HP01 2024", "HS05 2024", "HP01 2025"}),
        (("--city", "湖州市"), set()),
    ],
)
def test_filters_keep_the_rows_that_meet_all_of_them(zhibiao, warehouse: Path, words, kept) -> None:
    assert {f"{row['indicator_code']} {row['year']}" for row in exported(zhibiao, *words)} == kept


def test_a_view_without_domains_is_filtered_by_the_indicators_of_the_domain(zhibiao, warehouse: Path) -> None:
    told = {row["indicator_code"] for row in exported(zhibiao, "--domain", "健康水平", view="comparable_level")}
    assert told == {"HS05"}
    both = ("--domain", "健康水平", "--indicator", "HP01")
    assert exported(zhibiao, *both, view="comparable_level") == []


@pytest.mark.parametrize("format_name", ["xlsx", "parquet", "parquet-by-year", "sdmx-csv", "datapackage"])
def test_every_format_is_written_from_the_warehouse(zhibiao, warehouse: Path, format_name: str) -> None:
    result = zhibiao("export", "target_vs_actual", "-o", "out", "--format", format_name)
    assert (result.exit_code, result.stdout) == (0, "out: 3 rows of target_vs_actual\n")
    assert Path("out").exists()
