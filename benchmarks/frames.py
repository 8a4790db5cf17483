"""Whether a document's frame is read right: the share of the figures of gold whose kind, year and place are.

Short documents of many kinds, with a figure or two under each heading; a fault in the title, the date or a heading costs
all that stands below. Of the set that is held out only the total is printed.

    PYTHONPATH=. python benchmarks/frames.py [--worst N]
"""

import argparse
from pathlib import Path

from etl.parse import Catalogue, extract
from etl.quality.gold import read_gold
from etl.quality.measure import OBSERVATION_SLOTS, Found, pair, slots
from etl.seeds import load_reference

TESTS = Path(__file__).resolve().parents[1] / "tests"
FRAME = ("kind", "year", "place")
REFERENCE = load_reference()
CATALOGUE = Catalogue.build(REFERENCE)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--worst", type=int, default=0, help="so many documents in view that are read worst")
    worst = arguments.parse_args().worst
    print("| frames | documents | figures | kind, year and place | and all the rest |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, folder in (("in view", "gold_frames"), ("held out", "gold_frames_heldout")):
        counts = {path.stem: read_right(path) for path in sorted((TESTS / folder / "gold").glob("*.jsonl"))}
        figures, framed, whole = (sum(count[i] for count in counts.values()) for i in range(3))
        print(f"| {name} | {len(counts)} | {figures:,} | {framed / figures:.3f} | {whole / figures:.3f} |")
        if folder == "gold_frames":
            low = sorted(counts.items(), key=lambda item: item[1][1] / item[1][0])[:worst]
    for stem, (figures, framed, _) in low:
        print(f"{stem}: {framed} of {figures}")


def read_right(gold_file: Path) -> tuple[int, int, int]:
    """The figures of a document, how many have kind, year and place right, and how many are right in all."""
    text = (gold_file.parents[1] / "texts" / f"{gold_file.stem}.txt").read_text("utf-8")
    golds, _ = read_gold(gold_file.read_text("utf-8"), text, REFERENCE)
    found = [Found.of(o) for o in extract(text, (), CATALOGUE).observations]
    right = [slots(found[i], golds[j]) for i, j in pair(found, golds).items() if not golds[j].optional]
    framed = sum(all(said[slot] for slot in FRAME) for said in right)
    return sum(not g.optional for g in golds), framed, sum(all(said[s] for s in OBSERVATION_SLOTS) for said in right)


if __name__ == "__main__":
    main()
