"""What a report is: its place, the years it reviews and plans, its kind and publisher."""

import re
from collections import Counter

from etl.parse import titles
from etl.parse.outline import Outline
from etl.parse.places import Places
from etl.parse.records import Hints, Profile
from etl.parse.titles import PLAN, REVIEW, SPEECH, YEAR, western

_PUBLISHER = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育委员会|卫生和计划生育局|卫生计生委|卫生局|卫健委|卫健局|人民政府)"
)
_GIVEN = re.compile(r"(20\d\d)年\s?(\d{1,2})月\s?\d{1,2}日")
_GIVEN_AT = re.compile(r"\W*(20\d\d)年\s?(\d{1,2})月\s?\d{1,2}日\s?在[^,。;]{4,40}上\W*$")
_BELOW = 4  # paragraphs from the first on among which such a line stands
_SPRING, _AUTUMN = 5, 11  # the months until and from which a meeting is one of the turn of the year
# What an assessment says of its figures, else the first day that it counts to.
_AS_AT = re.compile(
    r"(?:未(?:作|加|特别)?(?:注明|说明|标注)|(?:无|除)特[别殊](?:注明|说明)|其[余他]数据)[^。]{0,14}?(?:截[至止]到?|为)(20\d\d)年"
)
_CUT = re.compile(r"截[至止]到?(20\d\d)年(?:底|末|12月)")
_ISSUED = re.compile(r"[〔\[(](20\d\d)[〕\])]\s?\d+号")  # 珠府〔2020〕57号
_HELD = re.compile(r"(?:时间|日期)\s?:\s?(20\d\d)[年.-]\d{1,2}[月.-]\d{1,2}")  # a press conference
_LAST_TELLS = re.compile(
    r"(?:^|[。;,“])[ ]{0,4}(?:截[至止]|到)?去年(?![为是的这]|同期|相比)(?=[^。]{0,60}\d)", re.MULTILINE
)
_LOOKS_BACK = re.compile(r"(20\d\d)年(?:政府)?工作(?:的)?回顾")
_OWN_REPORT = re.compile(r"总结|要点|计划|公报")  # written for its year, whenever it was printed
_THIS_YEAR = re.compile("今年")
_THIS_YEAR_PLANS = re.compile(r"今年(?:内|是|[^,。;]{0,8}?(?:计划|将|要|力争|确保|任务|目标|打算|怎么))")
# 民生实事进展情况的通报: 截至9月底,…
_PROGRESS = re.compile(r"进展情况|推进情况|落实情况|督[查导]|通报")
_SO_FAR = re.compile(
    r"截[至止]到?(?:目前|今年|本年|20\d\d年)?(?:[1-9]|10)月(?:底|末|份|\d)|前三季度|上半年|1[-至—~](?:[2-9]|10)月"
)
_OPENING = 600  # where the number of a document stands, in characters
_HEAD = 12  # paragraphs among which a title is looked for


def profile(page: Outline, places: Places, hints: Hints) -> Profile:
    """The profile of a report; ``missing`` names what neither its text nor the hints tell."""
    heads = [page.text[p.start : p.end].strip() for p in page.paragraphs[:_HEAD]]
    title = titles.title_of(heads)
    opening = "\n".join(heads[:3])[:400]
    kind = titles.kind_of(title)
    actual, target = titles.years_of(title, kind)
    if actual is None and target is None and (issued := _ISSUED.search(page.text, 0, _OPENING)):
        actual = int(issued.group(1)) if "答复" in title else None
        target = int(issued.group(1)) if "答复" in title or kind == "工作计划" else None
    if actual is None and target is None and "发布会" in title and (held := _HELD.search(page.text, 0, _OPENING)):
        actual = int(held.group(1))
    is_speech = SPEECH.search(title) is not None
    given = _GIVEN.search(page.text[:_OPENING]) if is_speech else _given_at_meeting(heads)
    if is_speech and (told := _years_of_headings(page)):
        actual, target = told
    elif given and (is_speech or (actual is None and target is None)):
        actual, target = _years_given(given)
    if actual is None and target is None:
        actual, target = _years_of_text(page)
    looked_back = _LOOKS_BACK.search(page.text) if kind == "政府工作报告" and target else None
    if (
        looked_back and int(looked_back.group(1)) == target
    ):  # called after the year it reviews, and not the one it is given in
        actual, target = target, target + 1
    if kind == "规划评估" and (cut := _AS_AT.search(page.text) or _CUT.search(page.text)):
        actual = int(cut.group(1))
    if hints.year is not None:
        actual, target = _hinted(hints.year, actual, target, _plans_only(page, title))
    code = _place(page, places, hints, title + "\n" + opening)
    publisher = _PUBLISHER.search(page.text)
    missing = tuple(name for name, known in (("place", code), ("year", actual or target)) if known is None)
    if given or is_speech:
        given_later = given is None or int(given.group(1)) != actual
    else:
        given_later = not _OWN_REPORT.search(title) and _is_told_later(page.text, _plan_start(page, actual))
    if actual is not None and _PROGRESS.search(title) and _SO_FAR.search(page.text[:_OPENING]):
        target = actual  # what is left of the year it tells of
    last = actual if given_later else None
    return Profile(title, kind, publisher.group() if publisher else "", code, actual, target, missing, last)


