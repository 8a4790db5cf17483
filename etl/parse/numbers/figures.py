"""Finds every number of a report: a mention (value, unit, span), or why it is no figure."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from etl.parse.numbers.numerals import ARABIC, CHINESE, MULTIPLIERS, matched, number
from etl.parse.numbers.rules import rules_for
from etl.parse.records import Comparator, Figure

_RUN = re.compile(rf"{ARABIC}")
_MORE = "[余多来几]"
_MULTIPLIER = "万亿|千万|百万|十万|万|亿|千(?!分)|百(?!分)"
_DASH = r"[ ]?(?:[-–—~～]{1,2}|至|到)[ ]?"
_UNIT_ALIASES = {"名": "人", "位": "人", "人数": "人", "个百分点": "百分点", "个点": "百分点"}
# A unit may carry a 个 of its own: 24个班次, 3个百分点. Longer units are tried first.
_BASE = r"/\s?(?:10\s?万|十万|百万|100\s?万|万|千)"
_OWN_MEASURE = "百分点|班次|批次|轮次|点(?!位)"
_CHINESE_COUNTED = "家|所|名|例|支|张|台|场|件|人|辆|座|间|份"
_IN_AIR = frozenset({"微克", "毫克"})
_BEFORE = 32  # how far back a rule looks, in characters
_QUOTE = re.compile(r"“[^“”\n]{1,16}”")
_SIGNED = re.compile(r"(?:[率为达至到值]|(?<=[%‰])[和、,与])-$")
_TITLE = re.compile(r"《[^《》\n]{1,80}》")


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


@lru_cache(maxsize=8)
def _patterns(units: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The patterns of a mention: in digits, to be matched at a digit; and in Chinese numerals, to be searched for."""
    alternatives = _longest_of(units)
    unit = rf"(?:(?P<unit>{_BASE}|个(?:{_OWN_MEASURE})|{alternatives})(?<!台(?=阶)))"
    number_ = rf"(?P<low>{ARABIC})[ ]?(?P<more1>{_MORE})?(?P<times1>{_MULTIPLIER})?(?P<more2>{_MORE})?"
    digits = re.compile(
        rf"{number_}(?:(?P<lowunit>%|‰|{alternatives})?{_DASH}(?P<high>{ARABIC})(?P<times2>{_MULTIPLIER})?)?[ ]?{unit}?"
    )
    share = rf"(?P<base>百分之|千分之|万分之|十万分之)(?P<part>{ARABIC}|{CHINESE}+(?:点{CHINESE}+)?)"
    fraction = r"(?<![\d/])(?P<of>[1-8])/(?P<whole>[2-9])(?![\d/])|(?P<cnwhole>[二三四五])分之(?P<cnof>[一二三四])"
    # 七成的村卫生室, 过一半: shares of a whole.
    tenths = r"(?P<tenths>[一二三四五六七八九])成(?P<half>半)?(?=以[上下内]|左右|的|[,。;、]|$)|(?P<onehalf>(?<=[过达近占超约到])一半|一半(?=以上|左右|的))"
    tens = "[一二三四五六七八九]?十[一二三四五六七八九]?"
    # 前三名和后三名 are no figures
    count = (
        rf"(?P<cn>[一二三四五六七八九][百千][一二三四五六七八九十百零]*|{tens}|[两三四五六七八九](?<![和及、对]后.)(?=[家所名例支](?![渠庄堡口湾村河山])))"
        rf"(?P<cnhigh>(?:至|到){tens})?(?P<cnmore>{_MORE})?(?P<cnunit>(?<=[十百千一二三四五六七八九多余])个(?=[^月])|{_CHINESE_COUNTED})"
    )
    # What it may begin with stands first: most characters need no look at the rest.
    begins = "(?=[1-8一二三四五六七八九十百千万两])"
    return digits, re.compile(
        rf"{begins}(?:{share}|{fraction}|{tenths}|(?<![第一二三四五六七八九十百千万“每])(?<![^目此以之提年底月末日]前)(?:{count}))"
    )


