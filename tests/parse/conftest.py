"""Short ways to read a report of a few lines, and to look at what was read."""

from collections.abc import Callable
from typing import Any

import pytest

from etl.parse import Catalogue, Extraction, Hints, Observation, extract
from etl.seeds import load_reference

REVIEW = "丽水市卫生健康委员会2023年工作总结"

Rows = list[Any]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.build(load_reference())


@pytest.fixture(scope="session")
def read(catalogue: Catalogue) -> Callable[..., Extraction]:
    """Reads a whole text."""

    def read(text: str, hints: Hints = Hints()) -> Extraction:  # noqa: B008
        return extract(text, (), catalogue, hints)

    return read


@pytest.fixture(scope="session")
def tell(read: Callable[..., Extraction]) -> Callable[..., Rows]:
    """The observations of a report of Lishui of the title ``title``, each as a tuple of the ``fields`` asked for.

    The place is given: two lines are little to tell it by.

    ``words`` is what stands at the span; a single field comes without its tuple.
    """

    def tell(body: str, fields: str, title: str = REVIEW) -> Rows:
        text = f"{title}\n{body}\n"
        return [_row(o, text, fields.split()) for o in read(text, Hints(place="丽水市")).observations]

    return tell


@pytest.fixture(scope="session")
def told(read: Callable[..., Extraction]) -> Callable[[str], Rows]:
    """What a whole document, which tells its own place and years, says: each figure as (name, value, kind, year)."""

    def told(text: str) -> Rows:
        return [_row(o, text, ["name", "value", "kind", "year"]) for o in read(text).observations]

    return told


@pytest.fixture(scope="session")
def others(read: Callable[..., Extraction]) -> Callable[..., Rows]:
    """The numbers of a report of Lishui that are no observation, as (words, reason), the title's year left out."""

    def others(body: str, title: str = REVIEW) -> Rows:
        text = f"{title}\n{body}\n"
        figures = read(text, Hints(place="丽水市")).figures
        return [(text[f.start : f.end], f.reason) for f in figures if f.start > len(title)]

    return others


def _row(observation: Observation, text: str, fields: list[str]) -> Any:
    words = text[observation.start : observation.end]
    row = tuple(words if field == "words" else getattr(observation, field) for field in fields)
    return row[0] if len(row) == 1 else row
