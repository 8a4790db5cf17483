"""今年 and 年内, in what reviews a year and in what plans one."""

import re

from etl.parse.meaning.said import Said, Told
from etl.parse.records import Kind, Profile
from etl.parse.report.frame import Frame, planned_year

_NEW_YEAR = re.compile(r"今[年秋冬]|新的一年|年底(?:之)?前")
_SO_FAR = re.compile(
    r"已|前(?:[一二两三四五六七八九十]|\d)个?月|1\s?[-—–~至到]\s?\d{1,2}月|前三季度|[1-6]月|一季度|截至|目前|以来"
)
_THIS_YEARS_END = re.compile("今年(?:年?[底末]|内)")
_THIS_YEAR = re.compile(r"今年|年内|年底前|下半年")
_MONTH = re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?:[底末]|\d{1,2}日)?(?:之|以)?前")
_AT_PRESENT = re.compile("目前|现共?有|眼下")
_SUMMER = 5  # the month from which a plan tells what there is in its own year


def this_year_after(said: Said) -> Told:
    """今年 in what was written when the year reviewed was over: it plans, but for what its first months had."""
    last = said.profile.last_year
    if last is None or not (
        _NEW_YEAR.search(said.words) or (said.profile.actual_year is None and "本年度" in said.words)
    ):
        return None
    kind: Kind = "actual" if _SO_FAR.search(said.words) else "target"
    return said.frame._replace(kind=kind, year=last + 1), True


def this_year_of_plan(said: Said) -> Told:
    """今年 in a plan of one year, and in one of several, and in what assesses one."""
    words, frame, profile = said.words, said.frame, said.profile
    own = profile.target_year if profile.actual_year is None else None
    if own and ("今年" in words or "年内" in words) and frame.year != own:
        return frame._replace(kind="target", year=own), True
    told_later = profile.given is None or profile.given[0] != profile.actual_year
    if (
        told_later
        and "今年" in words
        and profile.kind == "规划评估"
        and profile.actual_year == planned_year(profile) - 1
    ):
        return frame._replace(year=planned_year(profile)), True  # written in the last year of the plan
    if profile.actual_year is not None and _THIS_YEAR.search(words) and _is_later(frame, words, profile):
        return frame._replace(year=profile.actual_year), False
    return None


def before_month(said: Said) -> Told:
    """12月底前体检2.85万人, in what a report of October plans for the year to come: of the year it was given in."""
    given = said.profile.given
    if given is None or said.frame.year != given[0] + 1 or str(said.frame.year) in said.profile.title:
        return None
    month = _MONTH.search(said.words) if not said.years else None
    is_to_come = month is not None and given[1] <= int(month.group("month")) <= 12
    return (said.frame._replace(kind="target", year=given[0]), True) if is_to_come else None


def now_in_plan(said: Said) -> Told:
    """目前已建成3.1万座, on the ground of a plan that was given in the summer of its first year: of that year."""
    given, profile = said.profile.given, said.profile
    if given is None or profile.actual_year is not None or given[1] < _SUMMER or said.default.kind != "actual":
        return None
    if said.years or said.default.year != given[0] - 1 or not _AT_PRESENT.search(said.words):
        return None
    return said.frame._replace(kind="actual", year=given[0]), True


def _is_later(frame: Frame, words: str, profile: Profile) -> bool:
    """Whether the frame is of a later year than 今年 can be: of the end of a plan, or of a year that no title plans."""
    assert profile.actual_year is not None
    of_this_year = (
        (profile.target_year is None and "今年" in words)
        # 今年底前新增120张, in what is planned for the next
        or (profile.last_year is None and _THIS_YEARS_END.search(words))
        # 下一步,…:一是年内扩充到1800个, in a reply
        or (profile.target_year == profile.actual_year and "年内" in words)
    )
    return frame.year > profile.actual_year + (0 if of_this_year else 1)