def _is_told_later(text: str, plan_start: int) -> bool:
    """Whether a text calls the year that it reviews the last one: 去年 tells results, and 今年 nothing but plans.

    What stands behind ``plan_start`` plans, whatever its words.
    """
    told = text[:plan_start]
    return bool(_LAST_TELLS.search(text)) and len(_THIS_YEAR.findall(told)) == len(_THIS_YEAR_PLANS.findall(told))


def _plan_start(page: Outline, actual: int | None) -> int:
    """Where the heading stands under which the year after ``actual`` is planned; the text's end where none does."""
    for paragraph in page.paragraphs:
        words = page.text[paragraph.start : paragraph.end]
        if paragraph.rank and re.search(PLAN, words) and (f"{(actual or 0) + 1}年" in words or "今年" in words):
            return paragraph.start
    return len(page.text)


def _years_of_headings(page: Outline) -> tuple[int, int] | None:
    """The years that headings look back at and plan (一、2023年工作回顾, 二、2024年重点任务), if they follow each other."""
    back: set[int] = set()
    ahead: set[int] = set()
    for paragraph in page.paragraphs:
        words = page.text[paragraph.start : paragraph.end]
        if not paragraph.rank or len(years := re.findall(YEAR, words)) != 1:
            continue
        (ahead if re.search(PLAN, words) else back).add(int(years[0]))
    return next(((year, year + 1) for year in sorted(back) if year + 1 in ahead), None)


def _given_at_meeting(heads: list[str]) -> re.Match[str] | None:
    """The line below a title that says when and before whom a report was given: ——2022年8月24日在…常委会第四次会议上."""
    return next(filter(None, map(_GIVEN_AT.match, heads[:_BELOW])), None)


def _years_given(given: re.Match[str]) -> tuple[int, int]:
    """The years that a speech looks back at and plans, by its date: at a meeting in February those are the last and this."""
    year, month = int(given.group(1)), int(given.group(2))
    if month <= _SPRING:
        return year - 1, year
    return (year, year + 1) if month >= _AUTUMN else (year, year)


def _years_of_text(page: Outline) -> tuple[int | None, int | None]:
    """Years that paragraphs begin with (2024年,… or 一、2024年…): the first reviews, a later one plans."""
    text = western(page.text)
    spoken = re.search(r"(20[012]\d)年\s?\d{1,2}月\s?\d{1,2}日[^\n]{0,30}人民代表大会", text[:600])
    if spoken and "工作报告" in re.sub(r"\s", "", text[:200]):
        return int(spoken.group(1)) - 1, int(spoken.group(1))
    years: list[int] = []
    plans = False
    for paragraph in page.paragraphs:
        words = text[paragraph.start : min(paragraph.end, paragraph.start + 60)]
        match = re.match(
            rf"\W*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|核心提示:)?\s*{YEAR}[^\d]", words
        )
        if match:
            years.append(int(match.group(1)))
            future = bool(re.search(rf"{PLAN}|将(?!近)|力争", words))
            if future and len(years) == 1 and paragraph.start > len(text) // 3:
                return years[0] - 1, years[0]  # the only dated paragraph plans: what stands before it reviews
            plans = plans or future
    if not years:
        named = Counter(
            int(y) for y in re.findall(r"(?<![较比到至同与])(20[012]\d)年(?!\s?\d{1,2}\s?月\s?\d{1,2}\s?日)", text)
        )
        years = [y for y, times in named.most_common(1) if times > 1]
    if not years:
        return None, None
    first = years[0]
    later = [y for y in years if y == first + 1]
    return first, later[0] if later else (first + 1 if plans else None)


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


def _place(page: Outline, places: Places, hints: Hints, head: str) -> str | None:
    if hints.place:
        named = places.named(hints.place)
        return named[0].code if named else (hints.place if hints.place in places.by_code else None)
    return places.main_place(page.text, head)
