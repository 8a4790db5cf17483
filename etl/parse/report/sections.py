"""The default kind and year of every paragraph: whether it reviews or plans, by its headings and opening words."""

import re
from itertools import pairwise

from etl.parse.records import Profile
from etl.parse.report import looks_back, questions, tenor
from etl.parse.report.by_heading import YEAR, by_heading
from etl.parse.report.by_opening import LABEL, by_label, by_opening, is_goal_alone, is_plan_alone
from etl.parse.report.contents import contents
from etl.parse.report.frame import Frame, planned_year, reviewed_year
from etl.parse.report.heading_words import PLAN, REVIEW, TOP
from etl.parse.report.title_words import BRIEF
from etl.parse.report.titles import five_years, without_label
from etl.parse.text.outline import Outline, Paragraph

_PLANS_NEXT = re.compile("下一步|下一?阶段|下步|下半年|下一?年|明年|来年|打算|思路|工作计划|工作安排")
# What stands above the first words of a letter and heads nothing: its office, its number, whom it is for.
_LETTERHEAD = re.compile(r".*(?:局|委|委员会|政府|办公室|中心)|.*[〔\[]20\d\d[〕\]]\s?\d+号|.*:")
# 现将我委2024年工作完成情况和2025年工作安排报告如下: what is to come, and the heading of none of it.
_LEADS_IN = re.compile(r".*现将.*|.*(?:报告|汇报|通报|总结|说明|公布|公示|介绍|答复)如下[:。]?$")
_A_FIGURE = re.compile(r"\d[\d.]*(?:[%‰]|[\u4e00-\u9fff])")
# What lists the tasks of a year, with or without how far each has come.
TASKS = re.compile(r"任务(?:分解|清单|分工)|责任(?:清单|分解)|工作清单")
_RESULT = re.compile(r"(?:情况|进展|结果)(?:】|\s*:)")  # without which there is none of the next
_DONE_INSIDE = re.compile(r"[。;)]\s*【?(?:(?:工作|任务)?(?:完成|进展|推进|落实)情况|进展|结果)(?:】|\s*:)")
# 《纲要(草案)》提出24项指标,包括…: what a plan laid before a congress aims at, at its end
_OUTLINE = re.compile(r"[^。]{0,30}《[^》]{0,40}纲要\(草案\)》[^。]{0,40}(?:指标|目标)")
_FAULTS = "问题|不足|短板|困难|差距|弱项"
_JOINT = re.compile(
    rf"(?:{_FAULTS})[^,。;]{{0,8}}(?:及|和|与|、|以及)[^,。;]*(?:打算|计划|安排|思路|要求|措施|举措|建议|方向|对策|谋划)"
)
# What opens a paragraph of plans below such a heading; the first that opens otherwise tells the faults.
_OPENS_AIMS = re.compile(
    r"\W*(?:[一1][、是.]|\(一\))?\s*(?:针对|围绕|对此|为此|下一?步|今后|明年|来年|接下来|20\d\d年|加[快强大]|提[升高]|推[进动]|深化|完善|强化|落实|持续|继续|坚持"
    r"|抓|聚焦|建议|将|要|进一步|力争|全面|健全|优化|做[好强实大]|补[齐足]|着力|狠抓|严格|积极|不断|以|把|实施|开展|建[立设成])"
)
_TELLS_FAULTS = re.compile(
    rf"(?![^。;:]{{0,12}}(?:针对|围绕|解决|补齐|下一?步))[^。;:]{{0,24}}(?:{_FAULTS})[^。;:]{{0,12}}[:。,]"
)
_LEADS_ON = (":", "方面。", "事。", "工作。", "点。")
_LAST_SENTENCE = 140  # characters, at most, of a sentence that leads to a list
# The last sentence of a paragraph that leads to a list.
_ANNOUNCED = re.compile(
    r"[。!?;](?P<last>[^。!?;]{6,120}(?::|(?:以下|如下|下列|下面)?[几一二三四五六七八九十\d]+(?:个方面|件事|件大事|项工作|项重点工作|方面工作|点)。))$"
)


