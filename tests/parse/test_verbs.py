"""Every verb of the tables is found as it stands there, and hidden by no other."""

import re

import pytest

from etl.parse.words.forms import Class, Form
from etl.parse.words.verbs import (
    CONDITION,
    CONDITIONS,
    DOING,
    DOING_FIRST,
    DOINGS,
    DOINGS_FIRST,
    FLOW,
    FLOWS,
    MANNERS,
    NAMING,
    NAMING_FIRST,
)

TABLES = ((DOINGS, DOING), (DOINGS_FIRST, DOING_FIRST), (FLOWS, FLOW), (CONDITIONS, CONDITION))


@pytest.mark.parametrize(
    ("pattern", "form"),
    [pytest.param(pattern, form, id=form.example) for verbs, pattern in TABLES for form in verbs.forms],
)
def test_the_form_of_a_verb_is_found_in_its_example(pattern: re.Pattern[str], form: Form) -> None:
    found, form_alone = pattern.match(form.example), re.match(form.pattern, form.example)
    assert found
    assert form_alone
    assert found.group() == form_alone.group()


@pytest.mark.parametrize(
    ("pattern", "verb"), [(pattern, verb) for verbs, pattern in TABLES for verb in verbs.words.split()]
)
def test_a_verb_is_found_and_hidden_by_no_other(pattern: re.Pattern[str], verb: str) -> None:
    found = pattern.match(verb)
    assert found
    assert found.group() == verb


@pytest.mark.parametrize(
    ("pattern", "verb", "behind"),
    [
        (pattern, verb, behind)
        for pattern, verb, naming in ((DOING, "完成", NAMING), (DOING_FIRST, "接待", NAMING_FIRST))
        for behind in [*naming.words.split(), *(form.example for form in naming.forms)]
    ],
)
def test_a_verb_names_a_thing_where_one_of_these_is_behind_it(pattern: re.Pattern[str], verb: str, behind: str) -> None:
    assert pattern.match(verb)
    assert not pattern.match(verb + behind)


@pytest.mark.parametrize("manner", MANNERS)
def test_a_flow_takes_its_manner_with_it(manner: str) -> None:
    found = FLOW.search(f"全市{manner}引进医师")
    assert found
    assert found.group() == f"{manner}引进"


@pytest.mark.parametrize("verbs", [verbs for verbs, _ in TABLES], ids=lambda verbs: verbs.name)
def test_no_verb_stands_twice(verbs: Class) -> None:
    assert len(set(verbs.words.split())) == len(verbs.words.split())
