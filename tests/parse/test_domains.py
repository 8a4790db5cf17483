"""Domains of figures in reports of all that a government does, where health is a part."""

from collections.abc import Callable
from typing import Any

import pytest

Tell = Callable[..., list[Any]]

GOVERNMENT = "丽水市2024年政府工作报告\n2023年工作回顾\n"
HEALTH = "丽水市卫生健康委员会2023年工作总结"


@pytest.mark.parametrize(
    ("sentence", "domain"),
    [
        ("固定资产投资增长6.1%。", "other"),
        ("引进高层次人才320人。", "other"),
        ("数字经济增加值增长12%。", "other"),
        ("城乡居民基础养老金提高20元。", "other"),
        ("卫生健康支出增长5.2%。", "finance"),
        ("引进卫生高层次人才26人。", "workforce"),
        ("新增普惠托位900个。", "maternal_child"),
        ("新增养老床位600张。", "elderly_care"),
    ],
)
def test_a_figure_of_a_government_report_is_of_health_only_where_its_words_say_so(
    sentence: str, domain: str, tell: Tell
) -> None:
    assert tell(sentence, "domain", GOVERNMENT) == [domain]


@pytest.mark.parametrize(
    ("sentence", "domain"), [("引进高层次人才26人。", "workforce"), ("到位资金3200万元。", "finance")]
)
def test_what_a_health_office_tells_is_of_health_without_saying_so(sentence: str, domain: str, tell: Tell) -> None:
    assert tell(sentence, "domain", HEALTH) == [domain]
