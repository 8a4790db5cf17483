"""What statistical bulletins tell of people: by sex, town and age, who was born and died, who is insured, who goes to school."""

from collections.abc import Callable
from typing import Any

Tell = Callable[..., list[Any]]


def test_the_people_are_told_by_sex_and_by_town_and_country(tell: Tell) -> None:
    body = "户籍总人口238.6万人。按性别分，男性120.3万人、女性118.3万人。按城乡分，城镇69.4万人。"
    assert tell(body, "name") == ["户籍总人口", "男性户籍总人口", "女性户籍总人口", "城镇户籍总人口"]


def test_those_who_died_are_named_beside_those_born(tell: Tell) -> None:
    assert tell("全年出生8720人、死亡22840人。", "name") == ["出生人数", "死亡人口"]


def test_a_minus_in_a_list_of_rates_is_a_sign(tell: Tell) -> None:
    body = "出生率、死亡率和自然增长率依次为3.6‰、9.5‰和-5.9‰。"
    assert tell(body, "name value") == [("出生率", 3.6), ("死亡率", 9.5), ("自然增长率", -5.9)]


def test_those_insured_are_told_by_their_kind(tell: Tell) -> None:
    body = "基本医疗保险参保179万人，职工24万人，城乡居民155万人。"
    assert tell(body, "name") == ["基本医疗保险参保", "职工基本医疗保险参保", "城乡居民基本医疗保险参保"]


def test_a_table_whose_columns_count_in_the_unit_of_its_caption_is_read(tell: Tell) -> None:
    body = "表2 各级教育学生情况（单位：人）\n学段\t招生\t在校生\n普通高中\t10160\t30220\n初中\t12040\t39110"
    assert tell(body, "name value unit") == [
        ("普通高中招生", 10160, "人"),
        ("普通高中在校生", 30220, "人"),
        ("初中招生", 12040, "人"),
        ("初中在校生", 39110, "人"),
    ]


def test_a_table_of_words_beside_bare_numbers_without_a_unit_is_none(tell: Tell) -> None:
    assert tell("板书\t甲\t乙\n第一行\t12\t13\n第二行\t14\t15", "value") == []
