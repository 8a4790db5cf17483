"""docs/formats.md tells what the table of formats holds."""

from pathlib import Path

from etl.read.formats import FORMATS, MAX_CHARACTERS, MEMORY, Format

PAGE = Path(__file__).parents[2].joinpath("docs", "formats.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """The rows of the table whose heading begins so."""
    lines = PAGE.split(heading, 1)[1].splitlines()[2:]
    table = lines[: lines.index("")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_the_limits_are_those_that_hold() -> None:
    def said(number: float) -> str:
        return f"{number:,}" if number else ""

    def row(form: Format) -> list[str]:
        limits = form.limits
        megabytes = limits.size // 1_000_000, limits.seconds, limits.unpacked // 1_000_000
        return [form.title, *map(said, (*megabytes, limits.members, limits.pages, limits.cells))]

    expected = [row(form) for form in FORMATS.values()]
    assert rows("| format | MB |") == expected
    assert f"more than {MAX_CHARACTERS:,} characters" in PAGE
    assert f"{MEMORY >> 30} GiB" in PAGE


def test_every_suffix_is_told() -> None:
    told = {row[0]: row[1] for row in rows("| format | suffixes |")}
    assert told == {form.title: " ".join(f"`{suffix}`" for suffix in form.suffixes) for form in FORMATS.values()}
