"""Reads numbers as Chinese reports write them: digits, Chinese numerals, and both mixed."""

import re

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "○": 0, "O": 0}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
MULTIPLIERS = {"百": 100.0, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12}

CHINESE = "[〇零一二三四五六七八九十百千万亿两]"
# The first digit stands before the alternatives: so a search passes over all that is no digit.
ARABIC = r"\d(?:\d{0,2}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d*(?:\.\d+)?)"
_ARABIC = re.compile(ARABIC)


def arabic(written: str) -> float:
    """The value of ``1,100.5``; ValueError for anything else."""
    if not _ARABIC.fullmatch(written):
        raise ValueError(f"no number: {written!r}")
    return matched(written)


def matched(digits: str) -> float:
    """The value of what ``ARABIC`` has matched."""
    return float(digits.replace(",", ""))


def chinese(written: str) -> float:
    """The value of ``三点五``, ``一百二十`` or ``二〇二五``; ValueError where it is no numeral."""
    whole, point, fraction = written.partition("点")
    value = float(_whole(whole))
    if point:
        if not fraction or any(c not in DIGITS for c in fraction):
            raise ValueError(f"no numeral: {written!r}")
        value += float("0." + "".join(str(DIGITS[c]) for c in fraction))
    return value


def number(written: str) -> float:
    """The value of a number in digits or in Chinese numerals; ValueError where it is neither."""
    return arabic(written) if written[:1].isdecimal() else chinese(written)


def _whole(written: str) -> int:
    if not written:
        raise ValueError("no numeral: ''")
    if len(written) > 1 and all(c in DIGITS for c in written):
        return int("".join(str(DIGITS[c]) for c in written))
    total = section = digit = 0
    for c in written:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in SMALL:
            section += (digit or 1) * SMALL[c]
            digit = 0
        elif c in LARGE:
            total = (total + section + digit) * LARGE[c]
            section = digit = 0
        else:
            raise ValueError(f"no numeral: {written!r}")
    return total + section + digit
