"""Where the time of extraction goes, by looking at the running program every millisecond of its own time.

    python benchmarks/extract_profile.py [FOLDER…]

Takes the folders that extract_speed.py takes, five times, after a time that warms up. Prints for each function of etl.parse, and for jieba, the share of looks
that found it at work, itself or in what it called; those under one in fifty are left out. Needs a Unix.
"""

import argparse
import signal
from collections import Counter
from pathlib import Path
from types import FrameType

from extract_speed import texts_of

from etl.parse import Catalogue, extract
from etl.parse.records import Hints
from etl.seeds import load_reference

EVERY = 0.001  # seconds of processor time
LEAST = 0.015
ROUNDS = 5


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path)
    texts = texts_of(arguments.parse_args().folders)
    catalogue = Catalogue.build(load_reference())
    hints = Hints(place="商洛市", year=2024)
    for text in texts:
        extract(text, (), catalogue, hints)
    at_work: Counter[str] = Counter()
    looks = 0

    def look(_: int, frame: FrameType | None) -> None:
        nonlocal looks
        looks += 1
        at_work.update({name for f in callers(frame) if (name := name_of(f))})

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    for _ in range(ROUNDS):
        catalogue.forget()
        for text in texts:
            extract(text, (), catalogue, hints)
    signal.setitimer(signal.ITIMER_PROF, 0)
    print(f"{len(texts)} reports, {looks} looks")
    for name, times in at_work.most_common():
        if times >= LEAST * looks:
            print(f"{times / looks:>6.1%}  {name}")


def callers(frame: FrameType | None) -> list[FrameType]:
    found = []
    while frame:
        found.append(frame)
        frame = frame.f_back
    return found


def name_of(frame: FrameType) -> str:
    path = Path(frame.f_code.co_filename)
    if "jieba" in path.parts:
        return "jieba"
    inside = path.parts[path.parts.index("parse") + 1 :] if "parse" in path.parts else ()
    return ".".join([*inside[:-1], path.stem, frame.f_code.co_name]) if inside else ""


if __name__ == "__main__":
    main()
