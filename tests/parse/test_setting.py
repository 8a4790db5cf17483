"""What a heading, or the sentence that opens a paragraph, adds to the names below it."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]


def test_the_sentence_that_opens_a_paragraph_names_what_it_measures(tell: Tell) -> None:
    body = "（二）孕产妇死亡率保持低位。2022年为7.12/10万，2023年降至5.63/10万，城市4.87/10万、农村6.58/10万。"
    assert tell(body, "name value year") == [
        ("孕产妇死亡率", 7.12, 2022),
        ("孕产妇死亡率", 5.63, 2023),
        ("城市孕产妇死亡率", 4.87, 2023),
        ("农村孕产妇死亡率", 6.58, 2023),
    ]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("（三）公共卫生服务提质。人均经费补助标准提高到94元。", "基本公共卫生服务人均经费补助标准"),
        ("（三）公共卫生服务提质\n人均经费标准提高到94元。", "基本公共卫生服务人均经费标准"),
        ("（三）公共卫生服务提质。按人均94元测算。", "基本公共卫生服务人均"),
        ("（三）家庭医生签约。组建团队2463个。", "家庭医生团队"),
        ("（三）人才队伍建设。组建团队24个。", "团队"),
        ("（三）公共卫生服务提质。村医补助标准提高到940元。", "村医补助标准"),
    ],
)
def test_a_name_that_says_too_little_gets_what_stands_above(body: str, name: str, tell: Tell) -> None:
    assert tell(body, "name") == [name]


def test_a_name_of_its_own_stands_whatever_opens_the_paragraph(tell: Tell) -> None:
    assert tell("（二）孕产妇死亡率保持低位。全市建成托育机构12家。", "name") == ["托育机构"]


@pytest.mark.parametrize(
    ("heading", "told", "names"),
    [
        (
            "事项二　适龄女生HPV疫苗免费接种",
            "应种7360人，首剂已种7015人，接种率95.3%。",
            ["适龄女生HPV疫苗应种", "适龄女生HPV疫苗首剂已种", "适龄女生HPV疫苗首剂接种率"],
        ),
        (
            "（四）大肠癌免费筛查",
            "初筛任务1.2万人，完成1.31万人；初筛阳性2154人。",
            ["大肠癌初筛", "大肠癌初筛", "大肠癌初筛阳性"],
        ),
        ("（五）老年人流感疫苗免费接种", "目标30万人次，实种33万人次。", ["老年人流感疫苗免费接种"] * 2),
    ],
    ids=["shots", "screening", "a deed"],
)
def test_a_telegram_is_named_by_its_heading(heading: str, told: str, names: list[str], tell: Tell) -> None:
    assert tell(f"{heading}\n{told}", "name") == names


def test_what_one_section_told_last_is_no_subject_of_the_next(tell: Tell) -> None:
    body = "（一）肠道门诊\n门诊人次1200人次。\n（二）老年人体检\n2023年为1.3万人次。"
    assert tell(body, "name") == ["门诊人次", "老年人体检"]


def test_a_label_that_a_blank_parts_from_its_figures_is_no_part_of_their_names(tell: Tell) -> None:
    assert tell("8.健康丽水　居民健康素养水平43%，新建健康村6个。", "name") == ["居民健康素养水平", "新建健康村"]


@pytest.mark.parametrize(
    ("above", "whose"),
    [
        ("2.乡镇卫生院（项）。", "乡镇卫生院"),
        ("（三）“三公”经费。", "“三公”经费"),
        ("二、一般公共预算财政拨款支出决算情况\n", "一般公共预算财政拨款支出"),
    ],
)
def test_sums_of_a_budget_are_named_by_what_they_are_for(above: str, whose: str, tell: Tell) -> None:
    body = f"{above}年初预算984万元，支出决算956万元，完成预算的97.2%。"
    assert tell(body, "name value kind") == [
        (whose + "年初预算", 9_840_000, "target"),
        (whose + "支出决算", 9_560_000, "actual"),
        (whose + "预算完成率", 97.2, "actual"),
    ]


def test_the_sums_of_all_are_of_nothing_in_particular(tell: Tell) -> None:
    assert tell("二、预算收支\n年初预算984万元。", "name") == ["年初预算"]


@pytest.mark.parametrize("label", ["2.肺结核患者管理。", "2.肺结核患者健康管理。"])
def test_a_rate_is_of_the_people_whom_its_label_names_where_it_is_an_indicator_only_of_them(
    label: str, tell: Tell
) -> None:
    assert tell(f"{label}规则服药率97.3%，患者满意度96%。", "name") == ["肺结核患者规则服药率", "患者满意度"]
