"""What is no part of a name is taken off it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse.words.phrases import balanced


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("每千人口执业(助理)医师数", "每千人口执业(助理)医师数"),
        ("二)老年人健康管理率", "老年人健康管理率"),
        ("社会办)、政府办门诊部", "政府办门诊部"),
        ("创新型“小巨人企业", "创新型小巨人企业"),
        ("“健康方舟”巡诊", "“健康方舟”巡诊"),
    ],
)
def test_a_name_loses_marks_without_their_other_half(name: str, left: str) -> None:
    assert balanced(name) == left


@given(st.text("医护床()“”《》、", max_size=12))
def test_a_name_is_balanced_after_that_and_keeps_what_stands_behind_a_bracket(name: str) -> None:
    left = balanced(name)
    assert balanced(left) == left
    assert all(left.count(opening) == left.count(closing) for opening, closing in ("()", "“”", "《》"))
    assert letters(left).endswith(letters(name.rpartition(")")[2]))


def letters(name: str) -> str:
    return "".join(sign for sign in name if sign in "医护床")
