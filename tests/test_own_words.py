"""The words of the repository are its own: no run of them is one of a real report."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"
REAL = [CORPUS / "texts", CORPUS / "unlabelled"]
OURS = ("etl", "models", "seeds", "sql", "tests", "benchmarks", "docs")
WRITTEN = {".py", ".txt", ".jsonl", ".csv", ".yaml", ".md", ".sql"}
LONGEST = 20  # signs in a run; a longer one is more than a set phrase of the genre
# Names of indicators have more, and are facts: they are left out on both sides.
NAMES = (
    "孕产妇死亡率、婴儿死亡率、5岁以下儿童死亡率",
    "二级及以上公立综合性医院老年医学科规范化建设率",
    "乡镇卫生院(社区卫生服务中心)达到国家推荐标准",
    "9-15岁适龄女生免费接种双价HPV疫苗",
)
_NAMED = re.compile("|".join(map(re.escape, NAMES)))
_HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.skipif(not all(f.is_dir() for f in REAL), reason="the shared corpus is not here")
def test_no_sentence_of_a_real_report_stands_in_the_repository() -> None:
    real = {run for folder in REAL for path in folder.glob("*.txt") for run in _runs(path) if _is_chinese(run)}
    assert len(real) > 100_000
    files = [f for name in OURS for f in (ROOT / name).rglob("*") if f.suffix in WRITTEN]
    assert {(path.name, run) for path in files for run in real & _runs(path)} == set()


def _runs(path: Path) -> set[str]:
    """All runs of ``LONGEST`` signs of a file, less its blanks and the names of indicators."""
    text = re.sub(r"\s", "", path.read_text("utf-8", errors="replace"))
    parts = _NAMED.split(text)
    return {part[i : i + LONGEST] for part in parts for i in range(len(part) - LONGEST + 1)}


def _is_chinese(run: str) -> bool:
    return len(_HAN.findall(run)) > LONGEST / 2
