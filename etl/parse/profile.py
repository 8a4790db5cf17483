"""What a report is: its place, the years it reviews and plans, its kind and publisher."""

import re
from collections import Counter

from etl.parse.outline import Outline, Paragraph
from etl.parse.places import Places
from etl.parse.records import Hints, Profile

_YEAR = r"((?:19|20)\d\d)\s?年?"
_CHINESE_YEAR = re.compile(r"[二][〇○零O]([〇○零O一二三四五六七八九])([〇○零O一二三四五六七八九])年")
_REVIEW = r"(?:工作)?(?:总结|执行情况|自评报告|统计监测|监测报告|状况报告|回顾|盘点|完成情况|开展情况|进展情况|推进情况|落实情况|实施情况|述职|巡礼|综述|评估|发展情况|工作情况|统计公报|公报|(?:专题|调研|自查|情况|述职)的?报告|重点工作(?:情况)?的?报告|法治政府建设[^,。]{0,6}报告|(?:工作|情况)汇报|汇报材料|交流材料|(?:建议|提案)[^,。]{0,16}答复|新闻发布会|文字实录)"
_PLAN = r"(?:工作)?(?:任务清单|重点任务|工作清单|实事项目|民生实事|行动方案|实施方案|实施意见|计划|打算|思路|要点|展望|安排|重点工作|工作重点|目标任务|谋划)"
_TITLE_WORDS = re.compile(rf"{_REVIEW}|{_PLAN}|规划|工作报告|白皮书|会议?(?:上的?)?(?:讲话|报告|工作报告|发言)")
_PUBLISHER = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:卫生健康委员会|卫生健康委|卫生健康局|卫生和计划生育委员会|卫生和计划生育局|卫生计生委|卫生局|卫健委|卫健局|人民政府)"
)
_BEGINS_TITLE = re.compile(
    r"[^,。;:!?()]{2,40}(?:委员会|[委局办]|人民政府|中心|医院|关于(?:印发|报送|呈报|上报)?|“[^”]{2,6}”|\d年)$"
)
_GOES_ON = re.compile(
    r"(?!.*(?:委员会|卫生健康[委局]|卫健[委局]))(?:[^一二三四五六七八九十(\d【]|(?:19|20)\d\d|二[〇○零O])"
)
_TITLE_FIRST = re.compile(r"([^。,;:]{4,60}(?:总结|计划|要点|报告|公报|打算|思路|安排))。.")  # …2024年工作总结。全市…
# 某市2023年部门决算: a first line with a year and nothing that ends or parts a sentence, whatever it names.
_DATED = re.compile(r"[^。,;!?()\d]{0,24}(?:19|20)\d\d年[^。,;!?\d]{2,30}")
_FIRST_LINES = 2
_NUMBERED = re.compile(
    r"[【(]?(?:第?[一二三四五六七八九十]{1,3}(?:[、)]|部分)|表\s?[\d一二])"
)  # a heading, which tells of a part
_ENDS_TITLE = re.compile(r"(?:和|及|暨|与)(?:20\d\d|下[半一]?)[^。,;:]{2,24}$")
# At the year's first meeting: of the last year and of this.
_SPEECH = re.compile(r"在.{0,30}(?:会议?|大会)上的?(?:讲话|报告|工作报告|发言)|工作会议的?(?:工作)?报告")
_GIVEN = re.compile(r"(20\d\d)年\s?(\d{1,2})月\s?\d{1,2}日")
_SPRING, _AUTUMN = 5, 11  # the months until and from which a meeting is one of the turn of the year
_OF_PLAN = re.compile(r"规划》?.{0,8}(?:自查|中期|(?:实施|执行|落实|完成)情况)")
_PART = re.compile(r"上半年|前三季度|第?[一二三]季度|1\s?[-–—~～至到]\s?\d+月")
_FIVE_YEARS = {"十二五": (2011, 2015), "十三五": (2016, 2020), "十四五": (2021, 2025), "十五五": (2026, 2030)}
_SENTENCE = re.compile(
    r"[^。]*[,;][^。]*。|[^。]*。.|.*:$|\W*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])[^。]*。."
)  # 13项指标已达到2025年目标值,3项滞后。: no title, whatever it names
# What an assessment says of its figures, else the first day that it counts to.
_AS_AT = re.compile(
    r"(?:未(?:作|加|特别)?(?:注明|说明|标注)|(?:无|除)特[别殊](?:注明|说明)|其[余他]数据)[^。]{0,14}?(?:截[至止]到?|为)(20\d\d)年"
)
_CUT = re.compile(r"截[至止]到?(20\d\d)年(?:底|末|12月)")
_ISSUED = re.compile(r"[〔\[(](20\d\d)[〕\])]\s?\d+号")  # 珠府〔2020〕57号
_HELD = re.compile(r"(?:时间|日期)\s?:\s?(20\d\d)[年.-]\d{1,2}[月.-]\d{1,2}")  # a press conference
_SPAN = re.compile(r"(20\d\d)年?\s?[-–—~～至到]+\s?(20\d\d)年?")
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
    title = _title(heads)
    opening = "\n".join(heads[:3])[:400]
    kind = _kind(title)
    actual, target = _years(title, kind)
    if actual is None and target is None and (issued := _ISSUED.search(page.text, 0, _OPENING)):
        actual = int(issued.group(1)) if "答复" in title else None
        target = int(issued.group(1)) if "答复" in title or kind == "工作计划" else None
    if actual is None and target is None and "发布会" in title and (held := _HELD.search(page.text, 0, _OPENING)):
        actual = int(held.group(1))
    if _SPEECH.search(title) and (told := _years_of_headings(page) or _years_given(page)):
        actual, target = told
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
    given_later = _SPEECH.search(title) is not None or (
        not _OWN_REPORT.search(title) and _is_told_later(page.text, _plan_start(page, actual))
    )
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
        if paragraph.rank and re.search(_PLAN, words) and (f"{(actual or 0) + 1}年" in words or "今年" in words):
            return paragraph.start
    return len(page.text)


