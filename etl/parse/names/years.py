"""Names for one measure told of several years at once: 2022年、2023年分别新增托位1800个、2000个."""

import re

from etl.parse.numbers.numerals import chinese
from etl.parse.report.titles import term_of
from etl.parse.sentence.scene import Names, Scene
from etl.parse.sentence.state import Around
from etl.parse.words import naming, phrases

_YEARS = re.compile(r"(?<!\d)(?:(?:19|20)\d\d年?(?:度|底|末)?(?:、|和|及|与)){1,6}(?:19|20)\d\d年(?:度|底|末)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPAN = re.compile(r"(?<!\d)(20\d\d)年?(?:至|到|-|—|–|~|～)(20\d\d)年")  # 2021—2024年依次为7.1、6.8、6.4和6.2
_RECENT = re.compile("近([两二三四五])年")
_SEVERAL = re.compile(
    "[两三四五六七八九十](?:大|级|家|个|类|所|项|镇|县|市)|(?:中央|国家|[省市县区乡镇])[省市县区乡镇村]|男女|城乡|老幼|妇幼"
)
_LAST = re.compile(r"(?:(?:19|20)\d\d年?[、和及与]?)+$")  # 2024、2025、|2026年依次为
_SHARED_OUT = re.compile(r"分别|依次")
_EACH_OF_TERM = re.compile(r"[三四五]年(?:分别|依次)")
_EACH = re.compile(r"各(?![级类项地单部乡镇县市区科医])|(?<!\D年)均|都")


def of_years(scene: Scene) -> Names | None:
    """A head for each year: one to a figure where they are as many, all to the one figure that holds for each (各, 均)."""
    around = scene.around
    years = _YEARS.search(around.left) or _SPAN.search(around.left)
    if not years or around.is_change:
        return None
    told = [int(year) for year in _YEAR.findall(years.group())]
    if years.re is _SPAN:
        told = list(range(told[0], told[1] + 1))
    shared_out, each = _SHARED_OUT.search(around.left, years.end()), _EACH.search(around.left, years.end())
    before = phrases.strip_opening(around.left[: years.start()])  # 设置老年医学科比例2023年、2025年分别达60%和75%
    measured = before if len(before) > 1 else _measure(around.tail.rest)
    left = naming.read_left(scene.without_place(measured), scene.words)
    said = left.flow + left.head if left.flow or len(left.head) > 1 else ""  # 2025年、2026年各再建200个
    name = said or scene.state.previous or scene.state.topic
    if shared_out and len(around.run) == len(told):
        return [[scene.head(name, m.unit)._replace(year=year)] for m, year in zip(around.run, told, strict=True)]
    if each and len(around.run) == 1:
        return [[scene.head(name, around.unit)._replace(year=year) for year in told]]
    return None


def named(words: str) -> tuple[int, ...]:
    """The years that ``words`` name side by side: 到2022年和2030年 → 2022, 2030; none where they name one or none."""
    if "年" not in words:
        return ()
    span = _SPAN.search(words)
    if span and int(span.group(1)) < int(span.group(2)):
        return tuple(range(int(span.group(1)), int(span.group(2)) + 1))
    years = _YEARS.search(words)
    return tuple(int(year) for year in _YEAR.findall(years.group())) if years else ()


def of_recent(around: Around, heads: Names, now: int) -> tuple[int, ...]:
    """The years up to ``now`` of which one measure is told: 近三年门诊人次分别为82万、96万、114万; none where none is."""
    recent = _RECENT.search(around.clause) if "近" in around.clause and _SHARED_OUT.search(around.left) else None
    if "、" in around.left or _SEVERAL.search(around.left):  # 近三年市、县两级投入分别为…
        return ()
    if not recent or not _are_of_one(heads):
        return ()
    return tuple(range(now + 1 - int(chinese(recent.group(1))), now + 1))


def of_term(left: str, title: str) -> tuple[int, ...]:
    """The years of a plan, where words say that figures are of each of them: 三年分别为10%、13%、16%."""
    term = term_of(title) if _EACH_OF_TERM.search(left) else None
    return tuple(range(term[0], term[1] + 1)) if term else ()


def _are_of_one(heads: Names) -> bool:
    """Whether all figures of a run measure the same of the same place."""
    return len({tuple((h.name, h.place_code) for h in its) for its in heads}) == 1


def each_its_year(heads: Names, years: tuple[int, ...]) -> Names:
    """The heads of a run of as many figures as the years that the sentence opened with, each of its own year.

    Years one behind another are no milestones: of 2022—2024年,孕产妇、婴儿、儿童死亡率分别为… each figure is of its own head.
    """
    if years[-1] - years[0] < len(years) and not _are_of_one(heads):
        return heads
    return [[h._replace(year=h.year or year) for h in its] for its, year in zip(heads, years, strict=True)]


def _measure(rest: str) -> str:
    return _EACH.sub("", _SHARED_OUT.sub("", _LAST.sub("", _YEARS.sub("", rest))))
