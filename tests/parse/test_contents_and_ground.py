"""Frames told by lists of contents, by labels of the year before, and by years told one after another."""

from collections.abc import Callable
from typing import Any

import pytest

Told = Callable[[str], list[Any]]

FRAMES = [
    pytest.param(
        "丽水市卫生健康工作简报\n丽水市卫生健康委员会办公室编 2023年12月9日\n本期要目\n◇ 院前急救再提速\n◇ 问题与明年打算\n院前急救再提速\n今年新增急救站点3个。\n问题与明年打算\n2024年新增急救站点2个。\n",
        [("新增急救站点", 3, "actual", 2023), ("新增急救站点", 2, "target", 2024)],
        id="a list of contents heads nothing",
    ),
    pytest.param(
        "丽水市卫生健康委2024年工作计划\n一、县域医疗\n上年基础：县域内就诊率91.8%，平均住院日由8.2天降到7.9天。\n今年打算：县域内就诊率达到92%。\n",
        [
            ("县域内就诊率", 91.8, "actual", 2023),
            ("平均住院日", 8.2, "actual", 2022),
            ("平均住院日", 7.9, "actual", 2023),
            ("县域内就诊率", 92, "target", 2024),
        ],
        id="labels of last year's ground and this year's plans",
    ),
    pytest.param(
        "丽水市卫生健康委2024年工作计划\n2023年底，全市开放床位1.4万张。全年出院31万人次，婴儿死亡率1.9‰（上年为2.2‰）。\n一、重点任务\n上年办结卫生行政处罚案件318件；罚没款92万元。今年罚没款达到95万元。\n",
        [
            ("开放床位", 14000, "actual", 2023),
            ("出院人次", 310000, "actual", 2023),
            ("婴儿死亡率", 1.9, "actual", 2023),
            ("婴儿死亡率", 2.2, "actual", 2022),
            ("卫生行政处罚案件", 318, "actual", 2023),
            ("罚没款", 920000, "actual", 2023),
            ("罚没款", 950000, "target", 2024),
        ],
        id="the ground on which a plan stands",
    ),
    pytest.param(
        "丽水市卫生健康委关于基层能力提升三年行动的总结报告\n一、主要做法\n（一）2020年打基础。新建村卫生室62个。\n（二）2021年搭架子。组建医共体9个。\n（三）2022年提质量。新增社区医院4家。\n二、成效\n签约率达到46%。\n丽水市卫生健康委员会\n2023年1月16日\n",
        [
            ("新建村卫生室", 62, "actual", 2020),
            ("医共体", 9, "actual", 2021),
            ("新增社区医院", 4, "actual", 2022),
            ("签约率", 46, "actual", 2022),
        ],
        id="years told in turn, the last of which is the report's",
    ),
    pytest.param(
        "丽水市2024年卫生健康工作总结\n到2023年底，全市有村卫生室812个。户籍老年人61万人。目前，在岗村医1120人。\n",
        [("村卫生室", 812, "actual", 2023), ("户籍老年人", 610000, "actual", 2023), ("在岗村医", 1120, "actual", 2024)],
        id="the end of a year holds for its paragraph, up to what there is now",
    ),
    pytest.param(
        "丽水市2023年健康行动评估报告\n一、进展\n（二）健康生活类(2022年监测数)。居民健康素养水平29.8%；吸烟率23.7%。\n",
        [("居民健康素养水平", 29.8, "actual", 2022), ("吸烟率", 23.7, "actual", 2022)],
        id="a label that says of what year its figures are",
    ),
    pytest.param(
        "丽水市卫生健康委2022年度目标责任制自查自评报告\n一、完成情况\n新增托位620个。\n",
        [("新增托位", 620, "actual", 2022)],
        id="what became of the tasks that a body answers for",
    ),
    pytest.param(
        "丽水市卫生健康委对市五届人大三次会议第8号建议的答复\n丽卫函〔2024〕37号\n一、工作情况\n今年市财政投入资金620万元，计划改造卫生室15家，至6月底完工9家，剩下的将于10月底前交付。1—6月出车418车次。\n",
        [
            ("市财政投入资金", 6_200_000, "actual", 2024),
            ("改造卫生室", 15, "target", 2024),
            ("改造卫生室完工", 9, "actual", 2024),
            ("出车", 418, "actual", 2024),
        ],
        id="a plan that is told with what was done of it plans nothing behind it",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRAMES)
def test_a_figure_has_the_kind_and_the_year_of_its_frame(text: str, expected: list[Any], told: Told) -> None:
    assert told(text) == expected


def test_works_are_told_with_what_they_cost_and_what_is_done_and_planned(told: Told) -> None:
    text = (
        "丽水市卫生健康委2024年工作计划\n附表：重点项目（单位：万元）\n"
        "序号\t项目\t建设内容\t总投资\t2023年底累计完成\t2024年计划完成\n"
        "1\t市中医院新院区\t门诊楼，设床位800张\t86000\t52400\t21000\n2\t市血站迁建\t业务楼\t9800\t6150\t3650\n"
    )
    works = [row for row in told(text) if "新院区" in row[0]]
    assert works == [
        ("市中医院新院区床位", 800, "target", 2024),
        ("市中医院新院区总投资", 860_000_000, "target", 2024),
        ("市中医院新院区累计完成投资", 524_000_000, "actual", 2023),
        ("市中医院新院区计划完成投资", 210_000_000, "target", 2024),
    ]


def test_a_column_of_what_the_province_sets_is_one_of_standards_though_it_is_dated(told: Told) -> None:
    text = (
        "丽水市妇幼保健院2022年工作总结\n附表：妇幼健康指标\n指标\t2022年省定目标\t2021年\t2022年\n"
        "婴儿死亡率（‰）\t≤5\t2.67\t2.44\n孕产妇系统管理率（%）\t≥90\t93.2\t93.9\n"
    )
    assert told(text)[:3] == [
        ("婴儿死亡率", 5, "standard", 2022),
        ("婴儿死亡率", 2.67, "actual", 2021),
        ("婴儿死亡率", 2.44, "actual", 2022),
    ]


def test_the_base_line_that_a_title_names_in_brackets_is_no_unit(told: Told) -> None:
    text = (
        "丽水市医共体提质增效三年行动方案（2024—2026年）\n附件：主要指标\n"
        "指标\t单位\t2023年（基线）\t2024年\t2026年\n县域内就诊率\t%\t88.3\t88.8\t90\n平均住院日\t天\t7.9\t7.8\t7.5\n"
    )
    assert told(text)[:2] == [("县域内就诊率", 88.3, "actual", 2023), ("县域内就诊率", 88.8, "target", 2024)]


def test_a_cell_that_names_what_it_tells_is_read_as_a_sentence_and_another_by_its_row(told: Told) -> None:
    text = (
        "丽水市卫生健康委关于2023年民生实事和目标任务完成情况的自查报告\n附表：对照表\n"
        "序号\t事项\t目标\t完成情况\t责任科室\n"
        "1\t妇女免费筛查\t宫颈癌、乳腺癌各筛查6000人\t宫颈癌筛查6184人，完成率103.1%\t妇幼处\n"
        "2\t村卫生室改造\t改造36个\t主体完工33个\t规财处\n"
        "3\t健康素养促进\t居民健康素养水平比上年提高1.5个百分点\t监测结果为29.8%\t宣传处\n"
    )
    assert sorted(told(text)) == sorted(
        [
            ("宫颈癌筛查", 6000, "target", 2023),
            ("乳腺癌筛查", 6000, "target", 2023),
            ("宫颈癌筛查", 6184, "actual", 2023),
            ("宫颈癌筛查完成率", 103.1, "actual", 2023),
            ("村卫生室改造", 36, "target", 2023),
            ("村卫生室改造", 33, "actual", 2023),
            ("居民健康素养水平", 1.5, "target", 2023),
            ("健康素养促进", 29.8, "actual", 2023),
        ]
    )


@pytest.mark.parametrize(
    ("title", "first", "names"),
    [
        ("季度", "一季度", ["一季度出车", "一季度送达患者"]),
        ("站点", "缙云站", ["缙云站出车", "缙云站送达患者"]),
    ],
)
def test_rows_may_be_quarters_or_stations(title: str, first: str, names: list[str], told: Told) -> None:
    text = f"丽水市急救中心2022年工作年报\n{title}\t出车（车次）\t送达患者（人次）\n{first}\t5102\t4560\n合计\t23846\t21504\n"
    assert [row[0] for row in told(text)[:2]] == names
    assert {row[2:] for row in told(text)} == {("actual", 2022)}


def test_a_column_of_shares_is_named_by_its_row_and_real_growth_by_what_grew(told: Told) -> None:
    text = (
        "2022年丽水市国民经济和社会发展统计公报\n九、人口\n指标\t年末数（人）\t比重（%）\n"
        "男性\t204361\t51.3\n0—17岁\t57306\t14.4\n"
        "十、民生\n全体居民人均可支配收入41853元，名义增长5.7%，扣除价格因素实际增长3.5%。\n"
    )
    assert [row[:2] for row in told(text)] == [
        ("男性", 204361),
        ("男性比重", 51.3),
        ("0—17岁", 57306),
        ("0—17岁比重", 14.4),
        ("全体居民人均可支配收入", 41853),
        ("全体居民人均可支配收入", 5.7),
        ("全体居民人均可支配收入", 3.5),
    ]
