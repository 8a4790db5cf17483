"""The marked documents of benchmarks/frames.py are sound: every mark is read, and every place of theirs is a division."""

from pathlib import Path

import pytest

from benchmarks.frames import CATALOGUE, TESTS, unmarked

FOLDERS = ("frames_marked", "frames_marked_heldout")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_mark_is_read_and_every_place_is_a_division(folder: str) -> None:
    files = sorted((TESTS / folder).glob("*.txt"))
    assert files
    # Names of files alone: a failure must not show the words of documents that are held out.
    assert [f.name for f in files if _mistakes(f)] == []


def test_a_mark_holds_kind_year_and_place() -> None:
    text, marks = unmarked("#丽水市\n全市托位⟦1200个⟧{A 2024},其中缙云县⟦240个⟧{T 2025 缙云县}。\n")
    assert text == "全市托位1200个,其中缙云县240个。\n"
    assert [(text[m.start : m.end], *m[2:]) for m in marks] == [
        ("1200个", "actual", 2024, "丽水市"),
        ("240个", "target", 2025, "缙云县"),
    ]


def _mistakes(file: Path) -> bool:
    text, marks = unmarked(file.read_text("utf-8"))
    return not marks or any(c in text for c in "⟦⟧{}") or any(m.place not in CATALOGUE.places.by_name for m in marks)