def _years_of_headings(page: Outline) -> tuple[int, int] | None:
    """The years that headings look back at and plan (一、2023年工作回顾, 二、2024年重点任务), if they follow each other."""
    back: set[int] = set()
    ahead: set[int] = set()
    for paragraph in page.paragraphs:
        words = page.text[paragraph.start : paragraph.end]
        if not paragraph.rank or len(years := re.findall(_YEAR, words)) != 1:
            continue
        (ahead if re.search(_PLAN, words) else back).add(int(years[0]))
    return next(((year, year + 1) for year in sorted(back) if year + 1 in ahead), None)


def _years_given(page: Outline) -> tuple[int, int] | None:
    """The years that a speech looks back at and plans, by its date: at a meeting in February those are the last and this."""
    given = _GIVEN.search(page.text[:_OPENING])
    if not given:
        return None
    year, month = int(given.group(1)), int(given.group(2))
    if month <= _SPRING:
        return year - 1, year
    return (year, year + 1) if month >= _AUTUMN else (year, year)


def five_years(words: str) -> tuple[int, int] | None:
    """First and last year of the five-year plan that ``words`` names (“十四五” → 2021, 2025), or None."""
    if "十" not in words:
        return None
    return next((years for name, years in _FIVE_YEARS.items() if name in words), None)


def term_of(title: str) -> tuple[int, int] | None:
    """First and last year that a title is of, by its five-year plan or its own words (2017—2021年); None for one year."""
    span = _SPAN.search(title)
    return five_years(title) or ((int(span.group(1)), int(span.group(2))) if span else None)


