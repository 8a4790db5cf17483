"""Which year a report means by 去年: the one before the year it reviews, or that year itself, where it was told when that was over."""

import re

from etl.parse.report import dated, titles
from etl.parse.report.as_at import as_at
from etl.parse.text.outline import Outline

LAST_TELLS = re.compile(r"[\n。;,“][ ]{0,4}(?:截[至止]|到)?去年(?![为是的这]|同期|相比)(?=[^。]{0,60}\d)")
_OWN_REPORT = re.compile(r"总结|要点|计划|公报")  # written for its year, whenever it was printed
_THIS_YEAR_PLANS = re.compile(r"今年(?:内|是|[^,。;]{0,8}?(?:计划|将|要|力争|确保|任务|目标|打算|安排|部署|思路|怎么))")
_TURN = 10  # the month from which a plan of the next year calls that 今年


def last_year(
    page: Outline, title: str, actual: int | None, target: int | None, given: dated.Given | None
) -> int | None:
    """The year that a report means by 去年 where that is not the one before the year it reviews; None where it is.

    A plan means the year before its date, whatever year it plans.
    """
    if actual is not None:
        later = _is_told_later(page, title, actual, given) or _is_assessed_later(page, title, actual)
        return actual if later else None
    several = titles.term_of(title) is not None  # of which a document's number tells the first as well as a date
    written = given is not None and (given.month > 0 or several) and target is not None and given.year <= target
    turn = written and given is not None and given.month >= _TURN and target == given.year + 1
    return given.year - 1 if written and not turn and given is not None else None


def _is_told_later(page: Outline, title: str, actual: int, given: dated.Given | None) -> bool:
    """Whether a report calls the year that it reviews the last one (去年): it was written when that was over."""
    if titles.SPEECH.search(title):
        return given is None or given.year != actual
    if titles.is_letter(title) and not (given and given.month):
        return False
    if _OWN_REPORT.search(title) and not (given and given.year == actual + 1):
        return False
    if not _OWN_REPORT.search(title) and given and given.month and given.year - actual in (0, 1):
        return given.year > actual
    return _calls_last(page.text)


def _is_assessed_later(page: Outline, title: str, actual: int) -> bool:
    """Whether an assessment that counts to the end of a year says that it was made in the next: 本次评估于2023年6月启动."""
    if "评估" not in title or as_at(page.text) != actual:
        return False
    made = re.search(rf"{actual + 1}年\d{{1,2}}月[^,。;]{{0,8}}(?:启动|开展|组织|进行)", page.text)
    return made is not None


def _calls_last(text: str) -> bool:
    """Whether a text calls the year that it reviews the last one: 去年 tells results, and 今年 nothing but plans."""
    return bool(LAST_TELLS.search(text)) and text.count("今年") == len(_THIS_YEAR_PLANS.findall(text))
