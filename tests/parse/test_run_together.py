"""A report whose lines a page has run together: the title, what stands under it, the headings and the text in one."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse import Extraction, Hints
from etl.parse.text import edges, run_together
from etl.parse.text.fold import fold
from etl.parse.text.outline import outline

Read = Callable[..., Extraction]

_FILLER = "各级各部门压实责任,做细服务,群众看病就医更加方便,各项工作平稳有序。" * 20


def parts(text: str) -> list[str]:
    page = outline(fold(text))
    return [page.text[p.start : p.end].strip() for p in page.paragraphs]


@pytest.mark.parametrize(
    ("title", "under", "opens"),
    [
        pytest.param("丽水市2023年卫生健康事业发展统计公报", [], "2023年,全市", id="the year of the text"),
        pytest.param("丽水市卫生健康委员会2023年工作总结", [], "一年来,全市", id="how a summary opens"),
        pytest.param("丽水市2023年度重点任务完成情况", ["丽水市卫生健康委员会", "(2023年12月20日)"], "今年以来,全市", id="an office and a day"),
        pytest.param("丽水市2023年上半年工作总结和下半年工作计划", [], "今年以来,全市", id="two that are joined"),
        pytest.param("关于丽水市医疗卫生工作情况的报告", ["——2023年8月20日在丽水市第五届人民代表大会常务委员会第十次会议上", "主任、各位委员:"], "受市政府委托,", id="a meeting and whom it is told"),
        pytest.param("丽水市卫生健康委员会关于2023年民生实事推进情况的通报", ["丽卫〔2023〕18号", "各县(市、区)卫生健康局,委直属各单位:"], "年初以来,", id="a number and whom it is sent"),
        pytest.param("丽水市2023年卫生健康工作综述", ["来源:市卫生健康委", "发布时间:2024-01-15"], "2023年,全市", id="labels of a page"),
        pytest.param("丽水市卫生健康委2023年部门决算公开说明", [], "第一部分", id="a first part"),
        pytest.param("在全市卫生健康工作会议上的讲话", ["丽水市副市长  林××", "(2024年3月6日,根据录音整理)", "同志们:"], "今天把大家请来,", id="who speaks"),
        pytest.param("丽水市公立医院改革情况汇报", ["丽水市卫生健康委", "(2024年1月8日)", "各位领导:"], "受市政府委托,", id="a word for a title behind another"),
        pytest.param("丽水市卫生健康委关于医共体建设的调研报告", ["市人民政府:"], "按照要求,", id="whom it is told"),
        pytest.param("政府工作报告(节选)", ["——2024年1月30日在云和县第十七届人民代表大会第三次会议上", "各位代表:"], "我受县人民政府委托,", id="a short title"),
        pytest.param("云和县2023年卫生健康工作综述", ["2024-01-20 08:46"], "时光不语,", id="a day with its hour"),
    ],
)  # fmt: skip
def test_a_title_ends_where_something_else_begins(title: str, under: list[str], opens: str) -> None:
    assert parts("".join([title, *under, opens, _FILLER]))[: len(under) + 1] == [title, *under]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        pytest.param(["云和县卫生健康局文件", "云卫健〔2024〕4号"], "云和县卫生健康局关于2023年民生实事完成情况的通报", id="an office and a number"),
        pytest.param(["云和县卫生健康局", "云卫建复〔2024〕9号", "答复类别:A"], "对县人大第46号建议的答复", id="how it was settled"),
        pytest.param(["附件2"], "云和县卫生健康局2023年部门整体支出绩效自评报告", id="an annex"),
        pytest.param(["云和县卫生健康信息", "2024年第31期", "云和县卫生健康局办公室编 2024年11月28日"], "前三季度医共体运行情况通报", id="a brief"),
    ],
)  # fmt: skip
def test_what_stands_above_a_title_stands_alone(above: list[str], title: str) -> None:
    assert parts("".join([*above, title, "2023年,", _FILLER]))[: len(above) + 1] == [*above, title]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(["丽水市卫生健康委员会2023年10月11日"], id="an office and a day"),
        pytest.param(["丽水市卫生健康委员会2023年10月11日", "抄送:市政府办公室。"], id="who is copied"),
    ],
)
def test_what_stands_below_a_report_stands_alone(below: list[str]) -> None:
    assert parts("".join(["2023年,", _FILLER, *below]))[1:] == below


def test_a_day_below_tells_the_year_though_no_line_breaks(read: Read) -> None:
    found = read(
        f"丽水市卫生健康委关于医共体建设的调研报告市政府:{_FILLER}医院床位1.2万张。丽水市卫生健康委2023年11月8日"
    )
    assert [(o.name, o.year) for o in found.observations] == [("医院床位", 2023)]


def test_headings_stand_right_behind_one_another() -> None:
    text = f"2023年,{_FILLER}第一章 规划背景一、发展成就1.床位增加。{_FILLER}"
    assert [p for p in parts(text) if len(p) < 20] == ["第一章 规划背景", "一、发展成就"]


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        pytest.param("二、妇幼健康、托育与中医药", "全市活产8310人。", id="the whole place"),
        pytest.param("四、深化改革,让群众就近看好病", "1.提升质效。", id="a motto before a number"),
        pytest.param("二、存在的主要问题", "一些县区推进不快。", id="what it is of"),
        pytest.param("二、存在问题和下一步打算", "我们将加快补齐短板。", id="two that are joined"),
        pytest.param("二、2024年重点工作", "围绕健康丽水建设抓好落实。", id="a year"),
        pytest.param("二、锚定目标,奋力书写健康新篇", "2024年是关键之年。", id="a motto before a year"),
        pytest.param("——丽水市卫生健康委2024年工作展望", "全系统将抓好落实。", id="no number"),
        pytest.param("第二部分 2024年工作计划", "全系统将抓好落实。", id="a part"),
    ],
)
def test_a_heading_inside_ends_with_what_it_is_of(heading: str, text: str) -> None:
    found = parts(f"2023年,{_FILLER}{heading}{text}{_FILLER}")
    assert found[1] == heading
    assert found[2].startswith(text)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param("二、妇幼健康、计划生育工作协调推进。", id="family planning is no plan"),
        pytest.param("二、重点任务推进有力。", id="a sentence of its own"),
    ],
)
def test_a_numbered_sentence_is_no_heading(item: str) -> None:
    assert any(p.startswith(item) for p in parts(f"2023年,{_FILLER}{item}{_FILLER}"))


def test_the_kind_and_year_of_a_section_hold_though_no_line_breaks(read: Read) -> None:
    found = read(
        "丽水市卫生健康委员会2023年工作总结和2024年工作计划丽水市卫生健康委员会2023年12月25日2023年,"
        f"{_FILLER}一、2023年工作情况全市居民健康素养水平达到36.5%。{_FILLER}"
        f"二、存在的问题基层就诊率仅为52.1%。三、下一步工作打算居民健康素养水平达到38%以上。{_FILLER}"
    )
    assert [(o.name, o.value, o.kind, o.year) for o in found.observations] == [
        ("居民健康素养水平", 36.5, "actual", 2023),
        ("基层就诊率", 52.1, "actual", 2023),
        ("居民健康素养水平", 38, "target", 2024),
    ]


def test_a_way_to_the_page_stands_before_the_title(read: Read) -> None:
    text = f"首页 > 政务公开 > 丽水市卫生健康委员会2023年工作总结一年来,{_FILLER}居民健康素养水平达到36.5%。"
    assert read(text).profile.title == "丽水市卫生健康委员会2023年工作总结"


def test_short_paragraphs_are_left_whole() -> None:
    assert parts("丽水市召开会议。二、存在的主要问题一些县区推进不快。") == [
        "丽水市召开会议。二、存在的主要问题一些县区推进不快。"
    ]


@given(st.text("2023年工作总结计划情况一二、。,:;()〔〕——市委局各会上 \t>首页来源", min_size=600, max_size=900))
def test_parts_lie_in_order_inside_their_paragraph(text: str) -> None:
    ends = sorted({0, *edges.head(text, 0, len(text)), *run_together.headings(text, 0, len(text), []), len(text)})
    assert all(a < b for a, b in pairwise(ends))
    assert ends[-1] == len(text)


def test_hints_are_not_needed_for_a_year_that_the_title_tells(read: Read) -> None:
    found = read(
        f"关于全市卫生健康工作情况的报告——2023年8月20日在丽水市第五届人民代表大会常务委员会第十次会议上主任、各位委员:受市政府委托,{_FILLER}医院床位1.2万张。",
        Hints(place="丽水市"),
    )
    assert [o.year for o in found.observations] == [2023]


@pytest.mark.parametrize("far", [" " * 5000, "　" * 5000, "\t" * 5000], ids=["blanks", "wide blanks", "tabs"])
def test_words_far_apart_are_read_and_told_where_they_stand(far: str, read: Read) -> None:
    text = f"丽水市卫生健康委员会2023年工作总结\n全市{far}\n签约率{far if far.strip(chr(9)) else ''}42.6%。\n"
    (told,) = read(text).observations
    assert (told.name, text[told.start : told.end]) == ("签约率", "42.6%")
