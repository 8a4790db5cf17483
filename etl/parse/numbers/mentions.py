"""What a number of a report says: its value and its unit, written in digits or in Chinese numerals."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from etl.parse.numbers.numerals import ARABIC, CHINESE, MULTIPLIERS, matched, number
from etl.parse.records import Comparator

_MORE = "[余多来几]"
_MULTIPLIER = "万亿|千万|百万|十万|万|亿|千(?!分)|百(?!分)"
# 9.6个亿, 7个多亿; but 2个亿元村
_COUNTED_100M = "(?:个(?=[多来]?亿(?![元级吨千万立斤平株人头只美])))?"
_DASH = r"[ ]?(?:[-–—~～]{1,2}|至|到)[ ]?"
_UNIT_ALIASES = {"名": "人", "位": "人", "人数": "人", "个百分点": "百分点", "个点": "百分点"}
# A unit may carry a 个 of its own: 24个班次, 3个百分点. Longer units are tried first.
_BASE = r"/[^\S\t]?(?:10[^\S\t]?万|十万|百万|100[^\S\t]?万|万|千)"
_OWN_MEASURE = "百分点|班次|批次|轮次|点(?!位)"


# A move is small beside the level that it leads to.
_MOVES = re.compile("(?:提高|提升|增加|增长|上升|下降|降低|减少|缩短|回落|压缩|压减|下调|上调|净增|[增降减])了?$")
_MOVED = 3


class Mention(NamedTuple):
    """A number with its unit: ``text[start:end]``. ``inner`` is the comparator that 余 or 多 inside it gives."""

    start: int
    end: int
    value: float
    upper: float | None
    unit: str
    inner: Comparator | None

    @property
    def is_share(self) -> bool:
        """Whether it is a part of a whole."""
        return self.unit in {"%", "‰"} or self.unit.startswith("/")


def _longest_of(words: Iterable[str]) -> str:
    """A pattern of the longest of ``words`` that fits, with each first character once: so few are tried at a place."""
    rests: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(its)})" for first, its in rests.items())


_UNITS_OF_SHARES = {"百分之": "%", "千分之": "‰", "万分之": "/万", "十万分之": "/10万"}
_SHARE = rf"(?P<base>{'|'.join(_UNITS_OF_SHARES)})(?P<part>{ARABIC}|{CHINESE}+(?:点{CHINESE}+)?)"
_FRACTION = r"(?<![\d/.．月])(?P<of>[1-8])/(?P<whole>[2-9])(?![\d/日月号]|[.．]\d|,\d{3}(?!\d))|(?P<cnwhole>[二三四五])分之(?P<cnof>[一二三四])"
# 七成的村卫生室, 过一半: shares of a whole.
_TENTHS = (
    "(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?=以[上下内]|左右|的|[,。;、]|$)"
    "|(?P<onehalf>(?<=[过达近占超约到])一半|一半(?=以上|左右|的))"
)
_TENS = "[一二三四五六七八九]?十[一二三四五六七八九]?"
# 前三名和后三名 are no figures
_FEW = "[两三四五六七八九](?<![和及、对]后.)(?=[家所名例支](?![渠庄堡口湾村河山]))"
_COUNT = (
    f"(?P<cn>[一二三四五六七八九][百千][一二三四五六七八九十百零]*|{_TENS}|{_FEW})(?P<cnhigh>(?:至|到){_TENS})?(?P<cnmore>{_MORE})?"
    "(?P<cnunit>(?<=[十百千一二三四五六七八九多余])个(?=[^月])|家|所|名|例|支|张|台|场|件|人|辆|座|间|份)"
)
_NO_ORDER = "(?<![第一二三四五六七八九十百千万“每])(?<![^目此以之提年底月末日]前)"
# A mention in Chinese numerals. What it may begin with stands first: most characters need no look at the rest.
IN_WORDS = re.compile(f"(?=[1-8一二三四五六七八九十百千万两])(?:{_SHARE}|{_FRACTION}|{_TENTHS}|{_NO_ORDER}{_COUNT})")


@lru_cache(maxsize=8)
def in_digits(units: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of a mention in digits with one of ``units`` or none, to be matched at a digit."""
    alternatives = _longest_of(units)
    low = f"(?P<low>{ARABIC})[ ]?{_COUNTED_100M}(?P<more1>{_MORE})?(?P<times1>{_MULTIPLIER})?(?P<more2>{_MORE})?"
    high = f"(?:(?P<lowunit>%|‰|{alternatives})?(?P<dash>{_DASH})(?P<high>{ARABIC})(?P<times2>{_MULTIPLIER})?)?"
    unit = f"(?P<unit>{_BASE}|个(?:{_OWN_MEASURE})|{alternatives})(?<!台(?=阶))"
    return re.compile(f"{low}{high}[ ]?(?:{unit})?")


