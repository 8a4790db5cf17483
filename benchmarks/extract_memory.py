"""Whether extraction's memory stays flat however many reports are read: the reports of a folder, over and over.

    python benchmarks/extract_memory.py [--times N] [FOLDER…]

Takes the folders that extract_speed.py takes. Prints the peak of the process's memory after the first pass and after each
tenth of the N passes (100 by default), and the processor seconds of a pass.
"""

import argparse
import resource
import time
from pathlib import Path

from extract_speed import texts_of

from etl.parse import Catalogue, extract
from etl.parse.records import Hints
from etl.seeds import load_reference


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--times", type=int, default=100)
    chosen = arguments.parse_args()
    texts = texts_of(chosen.folders)
    catalogue = Catalogue.build(load_reference())
    hints = Hints(place="商洛市", year=2024)
    print(f"{len(texts)} reports, {chosen.times} times")
    started = time.process_time()
    for turn in range(1, chosen.times + 1):
        for text in texts:
            extract(text, (), catalogue, hints)
        if turn == 1 or turn % max(1, chosen.times // 10) == 0:
            seconds = (time.process_time() - started) / turn
            print(f"pass {turn:>4}: {peak():>6.1f} MB at most, {seconds:.2f} s a pass", flush=True)


def peak() -> float:
    """The most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
