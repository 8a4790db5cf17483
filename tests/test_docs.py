"""The docs promise an example, words and commands: they hold."""

import csv
import re
from pathlib import Path

import pytest

from etl.cli import main
from etl.quality import LEVELS, read_gold
from etl.quality.gold import _FIELDS
from etl.seeds import load_reference

ROOT = Path(__file__).parents[1]
ANNOTATING = (ROOT / "docs" / "annotating.md").read_text("utf-8")
QUALITY = (ROOT / "docs" / "quality.md").read_text("utf-8")


def block(kind: str) -> str:
    return re.search(rf"```{kind}\n(.+?)```", ANNOTATING, re.DOTALL)[1]


def test_the_example_of_gold_is_sound() -> None:
    golds, mistakes = read_gold(block("jsonl"), block("text"), load_reference())
    assert mistakes == []
    assert {g.kind for g in golds} == {"actual", "target", "standard"}


def test_every_field_of_gold_is_explained() -> None:
    for field in _FIELDS:
        assert f"`{field}`" in ANNOTATING


def test_the_domains_are_those_of_the_seeds() -> None:
    with (ROOT / "seeds" / "domains.csv").open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            assert f"| {row['code']} | {row['name']} | {row['holds']} |" in ANNOTATING


def test_the_levels_are_explained() -> None:
    for level in LEVELS:
        assert f"| {level} |" in ANNOTATING


@pytest.mark.parametrize("words", re.findall(r"(?:`|^)zhibiao (score [^`\n]+)", ANNOTATING + QUALITY, re.MULTILINE))
def test_every_scoring_command_takes_its_words(words: str) -> None:
    assert main.commands["score"].make_context("score", words.split()[1:]).params
