"""Bounds that are denied, and bounds in spoken words."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

NOT = "不 不能 不得 不可 不许 不准 不应 不要 决不能 不宜 不会 不应当 未 没有 不能再".split()


@pytest.mark.parametrize("denied", NOT)
@pytest.mark.parametrize(
    ("bound", "sign"),
    [("超过", "≤"), ("高于", "≤"), ("超出", "≤"), ("突破", "≤"), ("低于", "≥"), ("少于", "≥")],
)
def test_a_bound_that_is_denied_holds_the_other_way(denied: str, bound: str, sign: str, tell: Tell) -> None:
    assert tell(f"次均门诊费用{denied}{bound}268元。", "name comparator") == [("次均门诊费用", sign)]


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        *((w, "≈") for w in "差不多 差不多有 大概 大概有 约莫 大体上 近乎 几近".split()),
        *((w, "≥") for w in "起码 起码得 最起码 最少 少说也有 不止 不止有 不下".split()),
        *((w, "≤") for w in "顶多 不满 最多也就".split()),
    ],
)
def test_a_bound_in_spoken_words_is_no_part_of_the_name(words: str, sign: str, tell: Tell) -> None:
    told = tell(f"全市村医{words}2800人。重点人群签约率{words}78%。", "name comparator value measure")
    assert told == [("村医", sign, 2800, "level"), ("重点人群签约率", sign, 78, "level")]


def test_about_a_share_reaches_past_what_it_is_a_share_of(tell: Tell) -> None:
    assert tell("村医2860人，六十岁以上的差不多占三分之一。", "value comparator measure")[1] == (33.33, "≈", "level")


def test_a_standard_that_is_not_exceeded_is_an_upper_bound(tell: Tell) -> None:
    assert tell("次均门诊费用268元，没有超过省定280元的标准。", "value kind comparator")[1] == (280, "standard", "≤")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全市卫生投入9.6个亿。", (960_000_000, "", "=")),
        ("带走的医保基金有7个多亿。", (700_000_000, "", "≥")),
        ("建成2个亿元村。", (2, "个", "=")),
    ],
)
def test_hundreds_of_millions_may_be_counted(sentence: str, told: tuple[float, str, str], tell: Tell) -> None:
    assert tell(sentence, "value unit comparator") == [told]
