"""The arrows between the packages, as pyproject.toml draws them."""

from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]


def test_data_flows_one_way_and_parsing_knows_no_database(monkeypatch, capsys) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0, capsys.readouterr().out
