"""Whether a document's frame is read right: the share of the figures of gold whose kind, year and place are.

Short documents of many kinds, with a figure or two under each heading; a fault in the title, the date or a heading costs
all that stands below. Of the sets that are held out only the total is printed.

    PYTHONPATH=. python benchmarks/frames.py [--worst N]
"""

import argparse
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from etl.parse import Catalogue, extract
from etl.quality.gold import read_gold
from etl.quality.measure import OBSERVATION_SLOTS, Found, pair, slots
from etl.seeds import load_reference

TESTS = Path(__file__).resolve().parents[1] / "tests"
FRAME = ("kind", "year", "place")
REFERENCE = load_reference()
CATALOGUE = Catalogue.build(REFERENCE)
# 新增托位⟦120个⟧{T 2025 缙云县}: in the marked documents, whose first line tells their own place (#丽水市)
MARK = re.compile(r"⟦(?P<figure>[^⟦⟧]+)⟧\{(?P<kind>[ATS]) (?P<year>\d{4})(?: (?P<place>[^{}]+))?\}")
KINDS = {"A": "actual", "T": "target", "S": "standard"}


class Marked(NamedTuple):
    """A figure of a marked document: its span in the text without marks, its kind, year and place."""

    start: int
    end: int
    kind: str
    year: int
    place: str


class Counted(NamedTuple):
    """The figures of a document, how many have kind, year and place right, and how many all the rest too (None where unmarked)."""

    figures: int
    framed: int
    whole: int | None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--worst", type=int, default=0, help="so many documents in view that are read worst")
    worst = arguments.parse_args().worst
    print("| frames | documents | figures | kind, year and place | and all the rest |")
    print("| --- | ---: | ---: | ---: | ---: |")
    seen: dict[str, Counted] = {}
    for name, files, count in SETS:
        counts = {path.stem: count(path) for path in sorted(TESTS.glob(files))}
        seen |= counts if name.endswith("in view") else {}
        tell(name, counts)
    for stem, count in sorted(seen.items(), key=lambda item: item[1].framed / item[1].figures)[:worst]:
        print(f"{stem}: {count.framed} of {count.figures}")


def tell(name: str, counts: Mapping[str, Counted]) -> None:
    """Prints the row of one set."""
    figures, framed = (sum(c[i] for c in counts.values()) for i in (0, 1))
    whole = sum(c.whole or 0 for c in counts.values()) / figures
    rest = "" if all(c.whole is None for c in counts.values()) else f"{whole:.3f}"
    print(f"| {name} | {len(counts)} | {figures:,} | {framed / figures:.3f} | {rest} |")


def read_right(gold_file: Path) -> Counted:
    """How a document with gold is read."""
    text = (gold_file.parents[1] / "texts" / f"{gold_file.stem}.txt").read_text("utf-8")
    golds, _ = read_gold(gold_file.read_text("utf-8"), text, REFERENCE)
    found = [Found.of(o) for o in extract(text, (), CATALOGUE).observations]
    right = [slots(found[i], golds[j]) for i, j in pair(found, golds).items() if not golds[j].optional]
    framed = sum(all(said[slot] for slot in FRAME) for said in right)
    whole = sum(all(said[s] for s in OBSERVATION_SLOTS) for said in right)
    return Counted(sum(not g.optional for g in golds), framed, whole)


def marks_right(file: Path) -> Counted:
    """How a document whose figures are marked is read: each by the observation that overlaps it and agrees best."""
    text, marks = unmarked(file.read_text("utf-8"))
    found = [(o.start, o.end, (o.kind, o.year, o.place)) for o in extract(text, (), CATALOGUE).observations]
    framed = sum(
        any(start < mark.end and mark.start < end and said == mark[2:] for start, end, said in found) for mark in marks
    )
    return Counted(len(marks), framed, None)


def unmarked(document: str) -> tuple[str, list[Marked]]:
    """The text of a marked document, and its figures."""
    first, _, body = document.partition("\n")
    text, at = "", 0
    marks: list[Marked] = []
    for match in MARK.finditer(body):
        text += body[at : match.start()]
        kind, year, place = match.group("kind", "year", "place")
        end = len(text) + len(match.group("figure"))
        marks.append(Marked(len(text), end, KINDS[kind], int(year), place or first.strip("# ")))
        text, at = text + match.group("figure"), match.end()
    return text + body[at:], marks


SETS: tuple[tuple[str, str, Callable[[Path], Counted]], ...] = (
    ("in view", "gold_frames/gold/*.jsonl", read_right),
    ("held out", "gold_frames_heldout/gold/*.jsonl", read_right),
    ("marked, in view", "frames_marked/*.txt", marks_right),
    ("marked, held out", "frames_marked_heldout/*.txt", marks_right),
)

if __name__ == "__main__":
    main()