def find(
    folded: str, units: Iterable[str], noise: Iterable[tuple[int, int]] = ()
) -> tuple[list[Mention], list[Figure]]:
    """Every number of ``folded``, in text order.

    Args:
        folded: The report's text after ``fold``.
        units: The symbols of the known units.
        noise: Spans [start, end) that are no part of the report (page furniture).

    Returns:
        The mentions, and the digit runs that are no mention with the reason why.
    """
    digits, words = _patterns(tuple(units))
    noise_spans, quotes = list(noise), _spans(_QUOTE, folded)
    mentions = [m for found in words.finditer(folded) if (m := _from_words(found))]
    taken = sorted((m.start, m.end) for m in mentions)
    bare = {(start + 1, end - 1) for start, end in quotes}  # “百分之百”
    figures = [Figure(start, end, "slogan") for start, end in taken if (start, end) in bare]
    mentions = [m for m in mentions if (m.start, m.end) not in bare]
    titles = _spans(_TITLE, folded)
    position = 0
    while run := _RUN.search(folded, position):  # a run may be used up in part: 1.2023年 is a numbering and a year
        start = run.start()
        position = run.end()
        if _inside(start, taken):
            continue
        if _inside(start, noise_spans):
            figures.append(Figure(start, run.end(), "noise"))
            continue
        span, reason = _no_figure(folded, start)
        if reason is None and _inside(start, quotes):
            span, reason = run.span(), "slogan"
        elif reason is None and _inside(start, titles):
            span, reason = run.span(), "name"
        if reason is not None:
            figures.append(Figure(start, span[1], reason))
            position = span[1]
            continue
        match = digits.match(folded, start)
        assert match is not None  # a run of digits always matches ARABIC
        mention = _by_volume(_signed(_from_digits(match), folded), folded)
        if _is_year(mention, folded):
            figures.append(Figure(start, mention.end, "date"))
            position = mention.end
            continue
        mentions.append(mention)
        position = mention.end
    return sorted(mentions, key=lambda m: m.start), figures


def _signed(mention: Mention, folded: str) -> Mention:
    """A mention with the minus before it, where that is a sign and no dash: 自然增长率为-2.46‰."""
    if not _SIGNED.match(folded, mention.start - 2, mention.start):
        return mention
    return mention._replace(start=mention.start - 1, value=-mention.value)


def _by_volume(mention: Mention, folded: str) -> Mention:
    """A mention with the volume before it in its unit: 每立方米23微克."""
    in_volume = mention.unit in _IN_AIR and folded.endswith("每立方米", 0, mention.start)
    return mention._replace(unit=mention.unit + "/立方米") if in_volume else mention


def _is_year(mention: Mention, folded: str) -> bool:
    """Whether a bare number of four digits is a year: 发布2024县域白皮书."""
    return not mention.unit and 1949 <= mention.value <= 2050 and folded[mention.start : mention.end].isdigit()


def _no_figure(folded: str, start: int) -> tuple[tuple[int, int], str | None]:
    for rule in rules_for(folded, start):
        match = rule.at.match(folded, start)
        if (
            match
            and not _splits_digits(folded, match.end())
            and (rule.before is None or rule.before.search(folded, max(0, start - _BEFORE), start))
        ):
            return match.span(), rule.reason
    return (start, start), None


def _splits_digits(folded: str, at: int) -> bool:
    return folded[at - 1].isdigit() and folded[at : at + 1].isdigit()


def _from_digits(match: re.Match[str]) -> Mention:
    group = match.groupdict()
    times = MULTIPLIERS.get(group["times2"] or group["times1"] or "", 1.0)
    low_times = MULTIPLIERS[group["times1"]] if group["times1"] else times
    low = round(matched(group["low"]) * low_times, 6)
    high = round(matched(group["high"]) * times, 6) if group["high"] else None
    unit = _unit(group["unit"])
    if high is not None and high <= low:
        # 1-10 月 style runs are dates and never come here; what does is no range: read the first number alone.
        return _alone(match)._replace(unit=_unit(group["lowunit"]))
    inner: Comparator | None = "≥" if group["more1"] or group["more2"] else None
    return Mention(match.start(), _end(match), low, high, unit, inner)


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


def _from_words(match: re.Match[str]) -> Mention | None:
    group = match.groupdict()
    try:
        if group["base"]:
            unit = {"百分之": "%", "千分之": "‰", "万分之": "/万", "十万分之": "/10万"}[group["base"]]
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


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(text)]


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]


def digit_runs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all digit runs of ``text``: each must end in an observation or a figure."""
    return (m.span() for m in re.finditer(r"\d+", text))
