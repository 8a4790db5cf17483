"""The tour prints what it says it prints."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from etl.cli import main
from etl.export.formats import FORMATS

TOUR = (Path(__file__).parents[2] / "docs" / "tour.md").read_text("utf-8")


def lines(text: str) -> list[str]:
    """The lines without the blanks that a table leaves at their ends."""
    return [line.rstrip() for line in text.strip("\n").splitlines()]


def test_the_python_of_the_tour_prints_what_stands_under_it(working_folder: Path) -> None:
    steps = re.findall(r"```python\n(.+?)```\n(?:\n```text\n(.+?)```)?", TOUR, re.DOTALL)
    assert len(steps) >= 4
    names: dict[str, Any] = {}
    for code, expected in steps:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            exec(code, names)
        assert lines(printed.getvalue()) == lines(expected)


def test_the_commands_of_the_tour_print_what_stands_under_them(working_folder: Path) -> None:
    steps = re.findall(r"^\$ zhibiao (.+)\n((?:(?!\$ |```).*\n)*)", TOUR, re.MULTILINE)
    assert len(steps) >= 10
    for words, expected in steps:
        done = CliRunner().invoke(main, words.split())
        assert done.exit_code == 0, done.output
        assert not expected or lines(done.stdout) == lines(expected)


def test_the_tour_names_every_format() -> None:
    for name in FORMATS:
        assert f"`{name}`" in TOUR
