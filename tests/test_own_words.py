"""The words of the repository are its own: no run of them is one of a real report."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
REAL = [CORPUS / "texts", CORPUS / "unlabelled"]
OURS = ("etl", "models", "seeds", "sql", "tests", "benchmarks", "docs")
WRITTEN = {".py", ".txt", ".jsonl", ".csv", ".yaml", ".md", ".sql"}
# Signs in a run. The names of offices, plans and indicators have fewer: 新时代中国特色社会主义思想, 5岁以下儿童死亡率.
LONGEST = 27
_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.skipif(not all(f.is_dir() for f in REAL), reason="the shared corpus is not here")
def test_no_sentence_of_a_real_report_stands_in_the_repository() -> None:
    real = {run for folder in REAL for path in folder.glob("*.txt") for run in _runs(path) if _is_chinese(run)}
    assert len(real) > 100_000
    files = [f for name in OURS for f in (ROOT / name).rglob("*") if f.suffix in WRITTEN]
    assert {(path.name, run) for path in files for run in real & _runs(path)} == set()


def _runs(path: Path) -> set[str]:
    """All runs of ``LONGEST`` signs of a file, less its blanks."""
    text = re.sub(r"\s", "", path.read_text("utf-8", errors="replace"))
    return {text[i : i + LONGEST] for i in range(len(text) - LONGEST + 1)}


def _is_chinese(run: str) -> bool:
    return len(_HAN.findall(run)) > LONGEST / 2
