"""The division that a report names as its own: in its title, in a line of its office, in a headline, beside its paper."""

import re
from collections.abc import Iterable

from etl.parse.reference import Region
from etl.parse.report.office_lines import houses_named, lines_of, places_named
from etl.parse.report.places import AMBIGUOUS, Places

_OPENING = re.compile(r"\s*(?:关于|在)?(?:(?:19|20)\d\d年度?)?")
_HEADED = re.compile(r"\s*(?P<name>[\u4e00-\u9fff]{2,5})[:：]")
# 上犹人民医院, 丛台东社区卫生服务中心
_HOUSE_IN_TITLE = re.compile(
    r"\s*(?P<name>[\u4e00-\u9fff]{2,4}?)(?:市|县|区)?(?:人民医院|中医|中西医|妇幼|疾控|疾病预防|中心(?:血站|医院)|第[一二三四五]人民|[东西南北中]?社区卫生|急救|红十字|医保局|计生)"
)
_AND_MORE = re.compile("[、和与及等]")  # 缙云县、云和县率先…: of the city that they belong to
_SHORTEST = 2  # characters of a name that may be a word: 城区; 曹县 is none
_HEADLINES = 3  # lines among which a headline stands, behind where a page is found
_BESIDE = 400  # characters of the text in which such a word may stand
_CLOSING = 150  # of its end: 为建设健康霍山作出新的贡献
_BESIDE_WORD = re.compile(
    r"(?:举行|日报|晚报|新闻网|融媒|发布|年鉴|卫生健康|卫健|卫计|卫生计生|卫生和计划生育|自治县卫"
    r"|(?<=健康..)行动|(?<=健康...)行动|(?<=发展看..)”|(?<=发展看...)”|(?<=建设健康..)[作做]出|(?<=建设健康..)而|(?<=建设健康..)的)|\s?>"
)
_PHRASE = re.compile(r"[\s,、;:!?“”《》—|]+")


def in_title(title: str, places: Places) -> str | None:
    """The division that a title names behind the one it belongs to (重庆市永川区2024年工作总结), or that opens it."""
    found = dict.fromkeys(
        region.code
        for end, name in places.automaton.iter(title)
        for region in places.by_name[name]
        if _follows_its_own(region, title[: end + 1 - len(name)], places)
    )
    today = [code for code in found if places.by_code[code].until_year is None]
    return (today or list(found))[-1] if found else _opening(title, places)


def of_office(text: str, places: Places) -> str | None:
    """The one division of today whose office a line of its own names at the head or the end of a document."""
    for name in places_named(text):
        found = _today(name, places)
        if len(found) == 1:
            return found[0].code
        if (opening := _opening_in_full(name, places)) and opening[1] == len(name):
            return opening[0]
    return None


def by_words(title: str, head: str, text: str, places: Places) -> str | None:
    """The division that neither title nor office names: beside a word of its paper or office, else by a house of its own."""
    return beside_word(head, text, places) or of_house(title, text, places)


def of_house(title: str, text: str, places: Places) -> str | None:
    """The division of a house that signs a document, or whose title its short name opens: 上犹县人民医院, 上犹人民医院2024年工作总结."""
    for house in houses_named(text):
        if opening := _opening_in_full(house, places):
            return opening[0]
    if said := _HOUSE_IN_TITLE.match(title):
        found = [r for r in _today(said.group("name"), places) if r.short_name not in AMBIGUOUS]
        return found[0].code if len(found) == 1 else None
    return None


def _opening_in_full(name: str, places: Places) -> tuple[str, int] | None:
    """The code of the last division of those that open ``name`` one behind the other, by full name, and where it ends: 通辽市科尔沁区卫生院."""
    told = None
    while following := _next_in_full(name, told[1] if told else 0, places):
        told = following
    return told


