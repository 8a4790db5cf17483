"""Gold files: what is read from them, and what is said of their mistakes."""

import json

import pytest
from builders import REFERENCE
from gold_rows import GOLD, LITERACY, TEXT, lines

from etl.quality import read_gold


def mistakes(*rows: dict | str) -> list[tuple[int, str]]:
    content = "".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return [(m.line, m.message) for m in read_gold(content, TEXT, REFERENCE)[1]]


def without(*names: str) -> dict:
    return {k: v for k, v in LITERACY.items() if k not in names}


def test_gold_is_found_in_its_text() -> None:
    golds, wrong = read_gold(lines(GOLD), TEXT, REFERENCE)
    assert wrong == []
    assert [TEXT[g.start : g.end] for g in golds] == ["26.33%", "3个百分点", "100%", "100%", "两批", "1-3名"]
    assert [g.optional for g in golds] == [False] * 4 + [True, False]
    assert [g.upper for g in golds] == [None] * 5 + [3]


def test_a_span_may_stand_for_the_words() -> None:
    ((gold,), wrong) = read_gold(lines([without("at") | {"start": 11, "end": 17}]), TEXT, REFERENCE)
    assert (TEXT[gold.start : gold.end], wrong) == ("26.33%", [])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (LITERACY | {"at": "26.33%"}, "at needs one ⟦mention⟧"),
        (LITERACY | {"at": "⟧26.33%⟦"}, "at needs one ⟦mention⟧"),
        (LITERACY | {"at": "率达到⟦⟧26.33%"}, "nothing between"),
        (LITERACY | {"at": "率⟦26.34%⟧"}, "occurs 0 times in the text; copy it from the text again"),
        (LITERACY | {"at": "⟦率⟧"}, "occurs 3 times in the text; take in more of the words"),
        (without("at"), "at is missing"),
        (without("at") | {"start": 4, "end": 4}, "are no span of the text"),
        (without("at") | {"start": 4, "end": 999}, "are no span of the text"),
        (without("value"), "value is missing"),
        (LITERACY | {"naems": []}, "naems is no field"),
        (LITERACY | {"value": "26.33"}, 'value must be a number, not "26.33"'),
        (LITERACY | {"year": 2024.5}, "year must be a whole number"),
        (LITERACY | {"year": True}, "year must be a whole number"),
        (LITERACY | {"optional": "yes"}, "optional must be true or false"),
        (LITERACY | {"names": []}, "names must hold one text at least"),
        (LITERACY | {"names": [""]}, "names must hold one text at least"),
        (LITERACY | {"domains": [1]}, "domains must hold one text at least"),
        (LITERACY | {"kind": "plan"}, "kind plan is none of actual target standard"),
        (LITERACY | {"comparator": ">="}, "comparator >= is none of = ≥ ≤ ≈ range"),
        (LITERACY | {"measure": "flow"}, "measure flow is none of level change"),
        (LITERACY | {"comparator": "range"}, "a range, and only a range, has an upper"),
        (LITERACY | {"upper": 30}, "a range, and only a range, has an upper"),
        (LITERACY | {"comparator": "range", "upper": 20}, "upper 20 is not above value 26.33"),
        (LITERACY | {"year": 24}, "year 24 is no year"),
        (LITERACY | {"base_year": 2023}, "base_year is for a change only"),
        (LITERACY | {"place": "商洛"}, "place 商洛 is no division"),
        (LITERACY | {"domains": ["health"]}, "health is no domain; the domains are"),
        (LITERACY | {"code": "XX99"}, "code XX99 is not in the catalogue"),
        ('{"at": \n', "is no JSON"),
        ("[1]\n", "is no JSON object"),
    ],
)
def test_a_mistake_is_told_with_its_line(row, message: str) -> None:
    ((line, told),) = mistakes("\n", row)
    assert line == 2
    assert message in told


def test_every_mistake_of_a_file_is_told() -> None:
    told = mistakes(LITERACY | {"kind": "plan", "year": 24}, without("unit"), LITERACY)
    assert [line for line, _ in told] == [1, 1, 2]


def test_the_same_observation_twice_is_a_mistake_and_one_of_another_year_is_none() -> None:
    assert mistakes(LITERACY, LITERACY) == [(2, "says the same as line 1; remove one")]
    assert mistakes(LITERACY, LITERACY | {"year": 2023}) == []
