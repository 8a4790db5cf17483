"""Cells of a table that hold sentences."""

from collections.abc import Callable
from typing import Any

Tell = Callable[..., list[Any]]


def test_a_cell_that_opens_with_a_number_and_goes_on_in_sentences_is_read(tell: Tell) -> None:
    rows = "序号\t建议主题\t办理进展\n1\t增加托位\t新增普惠托位180个，均已投用\n"
    body = rows + "2\t发展中医\t12家镇卫生院建成中医馆，中医药服务量占比38.7%"
    assert ("中医药服务量占比", 38.7) in tell(body, "name value")


def test_a_cell_that_holds_a_sentence_is_read_as_one(tell: Tell) -> None:
    body = """序号\t目标任务\t完成情况\t责任单位
1\t新建标准化村卫生室22个\t已建成标准化村卫生室18个\t区卫健局、各乡镇
2\t培训养老护理员200人次,到2025年累计600人次\t已培训养老护理员156人次\t区民政局
"""
    assert tell(body, "name value kind year", "丽水市2023年民生实事任务清单") == [
        ("新建标准化村卫生室", 22, "target", 2023),
        ("标准化村卫生室", 18, "actual", 2023),
        ("培训养老护理员", 200, "target", 2023),
        ("培训养老护理员", 600, "target", 2025),
        ("培训养老护理员", 156, "actual", 2023),
    ]


def test_a_cell_of_several_figures_is_read_under_its_row_and_a_bare_rate_is_that_of_the_target_beside_it(
    tell: Tell,
) -> None:
    body = """序号\t事项\t目标\t完成情况\t责任科室
1\t老年人免费体检\t体检率70%以上\t体检8.2万人，体检率71.6%\t基层处
2\t肺结核患者管理\t规范管理率≥90%\t规则服药率97.3%，患者满意度96%\t疾控处
3\t免疫规划\t适龄儿童疫苗接种率≥90%\t96.4%\t疾控处
"""
    assert tell(body, "name value kind", "丽水市2023年民生实事任务清单") == [
        ("老年人免费体检率", 70, "target"),
        ("老年人免费体检", 82_000, "actual"),
        ("老年人免费体检率", 71.6, "actual"),
        ("肺结核患者规范管理率", 90, "target"),
        ("肺结核患者规则服药率", 97.3, "actual"),
        ("患者满意度", 96, "actual"),
        ("适龄儿童疫苗接种率", 90, "target"),
        ("适龄儿童疫苗接种率", 96.4, "actual"),
    ]