def _next_in_full(name: str, at: int, places: Places) -> tuple[str, int] | None:
    """The one division that begins at ``at`` of ``name`` and belongs to one that ends there, if any does, and where it ends itself."""
    for end in range(len(name), at + 1, -1):
        part = name[at:end]
        if len(part) > _SHORTEST or part[-1] == "县":
            today = [r for r in places.by_name.get(part, ()) if r.until_year is None]
            fitting = [r for r in today if not at or _follows_its_own(r, name[:at], places)]
            if len(fitting) == 1:
                return fitting[0].code, end
    return None


def below(code: str, text: str, places: Places) -> str | None:
    """The division below ``code`` whose full name opens the headline, of what its city's office printed: 泗洪县“三个强化”推进…"""
    headline = next(iter(lines_of(text)), "").strip()
    opening = (c for c in places.children(code) if c.until_year is None and headline.startswith(c.name))
    return next((c.code for c in opening if not _AND_MORE.match(headline, len(c.name))), None)


def headed(text: str, places: Places) -> str | None:
    """The one division whose short name and a colon open a headline, of the kind that the text calls its own: 桦南:镇里看病添了底气."""
    names = [said.group("name") for line in lines_of(text)[:_HEADLINES] if (said := _HEADED.match(line))]
    kind, times = most_told(text, "县市区旗", ("全…", "…卫健", "…里")) if names else ("", 0)
    for name in names if times else ():
        found = [r for r in _today(name, places) if r.name.endswith(kind) and r.short_name not in AMBIGUOUS]
        if len(found) == 1:
            return found[0].code
    return None


def in_headline(text: str, places: Places) -> str | None:
    """The one city whose short name opens a phrase of the headline: 看病更近　儋州定下新一年健康清单."""
    headline = next(iter(lines_of(text)), "")
    phrases = [p for p in _PHRASE.split(headline) if p]
    names = [p[:size] for p in phrases for size in (4, 3, 2) if len(p) > size and p[:size] not in AMBIGUOUS]
    found = {r.code for name in names for r in _today(name, places) if r.name.endswith("市")}
    return found.pop() if len(found) == 1 else None


def beside_word(head: str, text: str, places: Places) -> str | None:
    """The one division whose short name stands beside what names its office, its paper or its yearbook: 赣州年鉴, 诸暨日报."""
    words = head + "\n" + text[:_BESIDE] + "\n" + text[-_CLOSING:]
    for said in _BESIDE_WORD.finditer(words):
        before = words[max(0, said.start() - 4) : said.start()]
        for name in (before[-size:] for size in (4, 3, 2)):
            found = [] if name in AMBIGUOUS else _today(name, places)
            wider = [r for r in found if r.level == "prefecture"]  # 资阳 is a district, too
            if len(name) > 1 and (len(found) == 1 or len(wider) == 1):
                return (wider or found)[0].code
    return None


def most_told(text: str, kinds: Iterable[str], words: tuple[str, ...]) -> tuple[str, int]:
    """The kind of division that stands most often where ``words`` have …, and how often: 全县 and 我县 for 县."""
    counts = {kind: sum(text.count(word.replace("…", kind)) for word in words) for kind in kinds}
    return max(counts.items(), key=lambda told: told[1])


def _today(name: str, places: Places) -> list[Region]:
    """The divisions of today called ``name``."""
    return [r for r in places.named(name) if r.until_year is None]


def _opening(title: str, places: Places) -> str | None:
    """The one division of today whose full name opens a title: 缙云县2023年卫生健康工作总结, 在缙云县卫生健康工作会议上的讲话."""
    opening = _OPENING.match(title)
    names = [
        name for end, name in places.automaton.iter_long(title) if opening and end + 1 - len(name) == opening.end()
    ]
    found = [r.code for name in names for r in places.by_name[name] if r.until_year is None]
    return found[0] if len(found) == 1 else None


def _follows_its_own(region: Region, before: str, places: Places) -> bool:
    """Whether ``before`` ends with a division that ``region`` belongs to."""
    above = places.by_code.get(region.parent_code or "")
    while above and above.level != "country":
        if before.endswith((above.name, above.short_name)):
            return True
        above = places.by_code.get(above.parent_code or "")
    return False
