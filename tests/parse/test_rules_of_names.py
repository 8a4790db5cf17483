"""The words that open a name, and the nouns that make one, are those that their tables say."""

import re

import pytest

from etl.parse.words.forms import Form
from etl.parse.words.lexicon import (
    ASIDE,
    BARE_PLACE,
    BARE_RATE,
    BELONGING,
    BELONGINGS,
    ENDS,
    GENERIC_TAIL,
    GROWTH,
    GROWTHS,
    KIND_NOUN,
    LEVEL_WORD,
    LEVELS,
    MONEY,
    OF_KIND,
    PER_CAPITA,
    PRONOUN,
    PRONOUNS,
    RATE,
    SHARE_NOUN,
    SOURCE,
)
from etl.parse.words.openings import OPENINGS
from etl.parse.words.phrases import strip_opening

OPENING_FORMS = [form for words in OPENINGS for form in words.forms]
# The classes of nouns, with the patterns that find them in a name.
NOUNS = [
    (LEVELS, LEVEL_WORD),
    (PRONOUNS, PRONOUN),
    (GROWTHS, GROWTH),
    (BELONGINGS, BELONGING),
    (ENDS, GENERIC_TAIL),
]
# What a pattern of nouns finds in words; nothing where it is empty.
FOUND_NOUNS = [
    (RATE, "老年人体检率(城区)", "率(城区)"),
    (RATE, "住院费用占比", "比"),
    (RATE, "家庭病床", ""),
    (SHARE_NOUN, "患者满意度", "度"),
    (SHARE_NOUN, "住院费用", ""),
    (BARE_RATE, "按期办结率", "按期办结率"),
    (BARE_RATE, "所占比重", "所占比重"),
    (BARE_RATE, "老年人体检率", ""),
    (PER_CAPITA, "每千常住人口托位", "每千常住人口"),
    (PER_CAPITA, "全县每十万居民", "全县每十万居民"),
    (PER_CAPITA, "每10万65岁以上老年人配备护士", "每10万65岁以上老年人配备"),
    (PER_CAPITA, "每万人次医疗纠纷", ""),
    (OF_KIND, "新建健康社区", "新建健康"),
    (OF_KIND, "节约型机关", "节约型"),
    (OF_KIND, "健康素养", ""),
    (BARE_PLACE, "机关(县直)", "机关(县直)"),
    (KIND_NOUN, "民营医院", "院"),
    (KIND_NOUN, "门诊人次", ""),
    (MONEY, "累计完成投资", "累计完成投资"),
    (MONEY, "兑付补助资金", "兑付补助资金"),
    (SOURCE, "省级专项资金", "省级专项资金"),
    (ASIDE, "公立医院(含县中医院)门诊人次", "(含县中医院)"),
    (ASIDE, "执业(助理)医师", ""),
]


@pytest.mark.parametrize("form", [pytest.param(form, id=form.example) for form in OPENING_FORMS])
def test_the_words_that_open_a_name_are_found_by_the_form_whose_example_they_are(form: Form) -> None:
    match = re.match(form.pattern, form.example)
    assert match is not None
    assert match.end() > 0
    assert form.example[0] in form.at
    assert next(other for other in OPENING_FORMS if re.match(other.pattern, form.example)) is form


@pytest.mark.parametrize("word", [word for words in OPENINGS for word in words.words.split()])
def test_a_word_that_opens_a_name_is_taken_off_it(word: str) -> None:
    assert strip_opening(f"{word}家庭医生签约率") == "家庭医生签约率"


@pytest.mark.parametrize(
    ("pattern", "form"),
    [pytest.param(pattern, form, id=form.example) for words, pattern in NOUNS for form in words.forms],
)
def test_a_noun_is_found_by_the_form_whose_example_it_is(pattern: re.Pattern[str], form: Form) -> None:
    found, own = pattern.search(form.example), re.search(form.pattern, form.example)
    assert found is not None
    assert own is not None
    assert found.start() == own.start()


@pytest.mark.parametrize(("pattern", "word"), [(p, word) for words, p in NOUNS for word in words.words.split()])
def test_a_noun_that_is_a_plain_word_is_found_whole(pattern: re.Pattern[str], word: str) -> None:
    match = pattern.search(word)
    assert match is not None
    assert match.group() == word


@pytest.mark.parametrize(("pattern", "words", "found"), FOUND_NOUNS)
def test_a_pattern_of_nouns_finds_what_it_should(pattern: re.Pattern[str], words: str, found: str) -> None:
    match = pattern.search(words)
    assert (match.group() if match else "") == found


def test_a_label_behind_blanks_is_taken_off_as_a_whole() -> None:
    assert strip_opening("  (一)家庭医生签约率") == "家庭医生签约率"
