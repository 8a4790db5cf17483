"""Numbers as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.parse.numbers.numerals import number

DIGITS = "零一二三四五六七八九"


def spell(value: int) -> str:
    """A number below 10^12 as it is written out in Chinese: 120030 → 十二万零三十."""
    if value < 10:
        return DIGITS[value]
    words = _below_a_thousand_million(value)
    return words[1:] if words.startswith("一十") else words


def _below_a_thousand_million(value: int) -> str:
    for word, size in (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10)):
        if value >= size:
            count, rest = divmod(value, size)
            words = _below_a_thousand_million(count) + word
            gap = "零" if 0 < rest < size // 10 else ""
            return words + gap + (_below_a_thousand_million(rest) if rest else "")
    return DIGITS[value]


@given(st.integers(0, 10**8))
def test_a_number_spelt_out_in_chinese_reads_back(value: int) -> None:
    assert number(spell(value)) == value


@given(st.integers(0, 10**8), st.text("0123456789", min_size=1, max_size=4))
def test_a_decimal_spelt_out_in_chinese_reads_back(value: int, decimals: str) -> None:
    spelt = "".join(DIGITS[int(d)] for d in decimals)
    assert number(f"{spell(value)}点{spelt}") == pytest.approx(float(f"{value}.{decimals}"))


@given(st.integers(0, 10**12))
def test_commas_between_thousands_change_no_number(value: int) -> None:
    assert number(f"{value:,}") == number(str(value)) == value


@given(st.integers(0, 10**9), st.text("0123456789", min_size=1, max_size=4))
def test_a_decimal_in_digits_reads_back(value: int, decimals: str) -> None:
    assert number(f"{value:,}.{decimals}") == float(f"{value}.{decimals}")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("两", 2, id="two before a measure word"),
        pytest.param("二〇二四", 2024, id="a year, digit by digit"),
        pytest.param("二零二五", 2025, id="a year with the other zero"),
        pytest.param("十", 10, id="ten without its one"),
        pytest.param("百", 100, id="a hundred without its one"),
        pytest.param("两千三百", 2300, id="two thousand"),
        pytest.param("三点零五", 3.05, id="a zero behind the point"),
    ],
)
def test_usual_ways_of_writing_are_read(written: str, value: float) -> None:
    assert number(written) == value


@pytest.mark.parametrize(
    "written",
    [
        *("", "点五", "三点", "三点十", "若干", "约三十", "1.2.3", "12个", "3万", "三十个"),
        "1,1",
    ],
)
def test_what_is_no_number_is_an_error(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what float() says of digits is as good as our own words
        number(written)
