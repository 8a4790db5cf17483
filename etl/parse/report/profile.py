"""What a report is: its title and kind, its place and publisher, and the years that it reviews and plans."""

import re

from etl.parse.records import Hints, Profile
from etl.parse.report import dated, last_year, reviewed, titles
from etl.parse.report.main_place import MainPlace
from etl.parse.report.places import Places
from etl.parse.report.title_words import PLAN, REVIEW
from etl.parse.text.outline import Outline

_PUBLISHER = re.compile(
    r"(?!我?受)[\u4e00-\u9fff]{2,12}?(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育委员会|卫生和计划生育局|卫生计生委|卫生局|卫健委|卫健局|人民政府)"
)
_TAIL = 4  # paragraphs at the end, among which its date stands
_OPENING = 600  # where the date of a document stands, in characters
_HEAD = 12  # paragraphs among which a title is looked for


def profile(page: Outline, places: Places, hints: Hints) -> Profile:
    """The profile of a report; ``missing`` names what neither its text nor the hints tell."""
    heads = [page.text[p.start : p.end].strip() for p in page.paragraphs[:_HEAD]]
    title = titles.title_of(heads)
    opening = "\n".join(heads[:3])[:400]
    kind = titles.kind_of(title)
    ending = [page.text[p.start : p.end].strip() for p in page.paragraphs[-_TAIL:]]
    lined = page.lined()
    given = dated.given(lined[:_OPENING].splitlines(), ending)
    actual, target = reviewed.years(page, title, kind, given)
    if hints.year is not None:
        actual, target = _hinted(hints.year, actual, target, _plans_only(page, title))
    code = _place(lined, places, hints, title + "\n" + opening)
    publisher = _PUBLISHER.search(lined)
    missing = tuple(name for name, known in (("place", code), ("year", actual or target)) if known is None)
    if actual is not None and reviewed.is_progress(page, title):
        target = actual
    last = last_year.last_year(page, title, actual, target, given)
    day = (given.year, given.month) if given and given.month else None
    return Profile(title, kind, publisher.group() if publisher else "", code, actual, target, missing, last, day)


def _plans_only(page: Outline, title: str) -> bool:
    if title:
        return bool(re.search(PLAN, title)) and not re.search(REVIEW, title)
    future = len(re.findall(r"力争|确保|加快|继续|进一步|推进|争取|年底前|不断|达到", page.text))
    past = len(re.findall(r"完成了|达到了|荣获|已经?|同比|今年以来|取得了|累计|先后", page.text))
    return future > 3 * past


def _hinted(year: int, actual: int | None, target: int | None, plans_only: bool) -> tuple[int | None, int | None]:
    if actual is None and (target is not None or plans_only):
        return None, year
    gap = target - actual if actual is not None and target is not None else 1
    return year, year + gap if target is not None else None


def _place(lined: str, places: Places, hints: Hints, head: str) -> str | None:
    if hints.place:
        named = places.named(hints.place)
        return named[0].code if named else (hints.place if hints.place in places.by_code else None)
    return MainPlace(places).of(lined, head)
