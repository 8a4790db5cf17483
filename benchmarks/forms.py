"""What a change of form costs: how many observations of the gold reports in view are read right when their text is typed otherwise.

Each form keeps what a careful reader would read: blanks around numbers, lines broken at the width of a page, a title in
two lines. Spans are told back to the text as it was, so that the gold stays as it is.

    PYTHONPATH=. python benchmarks/forms.py
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click

from etl.parse import Catalogue, Reference, extract
from etl.quality.gold import Gold, read_gold
from etl.quality.measure import OBSERVATION_SLOTS, Found, pair, slots
from etl.seeds import load_reference

ROOT = Path(__file__).parents[1]
SETS = ((ROOT / "tests/gold", ROOT / "seeds/reports"), (ROOT / "tests/gold_dev/gold", ROOT / "tests/gold_dev/texts"))

Typed = list[tuple[str, int]]
"""Characters, each with its place in the text as it was."""

_HALF = str.maketrans("，：；（）％！？", ",:;()%!?")
_NO_LINE_BEGINS = frozenset("，。；：、）,.;:)%”")


def as_it_is(text: str) -> Typed:
    """The text itself."""
    return [(c, i) for i, c in enumerate(text)]


def half_width(text: str) -> Typed:
    """Chinese punctuation as on a Western keyboard."""
    return [(c.translate(_HALF), i) for i, c in enumerate(text)]


def full_width(text: str) -> Typed:
    """Digits and per cent as wide as Chinese signs."""
    return [(chr(ord(c) + 0xFEE0) if (c.isdigit() and c.isascii()) or c == "%" else c, i) for i, c in enumerate(text)]


def blanks_around_numbers(text: str) -> Typed:
    """建成 12 家."""
    typed: Typed = []
    for i, c in enumerate(text):
        before = text[i - 1] if i else ""
        if c.isdigit() != before.isdigit() and (_is_han(before) or _is_han(c)):
            typed.append((" ", i))
        typed.append((c, i))
    return typed


def wide_set_title(text: str) -> Typed:
    """丽 水 市 2 0 2 3 年: the first line, letter by letter."""
    end = text.index("\n")
    return [x for i, c in enumerate(text) for x in ([(c, i), (" ", i)] if i < end and _is_han(c) else [(c, i)])]


def title_in_two_lines(text: str) -> Typed:
    """The first line broken before its year."""
    year = re.compile(r".(?=20\d\d年)").match
    end = text.index("\n")
    at = next((i + 1 for i in range(end) if year(text, i)), 0)
    return [x for i, c in enumerate(text) for x in ([("\n", i), (c, i)] if i == at > 0 else [(c, i)])]


def quoted_title(text: str) -> Typed:
    """《…》 around the first line."""
    end = text.index("\n")
    return [("《", 0), *as_it_is(text)[:end], ("》", end), *as_it_is(text)[end:]]


def empty_lines(text: str) -> Typed:
    """An empty line between all, and two wide blanks before each."""
    return [x for i, c in enumerate(text) for x in ([(c, i)] if c != "\n" else [(c, i), (c, i), ("　", i), ("　", i)])]


def broken_at(columns: int) -> Callable[[str], Typed]:
    """Lines as wide as a page, outside tables."""

    def broken(text: str) -> Typed:
        return [x for line in re.finditer(r"[^\n]*\n?", text) for x in _broken(line.group(), line.start(), columns)]

    return broken


def run_together(text: str) -> Typed:
    """No line break outside tables: the title, the headings and the text in one line."""
    lines = text.split("\n")
    keeps = ["\t" in line or "\t" in "".join(lines[i + 1 : i + 2]) for i, line in enumerate(lines)]
    typed, at = [], 0
    for line, keep in zip(lines, keeps, strict=True):
        typed += [(c, at + i) for i, c in enumerate(line)] + ([("\n", at + len(line))] if keep else [])
        at += len(line) + 1
    return typed


def columns_of_blanks(text: str) -> Typed:
    """A blank for each tab of a table."""
    return [(" " if c == "\t" else c, i) for i, c in enumerate(text)]


FORMS: dict[str, Callable[[str], Typed]] = {
    "as it is": as_it_is,
    "half-width punctuation": half_width,
    "full-width digits": full_width,
    "blanks around numbers": blanks_around_numbers,
    "empty lines and indents": empty_lines,
    "a title set wide": wide_set_title,
    "a title in two lines": title_in_two_lines,
    "a title in quotes": quoted_title,
    "lines of 72 columns": broken_at(72),
    "lines of 44 columns": broken_at(44),
    "no line breaks": run_together,
    "tables in columns of blanks": columns_of_blanks,
}


def _is_han(c: str) -> bool:
    return "\u4e00" <= c <= "\u9fff"


def _broken(line: str, start: int, columns: int) -> Iterator[tuple[str, int]]:
    column = 0
    for i, c in enumerate(line):
        width = 2 if unicodedata.east_asian_width(c) in "WFA" else 1
        parts_number = c.isdigit() and i > 0 and line[i - 1].isdigit()
        if (
            "\t" not in line
            and c != "\n"
            and column + width > columns
            and c not in _NO_LINE_BEGINS
            and not parts_number
        ):
            yield "\n", start + i
            column = 0
        yield c, start + i
        column += width


def right(typed: Typed, golds: Iterable[Gold], catalogue: Catalogue) -> int:
    """How many of ``golds`` are read right in every field from a text that is typed so."""
    found_in = extract("".join(c for c, _ in typed), (), catalogue)
    places = [place for _, place in typed]
    found = [Found.of(o._replace(start=places[o.start], end=places[o.end - 1] + 1)) for o in found_in.observations]
    listed = list(golds)
    pairs = pair(found, listed)
    return sum(all(slots(found[i], listed[j])[name] for name in OBSERVATION_SLOTS) for i, j in pairs.items())


def _reports(reference: Reference) -> Iterator[tuple[str, list[Gold]]]:
    for golds, texts in SETS:
        for path in sorted(golds.glob("*.jsonl")):
            text = (texts / f"{path.stem}.txt").read_text(encoding="utf-8").lstrip()
            yield text, read_gold(path.read_text(encoding="utf-8"), text, reference)[0]


@click.command()
def main() -> None:
    """Prints a line for each form: the observations read right, and what share of them as the text is."""
    reference = load_reference()
    catalogue = Catalogue.build(reference)
    reports = list(_reports(reference))
    plain = 0
    click.echo("| form | read right | of those as it is |\n| --- | ---: | ---: |")
    for name, form in FORMS.items():
        total = sum(right(form(text), golds, catalogue) for text, golds in reports)
        plain = plain or total
        click.echo(f"| {name} | {total:,} | {total / plain:.3f} |")


if __name__ == "__main__":
    main()