_SETS_GOALS = re.compile(
    r"目标(?:主要)?(?:为|是|包括|有):?\s*$|(?:年度|绩效|产出|设定)(?<![过成到现于]..)[\u4e00-\u9fff]{0,3}目标:?\s*$|年[初度]设定[^,。;]*指标$|年[底末内]前?必须(?:兑现|完成|做到|实现)$|实现(?:以下|如下|下列)(?:工作)?目标:?\s*$"
    r"|(?:要(?<![主重必需概摘纪]要)|将|重点|继续|我?承诺)(?:抓好|做好|办好|干好|推进|落实)(?:以下|如下|下列)?[^,。;]{0,8}(?:件事|工作|实事|方面):?\s*$|郑重承诺:?\s*$"
)


# 上级下达我市的年度指标主要有: what stands below is asked by others
_SETS_STANDARDS = re.compile(
    r"(?:上级|国家|省里?|自治区|[省市县]级?)[^,。;:]{0,6}(?:下达|规定|要求|明确)[^,。;:]{0,12}(?:指标|任务|目标|标准|要求)(?:主要)?(?:有|为|是|包括|如下):?\s*$"
)
_LIST_ITEM = re.compile(r"—|[●■◆★▲·]|\(?\d{1,2}[.、)]|[①-⑳]|[一二三四五六七八九十]是")
_SOON = re.compile("月|年[底末内]")  # by when, in the year of the date
_ENDS_BEFORE_GOALS = frozenset("标为是::现成到 事作面诺")


def sets_goals(words: str) -> bool:
    """Whether a clause without a figure leads to goals: 年度目标为:接种率不低于90%,…"""
    return words[-1:] in _ENDS_BEFORE_GOALS and _SETS_GOALS.search(words) is not None


def frames(page: Outline, profile: Profile) -> dict[Paragraph, Frame]:
    """The default frame of each paragraph; needs a profile that lacks nothing."""
    assert profile.place_code is not None
    first = profile.actual_year if profile.actual_year is not None else profile.target_year
    assert first is not None
    frame = Frame("actual" if profile.actual_year is not None else "target", first, profile.place_code)
    if TASKS.search(profile.title):
        frame = frame._replace(kind="target", year=planned_year(profile))
    found: dict[Paragraph, Frame] = {}
    last_plan = max(
        (p.start for p in page.paragraphs if p.rank == 1 and _PLANS_NEXT.search(page.text, p.start, p.end)), default=0
    )
    begun, title, is_told, is_asked = frame, profile.title.replace(" ", ""), False, False
    is_headed, heading, above = False, "", ""
    listed, in_turn = contents(page), looks_back.in_turn(page)
    silent: list[Paragraph] = []
    held_against = _goals_held_against(page)
    outside: Frame | None = None  # what held before a heading of goals, and holds again behind what stands under it
    is_opened = False  # whether it was a paragraph's own words that said what is planned
    for paragraph in page.paragraphs:
        if paragraph in listed:
            found[paragraph] = frame
            continue
        words = page.text[paragraph.start : paragraph.end].strip()
        if paragraph.rank in (1, 2) and outside is not None:
            frame, outside = outside, None
        asks, answers = questions.asks(words), questions.answers(words)
        if asks or (answers and not is_asked):
            frame = questions.asked_for(words, begun, profile)  # another question, of what is so or what is to come
        is_asked = asks
        if frame.kind == "standard" and not _LIST_ITEM.match(words):
            frame = begun  # what others ask ends with its list
        tells = paragraph.rank == 2 and YEAR.search(words) and (PLAN.search(words) or REVIEW.search(words))
        if _RESULT.search(words) and _DONE_INSIDE.search(words) and not LABEL.match(words):
            own = frame._replace(kind="target", year=reviewed_year(profile))  # 新增托位2000个。完成情况:新增2436个。
        elif paragraph.rank == 2 and frame.kind == "actual" and is_goal_alone(words):
            outside = frame
            own = frame = by_label(words + ":", frame, profile) or frame
        elif labelled := by_label(words, frame, profile):
            own = labelled  # 完成情况:… in a list of tasks holds for its paragraph alone
            frame = own if is_plan_alone(words) else _led_on(words, frame, profile)  # 下一步工作: before its list
        elif (compact := without_label(words).replace(" ", "").strip("《》“”")) == title or (
            not is_told and title.endswith(compact)
        ):
            is_told, own = True, frame  # the title, or its last line
        elif paragraph.rank == 1 and _LEADS_IN.match(words):
            own = frame = begun
        elif paragraph in held_against:
            own = frame._replace(kind="target", year=reviewed_year(profile))
        elif paragraph.rank == 1 and words.endswith(_LEADS_ON) and sets_goals(words):
            own = frame = _announced(words, frame, profile)
        elif (paragraph.rank == 1 or tells) and not (asks or answers):
            own = by_heading(words, frame, profile, paragraph.start < last_plan)
            if own is frame and TOP.match(words):
                silent.append(paragraph)
            elif own is frame and is_opened and BRIEF.search(profile.title):
                own = begun  # the next item of a brief
            is_opened = False
            if own is frame and profile.actual_year is None and TOP.match(words):
                own = begun  # what a plan tells behind its look back is planned
            frame, is_headed, heading = own, is_headed or not _LETTERHEAD.fullmatch(words), words
        elif paragraph in in_turn and (paragraph.rank == 0 or not PLAN.search(words)):
            year = in_turn[paragraph]
            own = frame._replace(kind="actual" if year <= reviewed_year(profile) else "target", year=year)
            frame, is_headed = (own, True) if paragraph.rank or "。" not in words else (frame, is_headed)
        elif profile.actual_year is None and not is_headed and looks_back.opens_review(words, reviewed_year(profile)):
            frame = own = frame._replace(kind="actual", year=reviewed_year(profile))
        elif profile.actual_year is None and looks_back.is_ground(words, reviewed_year(profile), is_headed):
            own = frame._replace(kind="actual", year=reviewed_year(profile))
        elif profile.actual_year is not None and frame.kind == "actual" and (end := looks_back.at_end_of(words)):
            own = frame._replace(year=min(end, frame.year))
        elif _OUTLINE.match(words):
            own = frame._replace(kind="target", year=_end_of_plan(words, profile))
        elif profile.actual_year is not None and _JOINT.search(heading) and _of_faults(words, above == heading):
            own = frame._replace(kind="actual", year=profile.actual_year)  # 五、存在的不足和下一步打算, of the first
        else:
            own = by_opening(words, frame, profile)
            is_opened = is_opened or (own.kind == "target" and frame.kind == "actual")
            frame = own if own.kind == "target" else frame  # a look back at results ends with its paragraph
            frame = _led_on(words, frame, profile)
        found[paragraph], above = own, words
    return tenor.heard(page, profile, found, silent)


