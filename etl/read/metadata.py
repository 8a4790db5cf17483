"""What a file says of itself: the tags of a government site's page, and the lines at the head of a document."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

NAMES = ("title", "published_on", "publisher", "url", "index_number")
"""What ``Document.metadata`` may hold. ``published_on`` is an ISO date, ``index_number`` the 索引号."""

_TAGS: Mapping[str, str] = {
    "articletitle": "title",
    "pubdate": "published_on",
    "publishdate": "published_on",
    "firstpublishedtime": "published_on",
    "article:published_time": "published_on",
    "contentsource": "publisher",
    "source": "publisher",
    "url": "url",
    "og:url": "url",
    "og:title": "title",
}
"""Meta tags, in the order in which they are believed, after the norm for government sites (国办发〔2019〕19号 网页标签)."""

_DAY = re.compile(r"((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})")
_VALUE = r"[\]】]?\s*[:：]?[\s|]*"
_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("index_number", re.compile(rf"索\s*引\s*号{_VALUE}([A-Za-z0-9][A-Za-z0-9_./〔〕()（）-]{{4,60}})")),
    ("publisher", re.compile(rf"(?:发布机构|发文机关|公开单位|信息来源|来\s*源){_VALUE}([\u4e00-\u9fff]{{4,30}})")),
    ("published_on", re.compile(rf"(?:发布|公开|发文|成文)(?:日期|时间){_VALUE}({_DAY.pattern})")),
)
"""Lines of a document's head, each with the name of what follows in it."""

HEAD = 1500
"""Characters at the beginning of a text in which it says what it is."""


def from_tags(tags: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The metadata in meta tags (name, content); a tag that is empty or makes no sense is left out."""
    told = {name.strip().casefold(): content.strip() for name, content in tags if content.strip()}
    found: dict[str, str] = {}
    for tag, name in _TAGS.items():
        if tag in told and (value := _sensible(name, told[tag])):
            found.setdefault(name, value)
    return found


def from_text(text: str) -> dict[str, str]:
    """The metadata in lines of ``text``, the head of a document (索引号, 发布机构, 发布日期)."""
    found = ((name, pattern.search(text)) for name, pattern in _LINES)
    said = ((name, _sensible(name, match.group(1))) for name, match in found if match)
    return {name: value for name, value in said if value}


def as_day(words: str) -> date | None:
    """The first day that ``words`` name, with its year; None where there is none that exists."""
    match = _DAY.search(words)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _sensible(name: str, value: str) -> str:
    value = " ".join(value.split())[:300]
    if name == "published_on":
        day = as_day(value)
        return day.isoformat() if day else ""
    if name == "url":
        return value if re.match(r"https?://[^\s/]", value) else ""
    return value
