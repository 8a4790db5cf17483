"""When a document was given, by its head, its end or its number, and the years that it tells by that."""

import pytest
from hypothesis import given as draws
from hypothesis import strategies as st

from etl.parse.report.dated import Given, given, is_midyear, of_meeting, years


@pytest.mark.parametrize(
    ("lines", "ending", "when"),
    [
        (["工作情况的报告", "——2022年8月24日在市人大常委会第四次会议上"], [], Given(2022, 8)),
        (["发布时间:2024-11-08 来源:市卫健局 浏览:95"], [], Given(2024, 11)),
        (["(2015年12月24日,根据录音整理)"], [], Given(2015, 12)),
        (["某市卫生健康五年答卷", "某市卫生健康委员会 2021年3月"], [], Given(2021, 3)),
        (["(2020年12月)"], [], Given(2020, 12)),
        (["县卫生健康局编 二〇二二年八月"], [], Given(2022, 8)),
        (["今年计划新增托位3000个", "本报2月26日讯 昨日从2024年全市托育工作会上了解到,今年…"], [], Given(2024, 2)),
        (["情况报告"], ["市卫生健康局", "2025年1月13日"], Given(2025, 1)),
        (["情况报告"], ["二〇一五年十一月十三日"], Given(2015, 11)),
        (["统计快报", "2025年第2期(总第46期)"], [], Given(2025, 0)),
        (["丽卫健〔2023〕9号"], [], Given(2023, 0)),
        (["2023年1月5日,市里召开会议,部署全年工作。"], [], None),
        (["情况报告"], ["全市托位达到900个。"], None),
    ],
)
def test_the_date_of_a_document_stands_in_its_head_at_its_end_or_in_its_number(
    lines: list[str], ending: list[str], when: Given | None
) -> None:
    assert given(lines, ending) == when


@draws(
    st.integers(2000, 2029), st.integers(1, 12), st.integers(1, 28), st.sampled_from(["年月日", "-- ", "// ", ".. "])
)
def test_a_line_that_is_a_day_tells_year_and_month_in_every_form(year: int, month: int, day: int, signs: str) -> None:
    line = f"{year}{signs[0]}{month}{signs[1]}{day}{signs[2]}".strip()
    assert given([line], []) == given([], [line]) == Given(year, month)


@pytest.mark.parametrize(
    ("when", "text", "told"),
    [
        (Given(2024, 2), "去年新增托位900个。", (2023, 2024)),
        (Given(2024, 2), "今年以来新增托位90个。去年为80个。", (2024, 2024)),
        (Given(2024, 7), "去年新增托位900个。", (2024, 2024)),
        (Given(2024, 12), "新增托位900个。", (2024, 2025)),
        (Given(2024, 0), "新增托位900个。", (2024, 2024)),
        (Given(2024, 4), "关于一季度考核结果的通报。去年四季度为84分。", (2024, 2024)),
        (Given(2024, 0), "关于上半年督导情况的通报。去年为84分。", (2024, 2024)),
        (Given(2024, 2), "去年上半年新增托位900个。", (2023, 2024)),
        (Given(2024, 5), "截至5月19日下村58个。而去年全年才32个。", (2024, 2024)),
    ],
)
def test_the_years_of_a_document_follow_from_its_date(when: Given, text: str, told: tuple[int, int]) -> None:
    assert years(when, text) == told


def test_a_meeting_looks_back_at_the_last_year_until_may() -> None:
    assert [of_meeting(Given(2024, month)) for month in (3, 8, 12)] == [(2023, 2024), (2024, 2024), (2024, 2025)]


def test_the_middle_of_a_year_is_from_june_to_september() -> None:
    assert [m for m in range(1, 13) if is_midyear(Given(2024, m), 2024)] == [6, 7, 8, 9]
    assert not is_midyear(Given(2024, 7), 2023)
    assert not is_midyear(None, 2024)