def _title(heads: list[str]) -> str:
    lines = [re.sub(r"\s*\n\s*", "", h) for h in heads]
    lines = [said.group(1) if (said := _TITLE_FIRST.match(line)) else line for line in lines]
    candidates = [
        _whole_title(lines[i - 1] if i else "", line, lines[i + 1] if i + 1 < len(lines) else "")
        for i, line in enumerate(lines)
        if len(line) <= 90
        and not _SENTENCE.match(line)
        and not _NUMBERED.match(line)
        and _TITLE_WORDS.search(re.sub(r"\s", "", line))
    ]
    for candidate in candidates:
        if re.search(_YEAR, _western(candidate)):
            return candidate
    if candidates:
        return candidates[0]
    return next((x for x in lines[:_FIRST_LINES] if _DATED.fullmatch(x) and not _NUMBERED.match(x)), "")


def _whole_title(before: str, line: str, after: str) -> str:
    """A title without the quotes around it, with the lines before and after that are of it: 某市卫生健康委员会关于 | 2023年总结 | 和2024年计划."""
    title = line.strip("《》“” ")
    title += after if _ENDS_TITLE.match(after) else ""
    return before + title if _BEGINS_TITLE.match(before) and _GOES_ON.match(title) else title


def _kind(title: str) -> str:
    title = re.sub(r"\s", "", title)
    if "政府工作报告" in title:
        return "政府工作报告"
    if _SPEECH.search(title):
        return "总结与计划"
    if "评估" in title or _OF_PLAN.search(title):
        return "规划评估"
    if "规划" in title and not re.search(_REVIEW, title):
        return "规划"
    review, plan = re.search(_REVIEW, title), re.search(_PLAN, title)
    if review and plan:
        return "总结与计划"
    if plan:
        return "工作要点" if "要点" in title else "工作计划"
    return "工作总结" if review else ""


def _years(title: str, kind: str) -> tuple[int | None, int | None]:
    title = _western(title)
    years = [int(y) for y in re.findall(_YEAR, _SPAN.sub(r"\2年", title))]  # 2017—2021年: told at its end
    plan = term_of(title)
    if kind in {"规划", "规划评估"} and plan:
        mid = (years[0] if years else plan[0] + 2) if kind == "规划评估" else None
        return mid, plan[1]
    if not years:
        return (plan[1] if plan and kind == "工作总结" else None), None
    if kind == "政府工作报告" or _SPEECH.search(title):
        return years[0] - 1, years[0]
    if kind == "总结与计划":
        later = [y for y in years if y > years[0]]
        half = _PART.search(title)
        return years[0], later[0] if later else years[0] + (0 if half else 1)
    if kind in {"工作要点", "工作计划"}:
        return None, years[0]
    plans_rest = "答复" in title or _PART.search(title)  # of the same year
    return years[0], years[0] if plans_rest else None


def _years_of_text(page: Outline) -> tuple[int | None, int | None]:
    """Years that paragraphs begin with (2024年,… or 一、2024年…): the first reviews, a later one plans."""
    text = _western(page.text)
    spoken = re.search(r"(20[012]\d)年\s?\d{1,2}月\s?\d{1,2}日[^\n]{0,30}人民代表大会", text[:600])
    if spoken and "工作报告" in re.sub(r"\s", "", text[:200]):
        return int(spoken.group(1)) - 1, int(spoken.group(1))
    years: list[int] = []
    plans = False
    for paragraph in page.paragraphs:
        words = text[paragraph.start : min(paragraph.end, paragraph.start + 60)]
        match = re.match(
            rf"\W*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|核心提示:)?\s*{_YEAR}[^\d]", words
        )
        if match:
            years.append(int(match.group(1)))
            future = bool(re.search(rf"{_PLAN}|将(?!近)|力争", words))
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
        return bool(re.search(_PLAN, title)) and not re.search(_REVIEW, title)
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


def _western(text: str) -> str:
    """``text`` with years in Chinese numerals (二〇二四年) in digits, shorter by no character."""
    numerals = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "O": "0"}
    return _CHINESE_YEAR.sub(lambda m: "20" + numerals[m.group(1)] + numerals[m.group(2)] + "年", text)


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading."""
    return paragraph.rank > 0
