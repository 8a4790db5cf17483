"""What holds of every extraction, whatever the text."""

import pickle
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from etl.parse import Catalogue, Extraction, Hints, extract
from etl.parse.numbers.figures import digit_runs

KNOWN = Hints(place="丽水市", year=2023)
NUMERAL = re.compile(r"[\d〇零一二三四五六七八九十百千万亿两]")

TITLES = [
    "丽水市卫生健康委员会2023年工作总结",
    "丽水市卫健委2023年工作总结和2024年工作计划",
    "丽水市2024年卫生健康工作要点",
    "丽水市“十四五”卫生健康规划中期评估报告",
    "某市工作汇报",
]
HEADINGS = ["一、2023年工作回顾", "（二）深化改革", "3.提升能力", "2024年工作计划", "下一步打算", "①完善机制"]
NAMES = [
    "居民健康素养水平", "新增托位", "孕产妇死亡率、婴儿死亡率分别", "65岁以上老年人健康管理率", "其中缙云县", "完成率", "占", "选派",
    "前者", "后者均", "每千人口", "总床位", "70%的村卫生室", "（其中公立医院", "高于省定", "2022年", "到2025年，", "“1335”", "《2024年方案》", "全省平均", "从", "为",
]  # fmt: skip
VERBS = [
    "达到",
    "较上年提高",
    "同比下降",
    "控制在",
    "不少于",
    "由2022年的",
    "提高到",
    "达",
    "",
    "为",
    "共",
    "均为",
    "预计达",
]
NUMBERS = [
    "33.5%", "1,200万人次", "6.5/10万", "1-2家", "三十二个", "百分之三点五", "40余场次", "3个百分点", "12", "1260个", "2至3", "7.5天", "0", "-2.46‰",
    "1:2", "4.5/8", "3/5.0", "12月1/2日", "2/3", "5G", "20222月20日", "120个和90个", "８２％", "1.2.3", "9999999999999", "1万多",
]  # fmt: skip
BEHIND = [
    "，",
    "。",
    "；",
    "、",
    "以上，",
    "以内。",
    "左右；",
    "名医务人员下基层，",
    "的村卫生室达标。",
    "）。",
    "\n",
    "，其中",
    " ",
    "的要求，",
    "\t",
]

clauses = st.tuples(*map(st.sampled_from, (NAMES, VERBS, NUMBERS, BEHIND))).map("".join)
lines = st.one_of(st.sampled_from(HEADINGS), st.lists(clauses, min_size=1, max_size=5).map("".join))
reports = st.tuples(st.sampled_from(TITLES), st.lists(lines, max_size=6).map("\n".join)).map("\n".join)
anything = st.text(max_size=200)
# Pieces of the sample reports, with signs put in where none belong: what a page, a scan or a copy makes of a report.
SAMPLES = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds" / "reports").glob("*.txt"))]
pieces = st.builds(
    lambda text, start, length: text[start % len(text) :][:length],
    st.sampled_from(SAMPLES),
    st.integers(0, 10_000),
    st.integers(1, 60),
)
scraps = st.tuples(
    st.sampled_from(TITLES),
    st.lists(st.tuples(pieces, st.sampled_from("/,.:%(|\t\n 、。；）”1万月")).map("".join), max_size=20),
).map(lambda parts: parts[0] + "\n" + "".join(parts[1]))
thorough = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def assert_extraction_is_sound(text: str, extraction: Extraction) -> None:
    """Spans are exact, every digit is accounted for once, and all is in the text's order."""
    told = [(o.start, o.end) for o in extraction.observations]
    left = [(f.start, f.end) for f in extraction.figures]
    assert told == sorted(told)
    assert left == sorted(left)
    for start, end in (*told, *left):
        assert 0 <= start < end <= len(text)
        assert NUMERAL.search(text[start:end])
    for o in extraction.observations:
        assert o.sentence_start <= o.start < o.end <= o.sentence_end <= len(text)
        assert o.name
        assert (o.upper is None) == (o.comparator != "range")
    # Two observations may share a span (A、B均达100%), an observation and a figure never do.
    spans = sorted({*told, *left})
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert not set(told) & set(left)
    if not extraction.profile.missing:
        for run in digit_runs(text):
            assert sum(start <= run[0] and run[1] <= end for start, end in spans) == 1, text[run[0] : run[1]]


@thorough
@given(anything)
@example("٣ ²½① 5")
@example("\t1\t\n\t\n2\t3")
@example("(" * 50 + "1")
def test_no_text_breaks_an_extraction(catalogue: Catalogue, text: str) -> None:
    assert_extraction_is_sound(text, extract(text, (), catalogue, KNOWN))


