"""The README in both languages, and what the docs promise of the code."""

import re
from pathlib import Path

import pytest

from etl.cli import main

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh.md")
PAGES = (*READMES, *(f"docs/{page.name}" for page in (ROOT / "docs").glob("*.md")))


def commands(readme: str) -> list[str]:
    told = (ROOT / readme).read_text("utf-8")
    return [words.strip() for words in re.findall(r"^zhibiao (.+?)(?:  +#.*)?$", told, re.MULTILINE)]


def test_both_readmes_name_the_same_commands_and_all_of_them() -> None:
    english, chinese = map(commands, READMES)
    assert english == chinese
    assert {words.split()[0] for words in chinese} == set(main.commands)


def test_the_chinese_readme_links_the_english_and_back() -> None:
    for readme, other in (READMES, READMES[::-1]):
        assert f"]({other})" in (ROOT / readme).read_text("utf-8")


def test_the_readme_links_every_page_of_the_docs() -> None:
    told = (ROOT / "README.md").read_text("utf-8")
    for page in PAGES[2:]:
        assert f"]({page})" in told


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_to_one(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", path.read_text("utf-8")):
        assert (path.parent / target).exists(), target


def test_the_architecture_names_every_stage_of_parsing() -> None:
    told = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    stages = {path.stem for path in (ROOT / "etl" / "parse").rglob("*.py")} - {"__init__", "records"}
    assert {stage for stage in stages if f"`{stage}`" not in told} == set()


def test_the_question_of_the_chinese_readme_is_one_of_the_english() -> None:
    english, chinese = ((ROOT / readme).read_text("utf-8") for readme in READMES)
    (query,) = re.findall(r"```sql\n(.+?)```", chinese, re.DOTALL)
    assert query in english
