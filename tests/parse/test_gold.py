"""How good the reading of whole reports is: of the project's samples, and of real reports where a machine has them."""

from collections.abc import Callable
from functools import reduce
from operator import add
from pathlib import Path

import pytest

from etl.jobs import extract, gather
from etl.parse import Catalogue, Extraction
from etl.parse.numbers.figures import digit_runs
from etl.quality import Found, Tally, open_gold, read_codes, score

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
CODES = read_codes(ROOT / "benchmarks" / "gold_codes.csv")
needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real reports are not on this machine")

Report = tuple[str, Extraction]


@pytest.fixture(scope="module")
def read_file(catalogue: Catalogue) -> Callable[[Path], Report]:
    """Reads a report as a load does, with what its manifest says of it."""

    def read_file(path: Path) -> Report:
        (source,) = gather([path]).sources
        document, extraction = extract(source, catalogue)
        return document.text, extraction

    return read_file


@pytest.fixture(scope="module")
def tally(catalogue: Catalogue, read_file: Callable[[Path], Report]) -> Callable[..., Tally]:
    def tally(folder: Path, texts: Path | None = None) -> Tally:
        return reduce(add, map(one, open_gold(folder, texts)))

    def one(report) -> Tally:
        text, extraction = read_file(report.text_file)
        found = map(Found.of, extraction.observations)
        return score(report.name, text, report.sound(catalogue.reference), found, report.windows, CODES)

    return tally


@pytest.fixture(scope="module")
def samples(tally: Callable[..., Tally]) -> Tally:
    return tally(ROOT / "tests" / "gold", ROOT / "seeds" / "reports")


@pytest.fixture(scope="module")
def corpus(tally: Callable[..., Tally]) -> Tally:
    return tally(CORPUS)


@pytest.fixture(scope="module")
def real(read_file: Callable[[Path], Report]) -> list[Report]:
    return [read_file(p) for folder in ("texts", "unlabelled") for p in sorted((CORPUS / folder).glob("*.txt"))]


def told(tally: Tally) -> str:
    """The first slips, for whoever made them."""
    return "\n".join(f"{s.report}: {s.group}: {s.words} read {s.found!r}, is {s.gold!r}" for s in tally.slips[:20])


@pytest.mark.parametrize(
    ("level", "floor"),
    [
        ("mention", 0.985),
        ("observation", 0.95),
        ("catalogued", 0.96),
    ],
)
def test_the_sample_reports_are_read_as_annotated(samples: Tally, level: str, floor: float) -> None:
    assert samples.measure(level).f1 >= floor, told(samples)


@needs_corpus
@pytest.mark.parametrize(("level", "floor"), [("mention", 0.985), ("observation", 0.95), ("catalogued", 0.96)])
def test_real_reports_are_read_as_annotated(corpus: Tally, level: str, floor: float) -> None:
    assert corpus.measure(level).f1 >= floor, told(corpus)


@needs_corpus
def test_few_numbers_of_real_reports_are_unexplained(real: list[Report]) -> None:
    unexplained = sum(e.unexplained for _, e in real)
    numbers = sum(len({(o.start, o.end) for o in e.observations}) + len(e.figures) for _, e in real)
    assert numbers > 5000
    assert unexplained / numbers <= 0.005


@needs_corpus
def test_every_number_of_real_reports_is_accounted_for_once(real: list[Report]) -> None:
    for text, extraction in real:
        spans = {(x.start, x.end) for x in (*extraction.observations, *extraction.figures)}
        held = [sum(a <= start and end <= b for a, b in spans) for start, end in digit_runs(text)]
        assert set(held) == {1}