def _of_faults(words: str, is_first: bool) -> bool:
    """Whether a paragraph below 五、存在的问题和下一步打算 tells of the first: by its words, or where it stands first and plans nothing."""
    return _TELLS_FAULTS.match(words) is not None or (is_first and not _OPENS_AIMS.match(words))


def _goals_held_against(page: Outline) -> set[Paragraph]:
    """The headings that tell a goal, with what came of it below: 二、规范管理率达到85%以上 | 完成情况:91.6%。"""
    told = set()
    for heading, below in pairwise(page.paragraphs):
        label = LABEL.match(page.text, below.start) if heading.rank else None
        if (
            label
            and label.group("done")
            and "情况" in label.group()
            and _A_FIGURE.search(page.text, heading.start, heading.end)
        ):
            told.add(heading)
    return told


def _led_on(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of what stands behind a paragraph whose last sentence leads to a list: …。新的一年,我们将重点做好五件事:"""
    announced = _ANNOUNCED.search(words[-_LAST_SENTENCE:]) if words.endswith(_LEADS_ON) else None
    return _announced(announced.group("last"), frame, profile) if announced else frame


def _announced(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of a list that ``words`` lead to: 我们将重点做好五件事:, 年底前实现以下目标:."""
    opened = by_opening(words, frame, profile)
    if _SETS_STANDARDS.search(words):
        return frame._replace(kind="standard", year=reviewed_year(profile))
    if opened.kind == "target" or not sets_goals(words):
        return opened
    if (named := YEAR.search(words)) and int(named.group(1)) >= reviewed_year(profile):  # 2024年绩效目标为:
        return frame._replace(kind="target", year=int(named.group(1)))
    soon = profile.given is not None and _SOON.search(words)
    return frame._replace(kind="target", year=profile.given[0] if profile.given and soon else planned_year(profile))


def _end_of_plan(words: str, profile: Profile) -> int:
    """The last year of the five-year plan that ``words`` name, or else of the one that the planned year falls into."""
    term, planned = five_years(words), planned_year(profile)
    return term[1] if term else planned + -planned % 5
