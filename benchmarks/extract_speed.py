"""Speed of extraction beside that of jieba's plain segmentation, on the same texts in one process.

    python benchmarks/extract_speed.py [--rounds N] [FOLDER…]

Takes the .txt files of the folders given; by default those of ../shared/corpus, else the sample reports. Both are warm:
jieba's dictionary is loaded and the catalogue is built. Rounds alternate, so that a busy machine slows both alike; the
medians are printed, rjieba's too where it is installed, and the ratio of the first two: 1 and above means that extracting
is no slower than segmenting.
"""

import argparse
import importlib
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median

import jieba

from etl.parse import Catalogue, extract
from etl.parse.records import Hints
from etl.read import read
from etl.seeds import load_reference

ROOT = Path(__file__).resolve().parents[1]
CORPUS = [ROOT.parent / "shared" / "corpus" / name for name in ("texts", "unlabelled")]
SAMPLES = [ROOT / "seeds" / "reports"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--rounds", type=int, default=7)
    chosen = arguments.parse_args()
    texts = texts_of(chosen.folders)
    catalogue = Catalogue.build(load_reference())
    tasks = {
        # Hints, so that no report stops short at missing metadata.
        "extract": lambda text: extract(text, (), catalogue, Hints(place="商洛市", year=2024)),
        "jieba.lcut": jieba.lcut,
    }
    if find_spec("rjieba"):
        tasks["rjieba.cut"] = importlib.import_module("rjieba").cut
    speeds = measure(tasks, texts, chosen.rounds, catalogue.forget)
    print(f"{len(texts)} reports, {sum(map(len, texts)):,} characters, median of {chosen.rounds} rounds")
    for name, speed in speeds.items():
        print(f"{name:<12}{speed:>12,.0f} characters a second")
    print(f"ratio       {speeds['extract'] / speeds['jieba.lcut']:>12.2f}")


def texts_of(folders: Sequence[Path]) -> list[str]:
    """The texts of ``folders``; of the corpus or else of the sample reports where none is given."""
    chosen = folders or [f for f in CORPUS if f.is_dir()] or SAMPLES
    return [read(path).text for folder in chosen for path in sorted(folder.glob("*.txt"))]


def measure(
    tasks: dict[str, Callable[[str], object]], texts: Sequence[str], rounds: int, forget: Callable[[], None]
) -> dict[str, float]:
    """Characters a second of each task, the median of ``rounds`` rounds after one that warms up.

    ``forget`` is called before each round, so that none gains from what the round before has seen.
    """
    size = sum(map(len, texts))
    seconds: dict[str, list[float]] = {name: [] for name in tasks}
    for turn in range(rounds + 1):
        for name, task in tasks.items():
            forget()
            start = time.process_time()
            for text in texts:
                task(text)
            if turn:
                seconds[name].append(time.process_time() - start)
    return {name: size / median(times) for name, times in seconds.items()}


if __name__ == "__main__":
    main()
