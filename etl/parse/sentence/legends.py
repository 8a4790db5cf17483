"""What a report says that its bare figures are: (前一数字为完成率,后一数字为使用率), (括号内为2023年末基数)."""

import re
from typing import NamedTuple

from etl.parse.text.fold import squeeze

_BRACKETS = re.compile(
    r"括号[内中里]的?(?:数字|数据|数|比例)?(?:均|都|则|分别)?[为是](?:(?P<year>(?:19|20)\d\d)年(?:度|[底末])?)?(?P<what>[^,。;:()]{0,24})"
)
_NUMBER = r"(?:一|二|三)?(?:个)?(?:数字|数据|数|项|者)?(?:均|则)?[为是]"
_FORMER = re.compile(rf"前{_NUMBER}(?P<one>[^,。;:()]{{2,24}}?)[,、;]后{_NUMBER}(?P<two>[^,。;:()]{{2,24}})")
# What a year's figures are called, which names no measure of its own.
_ANY = re.compile(
    r"(?:的?(?:基数|基础值|基期值?|实际(?:数|值)?|实绩|完成(?:数|值|情况)?|同期(?:数|值)?|数据?|值|水平|情况))*"
)


class Legend(NamedTuple):
    """The names of figures that stand side by side; and the name and the year of those in brackets, empty and None where not told."""

    names: tuple[str, ...] = ()
    bracketed: str = ""
    year: int | None = None


def of_brackets(text: str) -> Legend:
    """What ``text`` says of the figures in its brackets."""
    brackets = _BRACKETS.search(text) if "括号" in text else None
    what = squeeze(brackets.group("what")) if brackets else ""
    year = int(brackets.group("year")) if brackets and brackets.group("year") else None
    return Legend((), "" if _ANY.fullmatch(what) else what, year)


def names_in(heading: str) -> tuple[str, ...]:
    """The names that ``heading`` gives the figures that stand side by side below it."""
    if said := _FORMER.search(heading):
        return squeeze(said.group("one")), squeeze(said.group("two"))
    return ()


def is_bare(left: str, right: str) -> bool:
    """Whether figures stand in a bracket with nothing beside them: 签约率76%(74.3%)."""
    return squeeze(left) == "(" and right.lstrip().startswith(")")
