"""Every word and form of the tables of words is found, and none is there in vain."""

import re
from itertools import permutations

import pytest

from etl.parse.indicators.domains import DOMAIN_WORDS, domain_of
from etl.parse.meaning.aims import AIMED, AIMS, BY_NOW, DONE_BY_NOW
from etl.parse.report import heading_words, tenor, title_words
from etl.parse.sentence.authorities import AUTHORITIES, AUTHORITY, GOAL, GOALS
from etl.parse.words.forms import Class, Form
from etl.parse.words.not_nouns import NOT_NOUN, NOT_NOUNS

TABLES = {
    "headings that plan": (heading_words.PLANS, heading_words.PLAN),
    "headings that review": (heading_words.REVIEWS, heading_words.REVIEW),
    "titles that plan": (title_words.PLANS, re.compile(title_words.PLAN)),
    "titles that review": (title_words.REVIEWS, re.compile(title_words.REVIEW)),
    "authorities": (AUTHORITIES, re.compile(AUTHORITY)),
    "goals": (GOALS, re.compile(GOAL)),
    "aims": (AIMS, AIMED),
    "by now": (BY_NOW, DONE_BY_NOW),
    "no nouns": (NOT_NOUNS, NOT_NOUN),
    "figures that sound aimed at": (tenor.AIMED, re.compile(tenor.AIMED.pattern)),
    "figures that sound done": (tenor.DONE, re.compile(tenor.DONE.pattern)),
}
# Of whose words only that they stand somewhere is asked: one that holds another is there in vain.
ANYWHERE = ("titles that review", "aims", "by now")


@pytest.mark.parametrize(
    ("words", "form"),
    [pytest.param(words, form, id=f"{of}-{form.example}") for of, (words, _) in TABLES.items() for form in words.forms],
)
def test_a_form_is_found_in_its_example_and_no_plain_word_is(words: Class, form: Form) -> None:
    found = re.search(form.pattern, form.example)
    assert found
    assert not any(found.group().startswith(word) for word in words.words.split())


@pytest.mark.parametrize(
    ("pattern", "word"), [(pattern, word) for words, pattern in TABLES.values() for word in words.words.split()]
)
def test_a_plain_word_is_found_as_it_stands_in_its_table(pattern: re.Pattern[str], word: str) -> None:
    found = pattern.match(word)
    assert found
    assert found.group() == word


@pytest.mark.parametrize("of", ANYWHERE)
def test_no_plain_word_holds_another(of: str) -> None:
    words = TABLES[of][0].words.split()
    assert [(one, other) for one, other in permutations(words, 2) if other in one] == []


@pytest.mark.parametrize(
    ("row", "word"), [(row, word) for row, (_, words, _) in enumerate(DOMAIN_WORDS) for word in words.split()]
)
def test_a_word_of_a_domain_is_the_first_that_tells_it(row: int, word: str) -> None:
    tells = [(i, w) for i, (_, words, _) in enumerate(DOMAIN_WORDS[: row + 1]) for w in words.split() if w in word]
    assert tells == [(row, word)]
    assert domain_of(word) == DOMAIN_WORDS[row][0]
