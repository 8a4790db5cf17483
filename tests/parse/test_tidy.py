"""Blanks and line breaks that typing and page width leave inside words are read over; spans stay those of the report."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse import Catalogue, Extraction, extract
from etl.parse.text.tidy import Kept, without_blanks
from etl.seeds import load_reference

Read = Callable[..., Extraction]
Tell = Callable[..., list[Any]]

CATALOGUE = Catalogue.build(load_reference())
TITLE = "丽水市卫生健康委员会2023年工作总结和2024年工作计划"
BODY = "全市建成托育机构12家、托位5320个，孕产妇死亡率降到6.3/10万，婴儿死亡率为2.1‰，较上年下降0.3个千分点。\n2024年新增普惠托位600个以上，家庭医生签约率达到45%。"


def told(text: str) -> list[tuple[Any, ...]]:
    return [(o.name, o.value, o.unit, o.kind, o.year, o.place) for o in extract(text, (), CATALOGUE).observations]


@given(st.data())
def test_blanks_between_numbers_and_words_change_nothing_that_is_read(data: st.DataObject) -> None:
    text = f"{TITLE}\n{BODY}\n"
    edges = [i for i in range(1, len(text)) if text[i - 1].isdigit() != text[i].isdigit()]
    edges = [i for i in edges if "一" <= text[i - 1] <= "龥" or "一" <= text[i] <= "龥"]
    spaced = set(data.draw(st.lists(st.sampled_from(edges), unique=True)))
    blank = data.draw(st.sampled_from([" ", "　", "\u00a0"]))
    typed = "".join((blank if i in spaced else "") + c for i, c in enumerate(text))
    assert told(typed) == told(text)
    for o in extract(typed, (), CATALOGUE).observations:
        assert "".join(typed[o.start : o.end].split()) in text


@given(st.text("床位 12家\n", max_size=30), st.data())
def test_what_is_left_and_where_it_stood_agree(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    kept = Kept(text, zip(edges[::2], edges[1::2], strict=False))
    assert all(text[kept.before(i)] == character for i, character in enumerate(kept.text))
    assert all(kept.now(kept.before(i)) == i for i in range(len(kept.text)))


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        pytest.param("建成托育机构 12 家", "建成托育机构12家", id="around a number"),
        pytest.param("覆盖率 95% 以上", "覆盖率95%以上", id="before what bounds a share"),
        pytest.param("死亡率 6.3 ‰", "死亡率6.3‰", id="before the sign of a share"),
        pytest.param("丽 水 市 工 作 总 结", "丽水市工作总结", id="letters set wide"),
        pytest.param("局长 王强", "局长 王强", id="two words"),
        pytest.param("医院 卫生院 诊所", "医院 卫生院 诊所", id="a list without signs"),
        pytest.param("床位 12   医师 34", "床位12   医师34", id="columns"),
        pytest.param("5 12", "5 12", id="two numbers"),
        pytest.param("指标\t2023年\n\n床位数\t120", "指标\t2023年\n床位数\t120", id="an empty line between rows"),
        pytest.param("床位数\t120\n\n以上为快报数", "床位数\t120\n\n以上为快报数", id="an empty line behind a table"),
    ],
)
def test_only_blanks_inside_words_are_taken_out(typed: str, left: str) -> None:
    assert without_blanks(typed).text == left


def test_a_title_set_wide_is_read(read: Read) -> None:
    profile = read(f"{' '.join('丽水市卫生健康委员会')} 2023 年 工 作 总 结\n{BODY}\n").profile
    assert (profile.title, profile.place_code) == ("丽水市卫生健康委员会2023年工作总结", "331100")


def test_a_word_that_a_line_ends_in_is_one_word(tell: Tell) -> None:
    body = "经过全市卫生健康系统干部职工的共同努力，各项任务圆满完成，全市建成县域医疗卫\n生次中心12个，新增普惠托位600个。"
    assert tell(body, "name value") == [("县域医疗卫生次中心", 12.0), ("新增普惠托位", 600.0)]


def test_a_number_at_the_end_of_a_line_keeps_its_unit(tell: Tell) -> None:
    body = "经过全市卫生健康系统干部职工的共同努力，各项任务圆满完成，全市建成托育机构12\n家，新增普惠托位600个。"
    assert tell(body, "words unit") == [("12\n家", "家"), ("600个", "个")]


def test_a_break_inside_a_number_on_a_page_of_one_width_parts_no_number(tell: Tell) -> None:
    sentence = "全市建成县域医疗卫生次中心，各县医共体运行平稳，乡镇卫生院能力提升，家庭医生签约。"
    lines = [sentence[i : i + 20] for i in range(0, 20, 20)] * 7
    body = "\n".join([*lines, "截至年底全市居民健康素养水平已经达到41", ".62%，高于去年同期。"])
    assert tell(body, "value unit") == [(41.62, "%")]
