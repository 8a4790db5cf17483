"""Finds every number of a report: a mention (value, unit, span), or why it is no figure."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from etl.parse.numbers.mentions import IN_WORDS, Mention, in_digits, read_digits, read_words
from etl.parse.numbers.numerals import ARABIC
from etl.parse.numbers.rules import rules_for
from etl.parse.records import Figure

_RUN = re.compile(ARABIC)
_IN_AIR = frozenset({"微克", "毫克"})
# 11分30秒, 2小时15分钟: one length of time, in the unit that it begins with.
_RESTS = {
    "分": ("分钟", re.compile(r"(?P<rest>[1-5]?\d)秒钟?")),
    "分钟": ("分钟", re.compile(r"(?P<rest>[1-5]?\d)秒钟?")),
    "小时": ("小时", re.compile(r"零?(?P<rest>[1-5]?\d)分钟?")),
}
_SIXTIETHS = 60
_BEFORE = 32  # how far back a rule looks, in characters
_QUOTE = re.compile(r"“[^“”\n]{1,16}”")
_SIGNED = re.compile(r"(?:[率为达至到值余长损降]|(?<=[%‰])[和、,与])-$")
_ONE = re.compile(r":1(?![\d.:])")
_ITEM, _OPENS_ITEM = re.compile(r"(\d{1,2})\.(?=\d)"), re.compile(r"(?:^|[\n。;])[ \t]*$")
_OTHER_ITEM = re.compile(r"(?:^|[\n。;])[ \t]*(\d{1,2})\.[^\d\s]")
_ITEM_LENGTH = 600  # characters, at most, of the item before
_TITLE = re.compile(r"《[^《》\n]{1,80}》")


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
    digits = in_digits(tuple(units))
    noise_spans, quotes, titles = list(noise), _spans(_QUOTE, folded), _spans(_TITLE, folded)
    mentions = [m for found in IN_WORDS.finditer(folded) if (m := read_words(found))]
    taken = sorted((m.start, m.end) for m in mentions)
    bare = {(start + 1, end - 1) for start, end in quotes}  # “百分之百”
    figures = [Figure(start, end, "slogan") for start, end in taken if (start, end) in bare]
    mentions = [m for m in mentions if (m.start, m.end) not in bare]
    swallowed: set[tuple[int, int]] = set()
    position = 0
    while run := _RUN.search(folded, position):  # a run may be used up in part: 1.2023年 is a numbering and a year
        start, position = run.span()
        if _inside(start, taken):
            continue
        if item := _item_number(folded, start):
            figures.append(Figure(start, item, "numbering"))
            position = item
            continue
        end, reason = (position, "noise") if _inside(start, noise_spans) else _by_rule(folded, start)
        if reason is None and _inside(start, quotes):
            end, reason = position, "slogan"
        elif reason is None and _inside(start, titles):
            end, reason = position, "name"
        if reason is None:
            match = digits.match(folded, start)
            assert match is not None  # a run of digits always matches ARABIC
            mention = _to_one(_with_rest(_by_volume(_signed(read_digits(match), folded), folded), folded), folded)
            end = mention.end
            if _is_year(mention, folded):
                reason = "date"
            else:
                mentions.append(mention)
        if reason is not None:
            if fraction := _around(end, taken):  # 〔2011〕3/6: the number of a document, whole
                end = fraction[1]
                swallowed.add(fraction)
            figures.append(Figure(start, end, reason))
        position = end
    kept = [m for m in mentions if (m.start, m.end) not in swallowed]
    return sorted(kept, key=lambda m: m.start), figures


def _to_one(mention: Mention, folded: str) -> Mention:
    """A ratio to one, whole: 床护比0.85:1."""
    is_ratio = not mention.unit and mention.value % 1 > 0 and _ONE.match(folded, mention.end)
    return mention._replace(end=mention.end + len(":1")) if is_ratio else mention


def _item_number(folded: str, start: int) -> int:
    """Where the number of an item ends that a figure follows, 0 where none stands there: 4.家庭病床800张;5.90%以上的机构.

    5.90 is no number where an item 4. stands before it.
    """
    item = _ITEM.match(folded, start)
    if item is None or not _OPENS_ITEM.search(folded, max(0, start - 3), start) or (number := int(item.group(1))) < 2:
        return 0
    others = _OTHER_ITEM.finditer(folded, max(0, start - _ITEM_LENGTH), start)
    return item.end() if any(int(other.group(1)) == number - 1 for other in others) else 0


def _signed(mention: Mention, folded: str) -> Mention:
    """A mention with the minus before it, where that is a sign and no dash: 自然增长率为-2.46‰."""
    if not _SIGNED.match(folded, mention.start - 2, mention.start):
        return mention
    return mention._replace(start=mention.start - 1, value=-mention.value)


def _by_volume(mention: Mention, folded: str) -> Mention:
    """A mention with the volume before it in its unit: 每立方米23微克."""
    in_volume = mention.unit in _IN_AIR and folded.endswith("每立方米", 0, mention.start)
    return mention._replace(unit=mention.unit + "/立方米") if in_volume else mention


def _with_rest(mention: Mention, folded: str) -> Mention:
    """A length of time with the smaller unit that ends it: 11分30秒 is 11.5 分钟."""
    if mention.unit not in _RESTS or mention.upper is not None:
        return mention
    unit, pattern = _RESTS[mention.unit]
    rest = pattern.match(folded, mention.end)
    if rest is None:
        return mention
    value = round(mention.value + int(rest.group("rest")) / _SIXTIETHS, 2)
    return mention._replace(end=rest.end(), value=value, unit=unit)


def _is_year(mention: Mention, folded: str) -> bool:
    """Whether a bare number of four digits is a year: 发布2024县域白皮书."""
    return not mention.unit and 1949 <= mention.value <= 2050 and folded[mention.start : mention.end].isdigit()


def _by_rule(folded: str, start: int) -> tuple[int, str | None]:
    """Where the number at ``start`` ends that a rule says is no figure, and why; no reason where none does."""
    for rule in rules_for(folded, start):
        match = rule.at.match(folded, start)
        if (
            match
            and not _splits_digits(folded, match.end())
            and (rule.before is None or rule.before.search(folded, max(0, start - _BEFORE), start))
        ):
            return match.end(), rule.reason
    return start, None


def _splits_digits(folded: str, at: int) -> bool:
    return folded[at - 1].isdigit() and folded[at : at + 1].isdigit()


def _spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [m.span() for m in pattern.finditer(text)]


def _inside(position: int, spans: list[tuple[int, int]]) -> bool:
    at = bisect_right(spans, (position, 1 << 60)) - 1
    return at >= 0 and spans[at][0] <= position < spans[at][1]


def _around(position: int, spans: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The span that begins before ``position`` and ends behind it."""
    at = bisect_left(spans, (position, 0)) - 1
    return spans[at] if at >= 0 and position < spans[at][1] else None


def digit_runs(text: str) -> Iterator[tuple[int, int]]:
    """The spans of all digit runs of ``text``: each must end in an observation or a figure."""
    return (m.span() for m in re.finditer(r"\d+", text))
