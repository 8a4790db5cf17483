"""How well reports are read: every figure of docs/quality.md, as markdown tables.

    python benchmarks/quality.py [--corpus DIR]

The sets of gold are those of the project, and those of DIR (by default ../shared/corpus) where it is on this machine: reports
that may not lie in the repository. Of sets that are held out only totals are printed, so that nobody comes to know them.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from pathlib import Path

from etl.jobs import extract, gather
from etl.parse import Catalogue
from etl.parse.numbers.figures import digit_runs
from etl.parse.records import FIGURE_REASONS, Observation
from etl.quality import LEVELS, Found, Tally, open_gold, read_codes, score
from etl.seeds import load_reference

ROOT = Path(__file__).resolve().parents[1]
# Passages of the corpus's government reports: their gold has spans, values and names, and the text is read from there.
PASSAGES = {
    "health passages": ROOT / "benchmarks" / "gold_unlabelled",
    "other passages": ROOT / "benchmarks" / "gold_government",
}
CODES = read_codes(Path(__file__).parent / "gold_codes.csv")
REFERENCE = load_reference()
CATALOGUE = Catalogue.build(REFERENCE)


@dataclass(frozen=True)
class GoldSet:
    """A set of gold; ``listed`` is the file that names its reports, where the folder holds others too."""

    name: str
    gold: Path
    texts: Path | None = None
    listed: Path | None = None

    def tally(self) -> "Counted":
        names = json.loads(self.listed.read_text("utf-8")) if self.listed else None
        reports = [r for r in open_gold(self.gold, self.texts) if names is None or r.name in names]
        return reduce(add, map(self._score, reports), Counted())

    def _score(self, report) -> "Counted":
        (source,) = gather([report.text_file]).sources
        document, extraction = extract(source, CATALOGUE)
        found = list(map(Found.of, extraction.observations))
        tally = score(report.name, document.text, report.sound(REFERENCE), found, report.windows, CODES)
        return Counted(1, tally, *values_of_names(extraction.observations))


@dataclass(frozen=True)
class Counted:
    """What a set of gold came to; ``named`` counts what is named of a kind, year and place, ``torn`` what has two values."""

    reports: int = 0
    tally: Tally = field(default_factory=Tally)
    named: int = 0
    torn: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(
            self.reports + other.reports, self.tally + other.tally, self.named + other.named, self.torn + other.torn
        )


def values_of_names(observations: Sequence[Observation]) -> tuple[int, int]:
    """How many measures a report names, each of a kind, year, place and unit, and how many of them it gives two values.

    Nearly each of the latter is a name that lacks what tells two figures apart, whether gold takes it for right or not.
    """
    values: defaultdict[tuple[object, ...], set[float]] = defaultdict(set)
    for o in observations:
        values[o.name, o.unit, o.kind, o.measure, o.year, o.base_year, o.period, o.place_code].add(o.value)
    return len(values), sum(len(told) > 1 for told in values.values())


def sets(corpus: Path) -> Iterator[GoldSet]:
    tests = ROOT / "tests"
    if corpus.is_dir():
        yield GoldSet("the five reports", corpus)
    yield GoldSet("the sample reports", tests / "gold", ROOT / "seeds" / "reports")
    yield GoldSet("written for development", tests / "gold_dev")
    yield GoldSet("a bank of sentences", tests / "gold_bank")
    yield GoldSet("written, held out", tests / "gold_heldout")
    if corpus.is_dir():
        unlabelled = corpus / "unlabelled"
        for name, parts in PASSAGES.items():
            yield GoldSet(f"{name} of real reports", parts, unlabelled, parts / "sources-dev.json")
            yield GoldSet(f"{name}, held out", parts, unlabelled, parts / "sources-held-out.json")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    corpus = arguments.parse_args().corpus
    tallies = {gold.name: gold.tally() for gold in sets(corpus)}
    print_levels(tallies)
    print_slots(tallies)
    print_torn(tallies)
    folders = [corpus / "texts", corpus / "unlabelled"] if corpus.is_dir() else [ROOT / "seeds" / "reports"]
    print_numbers([path for folder in folders for path in sorted(folder.glob("*.txt"))])


def print_levels(tallies: dict[str, Counted]) -> None:
    heads = [f"{level} {part}" for level in LEVELS for part in ("P", "R", "F1")]
    rows = []
    for name, counted in tallies.items():
        measures = [counted.tally.measure(level) for level in LEVELS]
        cells = [f"{part:.3f}" for m in measures for part in (m.precision, m.recall, m.f1)]
        rows.append([name, str(counted.reports), str(counted.tally.gold), *cells])
    print_table(["gold", "reports", "figures", *heads], rows)


def print_slots(tallies: dict[str, Counted]) -> None:
    shares = {name: counted.tally.slot_shares() for name, counted in tallies.items()}
    slots = list(next(iter(shares.values())))
    print_table(
        ["right among mentions", *slots], [[n, *(f"{s[slot]:.3f}" for slot in slots)] for n, s in shares.items()]
    )


def print_torn(tallies: dict[str, Counted]) -> None:
    rows = [
        [name, f"{c.named:,}", str(c.torn), f"{100 * c.torn / c.named:.1f} %"] for name, c in tallies.items() if c.named
    ]
    print_table(["names with a kind, year and place", "in all", "with two values", "share"], rows)


def print_numbers(files: Sequence[Path]) -> None:
    """What became of every number of the reports: an observation, or a figure with its reason."""
    counts: Counter[str] = Counter()
    unplaced = 0
    for file in files:
        (source,) = gather([file]).sources
        document, extraction = extract(source, CATALOGUE)
        unplaced += bool(extraction.profile.missing)
        told = {(f.start, f.end): f.reason for f in extraction.figures}
        told |= {(o.start, o.end): "observation" for o in extraction.observations}
        counts.update(told.values())
        counts["lost"] += count_lost(digit_runs(document.text), sorted(told))
    total = counts.total()
    order = ["observation", *FIGURE_REASONS, "lost"]
    rows = [[name, f"{counts[name]:,}", f"{100 * counts[name] / total:.2f} %"] for name in order]
    print_table([f"numbers of {len(files)} reports ({unplaced} need metadata)", f"{total:,}", "share"], rows)


def count_lost(runs: Iterable[tuple[int, int]], spans: Sequence[tuple[int, int]]) -> int:
    """How many runs of digits are in none of the spans: numbers that are not accounted for at all."""
    lost = at = 0
    for start, end in runs:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        lost += at == len(spans) or spans[at][0] >= end
    return lost


def print_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    print("| " + " | ".join(heads) + " |")
    print("| --- |" + " ---: |" * (len(heads) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


if __name__ == "__main__":
    main()