@thorough
@given(scraps)
def test_scraps_of_reports_break_no_extraction(catalogue: Catalogue, text: str) -> None:
    assert_extraction_is_sound(text, extract(text, (), catalogue))


@thorough
@given(reports)
def test_no_composition_of_a_reports_pieces_breaks_an_extraction(catalogue: Catalogue, text: str) -> None:
    assert_extraction_is_sound(text, extract(text, (), catalogue, KNOWN))


@thorough
@given(reports)
@example(
    "丽水市卫生健康委员会2023年工作总结\n居民健康素养水平达到1,200万人次 居民健康素养水平达到1,200万人次 从达3个百分点，"
)
@example("丽水市卫生健康委员会2023年工作总结\n孕产妇死亡率控制在8.6/\n10万以内。")
@example("丽水市卫生健康委员会2023年工作总结\n）工作任务\n新增托位2个。")
def test_a_report_of_unknown_place_or_year_breaks_nothing_either(catalogue: Catalogue, text: str) -> None:
    extraction = extract(text, (), catalogue)
    assert_extraction_is_sound(text, extraction)
    assert not (extraction.profile.missing and extraction.observations)


@settings(thorough, max_examples=40)
@given(reports)
def test_an_extraction_is_the_same_every_time_and_anywhere(catalogue: Catalogue, text: str) -> None:
    first = extract(text, (), catalogue, KNOWN)
    assert pickle.loads(pickle.dumps(first)) == first
    assert extract(text, (), catalogue, KNOWN) == first


def test_two_shares_of_what_follows_break_nothing(read: Callable[..., Extraction]) -> None:
    text = f"{TITLES[0]}\n90%、95%的乡镇卫生院、村卫生室达到基本标准。"
    assert [o.value for o in read(text, KNOWN).observations] == [90, 95]


@pytest.mark.parametrize("chain", ["分别达12，30，45", "评分1.2.3", "得分12，3项任务完成"])
def test_no_number_of_a_chain_is_lost(chain: str, read: Callable[..., Extraction]) -> None:
    text = f"{TITLES[0]}\n{chain}。"
    extraction = read(text, KNOWN)
    spans = {(x.start, x.end) for x in (*extraction.observations, *extraction.figures)}
    assert all(any(a <= start and end <= b for a, b in spans) for start, end in digit_runs(text))


def test_a_catalogue_from_another_process_reads_the_same(catalogue: Catalogue) -> None:
    text = f"{TITLES[0]}\n缙云县新增托位120个，孕产妇死亡率、婴儿死亡率分别为6.5/10万、1.8‰。"
    copy = pickle.loads(pickle.dumps(catalogue))
    assert extract(text, (), copy, KNOWN) == extract(text, (), catalogue, KNOWN)


def test_what_one_report_says_leaves_no_trace_in_the_next(catalogue: Catalogue) -> None:
    text = f"{TITLES[0]}\n完成率达98%。"
    alone = extract(text, (), catalogue, KNOWN)
    extract(f"{TITLES[0]}\n完成肺功能筛查2.6万人。", (), catalogue, KNOWN)
    assert extract(text, (), catalogue, KNOWN) == alone


def test_a_whole_observation(read: Callable[..., Extraction]) -> None:
    text = (
        "丽水市卫生健康委员会2023年工作总结\n一、健康促进\n全市居民健康素养水平达到33.5%，较2022年提高2.1个百分点。\n"
    )
    level, change = read(text).observations
    sentence = "全市居民健康素养水平达到33.5%，较2022年提高2.1个百分点。"
    assert text[level.sentence_start : level.sentence_end] == sentence
    assert (level.start, level.end) == (text.index("33.5%"), text.index("33.5%") + 5)
    assert (level.name, level.value, level.upper, level.unit, level.comparator) == (
        "居民健康素养水平",
        33.5,
        None,
        "%",
        "=",
    )
    assert (level.kind, level.measure, level.year, level.base_year, level.period) == ("actual", "level", 2023, None, "")
    assert (level.place, level.place_code, level.domain, level.code) == ("丽水市", "331100", "health_promotion", "HP01")
    assert text[change.start : change.end] == "2.1个百分点"
    assert (change.name, change.measure, change.base_year, change.code) == ("居民健康素养水平", "change", 2022, "HP01")


def test_an_observation_says_by_what_it_was_read(read: Callable[..., Extraction]) -> None:
    assert all(o.derivation for o in read(f"{TITLES[0]}\n全市居民健康素养水平达到33.5%。").observations)


@pytest.mark.parametrize("unit", ["套（间）", "套(间)"])
def test_the_brackets_of_a_unit_stay_as_they_are_written(unit: str, tell: Callable[..., list[Any]]) -> None:
    assert tell(f"新增保障性住房12.4万{unit}。", "words unit") == [(f"12.4万{unit}", unit)]