def read_digits(match: re.Match[str]) -> Mention:
    """The mention that a pattern of ``in_digits`` has found."""
    group = match.groupdict()
    times = MULTIPLIERS.get(group["times2"] or group["times1"] or "", 1.0)
    low_times = MULTIPLIERS[group["times1"]] if group["times1"] else 1.0 if group["lowunit"] else times  # 5000元到1万元
    low = round(matched(group["low"]) * low_times, 6)
    high = round(matched(group["high"]) * times, 6) if group["high"] else None
    unit = _unit(group["unit"])
    if high is not None and (high <= low or _comes_to(match, low, high)):
        # 1-10 月 style runs are dates and never come here; what does is no range: read the first number alone.
        return _alone(match)._replace(unit=_unit(group["lowunit"]))
    inner: Comparator | None = "≥" if group["more1"] or group["more2"] else None
    return Mention(match.start(), _end(match), low, high, unit, inner)


def _comes_to(match: re.Match[str], low: float, high: float) -> bool:
    """Whether two numbers are no range, but how much a measure moved and where it came to: 下降3.2%至268元, 增加120张至3200张."""
    group = match.groupdict()
    if group["lowunit"] in {None, "个"} or group["dash"].strip() not in {"至", "到"}:  # 提高2个至3个百分点
        return False
    if not _MOVES.search(match.string, max(match.start() - 4, 0), match.start()):
        return False
    return high > _MOVED * low or _unit(group["lowunit"]) != _unit(group["unit"])


def _alone(match: re.Match[str]) -> Mention:
    group = match.groupdict()
    times = MULTIPLIERS.get(group["times1"] or "", 1.0)
    ends = [match.end(name) for name in ("low", "more1", "times1", "more2", "lowunit") if group[name]]
    return Mention(match.start(), max(ends), round(matched(group["low"]) * times, 6), None, "", None)


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match.group().rstrip())


def _unit(written: str | None) -> str:
    if not written:
        return ""
    written = written.replace(" ", "")
    if written.startswith("个") and len(written) > 1 and written not in {"个/千人"}:
        written = _UNIT_ALIASES.get(written, written[1:])
    return _UNIT_ALIASES.get(written, written).replace("十万", "10万").replace("100万", "百万")


def read_words(match: re.Match[str]) -> Mention | None:
    """The mention that ``IN_WORDS`` has found; None where its signs make no numeral."""
    group = match.groupdict()
    try:
        if group["base"]:
            unit = _UNITS_OF_SHARES[group["base"]]
            return Mention(match.start(), match.end(), number(group["part"]), None, unit, None)
        if whole := group["whole"] or group["cnwhole"]:
            part = number(group["of"] or group["cnof"])
            return Mention(match.start(), match.end(), round(100 * part / number(whole), 2), None, "%", None)
        if group["tenths"]:
            value = 10 * number(group["tenths"]) + (5 if group["half"] else 0)
            return Mention(match.start(), match.end(), value, None, "%", None)
        if group["onehalf"]:
            return Mention(match.start(), match.end(), 50.0, None, "%", None)
        value = number(group["cn"])
        upper = number(group["cnhigh"][1:]) if group["cnhigh"] else None
    except ValueError:
        return None
    inner: Comparator | None = "≥" if group["cnmore"] else None
    return Mention(match.start(), match.end(), value, upper, _unit(group["cnunit"]), inner)
