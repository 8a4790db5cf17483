"""The default kind and year of every paragraph: whether it reviews or plans, by its headings and opening words."""

import re
from typing import NamedTuple

from etl.parse.records import Kind, Profile
from etl.parse.report import looks_back
from etl.parse.report.contents import contents
from etl.parse.report.titles import five_years, term_of, without_label
from etl.parse.text.outline import Outline, Paragraph

_PLAN = re.compile(
    r"下年(?:重点|计划|打算|工作|安排)|新的一年|新一年怎么|来年|下一步|下一阶段|下半年|下一年|全年预[期计]|今后|未来|明年|展望|打算|思路|计划(?!生育)|安排(?!(?:及|和|与|、)?(?:使用|支出|落实|执行|到位))|谋划|(?<!本[周月期])(?<!内容)要点|(?:[一二三四]季度|下半年)的?(?:工作)?任务|工作重点|(?<!年度)重点工作(?!完成|进展|推进|情况|通报)|重点任务(?!完成|进展|推进|进度|落实)|主要任务(?!完成|进展|推进|进度|落实)|工作目标|发展目标|规划目标|本年度?(?:任务|目标|工作)|总体要求|(?:总体|总|阶段性?|分[年期]|行动|具体|年度)目标(?!任务?完成|完成|实现|达成|执行|值)|"
    r"主要目标|20\d\d年的?目标(?!任务?完成|完成|实现|达成|执行|值)|目标任务|预期目标|工作举措|(?:推进|改进|整改|应对|下步)(?:举措|措施)|主要措施|保障措施|工作建议|(?:几[点条]|[一二三四五六七八九十][点条]|对策|有关|意见(?:与|和|及|、)?)建议$|(?:[篇章、)\s]|^)目标$|(?:起步|开局)之年|下步|下阶段|后半程|对策"
)
_PLANS_NEXT = re.compile("下一步|下一?阶段|下步|下半年|下一?年|明年|来年|打算|思路")
_MEANS = re.compile("(?<!年度)重点工作|(?:推进|改进|整改|应对|下步)?(?:举措|措施)|主要措施|工作举措|重点工作")
_COUNTS = "零一二三四五"
_MANY_YEARS = re.compile("([二三四五])年(?:行动|攻坚|提升|计划)")
_LAST_QUARTER = re.compile("四季度|最后(?:一个)?季度|[后余]下?[一二两三四]个?月|后两个月")
_LAST_YEARS = re.compile("上年|去年|上一年|执行情况|决算")
_REVIEW = re.compile(
    r"回顾|回眸|(?:[篇章、)\s]|^)(?:发展)?形势$|总结|盘点|使用情况|支出情况|完成情况|进展|成效|成绩|亮点|特点|做法|工作情况|开展情况|推进情况|实施情况|(?:实现|完成|达成|执行|落实|推进|实施)(?:程度|状况|效果|率)|执行情况|落实情况|实现情况|达成情况|存在的?(?:主要)?(?:问题|困难|不足)|所做|主要工作$|基本情况|运行情况|(?:基础|现状)[与和及]?(?:差距|问题|短板|不足)|(?:规划|行动|工作|编制|政策|建设)背景|规划基础|[发进]展(?:背景|现状)|^(?!.*(?:夯实|筑牢|打牢|巩固|奠定)).*[发进]展基础|(?:现状|问题)(?:与|和|及|分析|$)|主要成就|形势(?:与|和)?(?:挑战|分析)|面临的?(?:形势|机遇|挑战)|^\W*(?:[一二三四五六七八九十]、|\([一二三四五六七八九十]\))?(?:工作|发展|现有|现实)?基础(?:(?:与|和|及)?(?:问题|现状|形势|条件|成效))?$"
)
_OPENS_PLAN = re.compile(
    r"^\W*(?:[一二三四五六七八九十]+[、是要]|\([一二三四五六七八九十]+\))?\s*(?:至于|关于|展望|面向|进入|[再接下]着?来?(?:说说?|讲讲?|谈谈?|看))?(明年|下一步|下半年|新的一年|今后|今年(?!以来|上半年|[前\d])|请各(?:单位|部门|地|[县区院站])|(20\d\d)年)"
)
_SPEAKS_OF = re.compile(r"^\W*[再接下]着?来?(?:说说?|讲讲?|谈谈?|看)(?:今年|明年|下一步)[。,:]")  # 再说今年。
_YEARS_WORK = re.compile(r"[^,。;:]{0,5}20\d\d年[^,。;:]{0,6}[。:]")  # (二)2023年工作。
# What stands above the first words of a letter and heads nothing: its office, its number, whom it is for.
_LETTERHEAD = re.compile(r".*(?:局|委|委员会|政府|办公室|中心)|.*[〔\[]20\d\d[〕\]]\s?\d+号|.*:")
_TOP = re.compile(r"\s*[一二三四五六七八九十]{1,3}、")
# What lists the tasks of a year, with or without how far each has come.
TASKS = re.compile(
    r"任务(?:分解|清单|分工)|责任(?:清单|分解)|工作清单|目标责任(?![^,。]{0,14}(?:自查|自评|完成|落实|执行|履行|总结|考核|述职|进展|情况))"
)
_AGAINST = re.compile(r"(?:比|较|同|与)20\d\d年")  # 基层诊疗量占比,比2023年多了1.8个百分点
_ASKS = "记者|主持人|问|网友|观众|听众"
_ASKER = re.compile(rf"【[^】]{{0,16}}(?:{_ASKS})】|(?:问|[\u4e00-\u9fff“”、]{{0,20}}(?:记者|主持人))\s*:")
_ANSWERER = re.compile(
    r"【(?:答|[^】]{0,16}(?:主任|局长|书记|发言人|委员|处长|科长|院长|嘉宾|负责人))】|(?:答|[\u4e00-\u9fff“”、]{2,20}(?:主任|局长|书记|发言人|委员|处长|科长|院长))\s*:"
)
# 2024年有哪些硬指标? 下一步有什么打算?
_ASKS_FOR_PLAN = re.compile(
    r"(?P<then>明年|下一步|接下来|今后)(?:呢|怎么[办干做])?\?|(?P<when>今年|明年|新的一年|下一步|接下来|今后|未来|20\d\d年)[^。?]{0,24}(?:打算|计划|目标|安排|指标|举措|部署|重点|怎么干|如何推进|新动作|考虑|推出|期待|实事|实惠|红利|好消息)[^。]*\?"
)
_LABEL = re.compile(
    r"(?:[^\w【]*|\(?[一二三四五六七八九十\d]+[、.)])\s*【?(?:(?P<goal>(?:年度|工作|预期|绩效|规划)?(?:目标任务|目标|任务))|(?P<done>完成值|实现值|实际值|(?:工作|任务|实际)?(?:完成|进展|推进|落实)情况|(?:当月|本月|目前|最新|[上下]半年|[一二三四]季度|前三季度)(?:工作)?(?:进展|完成|推进)(?:情况)?|工作进展|(?:当前|目前)?进度|进展|完成结果|结果|(?:工作|主要)?成效|(?:存在|主要)问题)|(?P<last>(?:上年度?|去年)(?:工作)?(?:基础|底数|情况|回顾|成效|成绩|家底|实绩|进展))|"
    r"(?P<plan>下一?步(?:打算|计划|工作|安排|措施|举措)?|(?:[一二三四]季度|下半年)(?:计划|打算|安排)|(?:今年|明年|本年度?|\d{4}年)(?:计划|打算|安排|任务|目标|举措|重点)))(?:】|\s*:)"
)
_DONE_INSIDE = re.compile(r"[。;)]\s*【?(?:(?:工作|任务)?(?:完成|进展|推进|落实)情况|进展|结果)(?:】|\s*:)")
_ALONE = re.compile(r"\W*下一?步(?:打算|计划|工作|安排|措施|举措)?\s*:")
_SPOKEN = re.compile(r"^\s*【[^】]{1,10}】")
_WILL = re.compile(
    r"拟(?!定|订)|重点(?:干好|抓好|做好|办好|抓)|(?<!现)将(?!近|军|[^,。;]{1,14}(?:列入|纳入|作为|定为|列为))|总体要求|总体思路|工作思路|预期目标|主要目标|目标是|[几\d一二三四五六七八九十]件事|(?<![主重必需概摘纪])要(?!求|闻|素|点)"
)
# 《纲要(草案)》提出24项指标,包括…: what a plan laid before a congress aims at, at its end
_OUTLINE = re.compile(r"[^。]{0,30}《[^》]{0,40}纲要\(草案\)》[^。]{0,40}(?:指标|目标)")
_BY_NOW = re.compile(r"\W*(?:(?:截[至止]|到)?(?:目前|现在|眼下|如今)|去年|今年)")
_SO_FAR = re.compile(
    r"[至截]到?\d{1,2}月[底末]|截[至止]|目前|上半年|1[-至—~]\d{1,2}月|已经|已[开完建招]|今年[^,。;]{0,4}了"
)  # 今年计划改造15家,至6月底完工9家,剩下的6家将于…
_SO_FAR_DONE = re.compile(r"已(?:经|全部)?[办完建开投兑]")  # 今年,…几件事拧在一起抓,承诺的8件实事已办结7件
_FAULTS = "问题|不足|短板|困难|差距|弱项"
_JOINT = re.compile(rf"(?:{_FAULTS})[^,。;]{{0,8}}(?:及|和|与|、|以及)[^,。;]*(?:打算|计划|安排|思路|措施|举措|建议)")
_TELLS_FAULTS = re.compile(
    rf"(?![^。;:]{{0,12}}(?:针对|围绕|解决|补齐|下一?步))[^。;:]{{0,24}}(?:{_FAULTS})[^。;:]{{0,12}}[:。,]"
)
_LEADS_ON = (":", "方面。", "事。", "工作。", "点。")
_OPENING = 40  # characters, at most, before the end of a label or of the year that opens a sentence
_NAMES_YEAR = re.compile("年|下一步|今后|请各")
_LAST_SENTENCE = 140  # characters, at most, of a sentence that leads to a list
# The last sentence of a paragraph that leads to a list.
_ANNOUNCED = re.compile(
    r"[。!?;](?P<last>[^。!?;]{6,120}(?::|(?:以下|如下|下列|下面)?[几一二三四五六七八九十\d]+(?:个方面|件事|件大事|项工作|项重点工作|方面工作|点)。))$"
)
_YEAR = re.compile(r"(20\d\d)\s?年(?!\s?\d{1,2}\s?月|以来|至今)")


_SETS_GOALS = re.compile(
    r"^[^,。;]{0,8}(?:会议|会上|党组)(?:还|最后)?(?:要求|强调)$|目标(?:为|是):?\s*$|(?:年度|绩效|产出|设定)[\u4e00-\u9fff]{0,3}目标:?\s*$|年[初度]设定[^,。;]*指标$|年[底末内]前?必须(?:兑现|完成|做到|实现)$"
)


_ENDS_BEFORE_GOALS = frozenset("标为是::求调现成到 ")


def sets_goals(words: str) -> bool:
    """Whether a clause without a figure leads to goals: 年度目标为:接种率不低于90%,… 会议要求,…"""
    return words[-1:] in _ENDS_BEFORE_GOALS and _SETS_GOALS.search(words) is not None


class Frame(NamedTuple):
    """What a figure is taken to be where its own words say nothing else."""

    kind: Kind
    year: int
    place_code: str

    def at(self, place_code: str) -> "Frame":
        """The frame of figures of another place."""
        return self if place_code == self.place_code else Frame(self.kind, self.year, place_code)


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
    is_headed, heading = False, ""
    listed, in_turn = contents(page), looks_back.in_turn(page)
    for paragraph in page.paragraphs:
        if paragraph in listed:
            found[paragraph] = frame
            continue
        words = page.text[paragraph.start : paragraph.end].strip()
        asks, answers = bool(_ASKER.match(words)), bool(_ANSWERER.match(words))
        if asks or (answers and not is_asked):
            frame = _asked_for(words, begun, profile)  # another question, of what is so or what is to come
        is_asked = asks
        tells = paragraph.rank == 2 and _YEAR.search(words) and (_PLAN.search(words) or _REVIEW.search(words))
        if _DONE_INSIDE.search(words) and not _LABEL.match(words):
            own = frame._replace(kind="target", year=reviewed_year(profile))  # 新增托位2000个。完成情况:新增2436个。
        elif labelled := _by_label(words, frame, profile):
            own = labelled  # 完成情况:… in a list of tasks holds for its paragraph alone
            frame = own if _ALONE.fullmatch(words) or _is_plan_alone(words) else frame  # 下一步工作: before its list
        elif (compact := without_label(words).replace(" ", "").strip("《》“”")) == title or (
            not is_told and title.endswith(compact)
        ):
            is_told, own = True, frame  # the title, or its last line
        elif (paragraph.rank == 1 or tells) and not (asks or answers):
            own = _by_heading(words, frame, profile, paragraph.start < last_plan)
            if own is frame and profile.actual_year is None and _TOP.match(words):
                own = begun  # what a plan tells behind its look back is planned
            frame, is_headed, heading = own, is_headed or not _LETTERHEAD.fullmatch(words), words
        elif paragraph in in_turn and (paragraph.rank == 0 or not _PLAN.search(words)):
            year = in_turn[paragraph]
            own = frame._replace(kind="actual" if year <= reviewed_year(profile) else "target", year=year)
            frame, is_headed = (own, True) if paragraph.rank else (frame, is_headed)
        elif profile.actual_year is None and not is_headed and looks_back.opens_review(words, reviewed_year(profile)):
            frame = own = frame._replace(kind="actual", year=reviewed_year(profile))
        elif profile.actual_year is None and looks_back.is_ground(words, reviewed_year(profile), is_headed):
            own = frame._replace(kind="actual", year=reviewed_year(profile))
        elif profile.actual_year is not None and frame.kind == "actual" and (end := looks_back.at_end_of(words)):
            own = frame._replace(year=min(end, frame.year))
        elif _OUTLINE.match(words):
            own = frame._replace(kind="target", year=_end_of_plan(words, profile))
        elif profile.actual_year is not None and _JOINT.search(heading) and _TELLS_FAULTS.match(words):
            own = frame._replace(kind="actual", year=profile.actual_year)  # 五、存在的不足和下一步打算, of the first
        else:
            own = by_opening(words, frame, profile)
            frame = own if own.kind == "target" else frame  # a look back at results ends with its paragraph
            # …。新的一年,我们将重点做好五件事:
            if words.endswith(_LEADS_ON) and (announced := _ANNOUNCED.search(words[-_LAST_SENTENCE:])):
                frame = by_opening(announced.group("last"), frame, profile)
        found[paragraph] = own
    return found


def _asked_for(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame of the answer to a question: of what is planned where it asks for that, else ``frame``."""
    asked = _ASKS_FOR_PLAN.search(words)
    if not asked:
        return frame
    named = re.match(r"\d+", asked.group("when") or "")
    year = int(named.group()) if named else planned_year(profile)
    return frame._replace(kind="target", year=year) if year > reviewed_year(profile) else frame


def planned_year(profile: Profile) -> int:
    """The year that a report plans: its own word for it, or the year after the one it reviews."""
    if profile.target_year is not None:
        return profile.target_year
    assert profile.actual_year is not None
    return profile.actual_year + 1


def reviewed_year(profile: Profile) -> int:
    """The last year of which a report tells results: its own word, the year before its five years, or before the one planned."""
    if profile.actual_year is not None:
        return profile.actual_year
    term = term_of(profile.title) if profile.kind in {"规划", "工作计划"} else None
    if not term and (many := _MANY_YEARS.search(profile.title)):
        return planned_year(profile) - _COUNTS.index(many.group(1))  # 三年行动方案, to the year that its text names
    return term[0] - 1 if term else planned_year(profile) - 1


def _end_of_plan(words: str, profile: Profile) -> int:
    """The last year of the five-year plan that ``words`` name, or else of the one that the planned year falls into."""
    term, planned = five_years(words), planned_year(profile)
    return term[1] if term else planned + -planned % 5


def _by_heading(words: str, frame: Frame, profile: Profile, plan_follows: bool) -> Frame:
    compact = words.replace(" ", "")
    years = [int(y) for y in _YEAR.findall(_AGAINST.sub("", compact))]
    plan, review = _PLAN.search(compact), _REVIEW.search(compact)
    if plan and plan_follows and not years and _MEANS.fullmatch(plan.group()):
        return frame  # 二、主要措施, before 四、下一步打算: what was done
    if "年底前" in compact and not years and profile.actual_year is not None:
        return frame._replace(kind="target", year=profile.actual_year)  # 二、年底前要完成的工作
    if plan and _LAST_QUARTER.search(compact) and not years and profile.actual_year is not None:
        return frame._replace(kind="target", year=profile.actual_year)  # 四、四季度重点任务
    if "预算" in profile.title and profile.actual_year is None and not _LAST_YEARS.search(compact):
        return frame._replace(kind="target", year=planned_year(profile))
    if plan and planned_year(profile) not in years and _is_reviewed(plan.group(), profile.title):
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if plan and not (review and review.start() > plan.start()):
        term = five_years(compact)
        if (
            term
            and not years
            and "明年" not in compact
            and (profile.kind != "规划评估" or term != term_of(profile.title))
        ):
            return frame._replace(kind="target", year=term[1])
        if years and profile.actual_year in years and planned_year(profile) not in years:
            return frame._replace(kind="actual", year=profile.actual_year or years[0])
        return frame._replace(kind="target", year=years[0] if years else planned_year(profile))
    if review and not (len(years) == 1 and years[0] > reviewed_year(profile)):  # 二、2024年主要工作
        term = five_years(compact)
        year = min(reviewed_year(profile), term[1]) if term else reviewed_year(profile)
        return frame._replace(kind="actual", year=years[0] if len(years) == 1 and years[0] <= year else year)
    if (
        ("今年" in compact or "新的一年" in compact) and not years and profile.last_year is not None
    ):  # 三、今年的工作, told when the year reviewed was over
        return frame._replace(kind="target", year=planned_year(profile))
    if len(years) == 1 and not five_years(compact):
        kind: Kind = "target" if years[0] > (profile.actual_year or years[0] - 1) else "actual"
        return frame._replace(kind=kind, year=years[0])
    return frame


def _is_reviewed(planned: str, title: str) -> bool:
    """Whether a title says that it tells how what a heading names went: 重点任务 in 民生实事和重点任务完成情况."""
    return re.search(planned + r".{0,6}(?:完成|落实|执行|推进|进展)情况", title) is not None


def is_label(words: str) -> bool:
    """Whether ``words`` are nothing but a label: 完成情况, 【目标任务】."""
    return _LABEL.fullmatch(words.strip() + ":") is not None


def _is_plan_alone(words: str) -> bool:
    """Whether a paragraph is nothing but the label of what is planned: 【四季度安排】."""
    label = _LABEL.fullmatch(words)
    return label is not None and label.group("plan") is not None


def _by_label(words: str, frame: Frame, profile: Profile) -> Frame | None:
    """The frame of a paragraph or sentence that a label opens (目标任务:, 【完成情况】), or None where none does."""
    match = _LABEL.match(words)
    if not match:
        return None
    if match.group("plan"):
        if profile.actual_year is not None and re.search("季度|下半年", match.group("plan")):
            return frame._replace(kind="target", year=profile.actual_year)
        return frame._replace(kind="target", year=planned_year(profile))
    if match.group("last"):  # 上年基础:… 今年打算:…
        return frame._replace(kind="actual", year=reviewed_year(profile))
    if match.group("goal") and frame.kind == "target" and None not in (profile.actual_year, profile.target_year):
        return frame  # 工作目标:… in what is planned
    kind: Kind = "target" if match.group("goal") else "actual"
    of_plan = profile.actual_year is None  # a list of tasks of the year with how far each has come
    return frame._replace(kind=kind, year=planned_year(profile) if of_plan else reviewed_year(profile))


def by_opening(words: str, frame: Frame, profile: Profile) -> Frame:
    """The frame from a paragraph or sentence on that opens with the year to come (2024年,我们将…)."""
    begins = words[:_OPENING]
    if (":" in begins or "】" in begins) and (labelled := _by_label(words, frame, profile)):
        return labelled
    if frame.kind == "actual" and frame.year < reviewed_year(profile) and _BY_NOW.match(words):
        return frame._replace(year=reviewed_year(profile))  # 到2022年底,…。目前,…
    if not _NAMES_YEAR.search(begins):  # most sentences
        return frame
    words = _SPOKEN.sub("", words)
    match = _OPENS_PLAN.match(words)
    if not match:
        return frame
    year = int(match.group(2)) if match.group(2) else planned_year(profile)
    if frame.kind == "target":
        is_step = year > frame.year and (term_of(profile.title) is not None or _YEARS_WORK.match(words) is not None)
        if not match.group(2) or (year >= frame.year and not is_step) or re.search(r"将(?!近)|力争|确保", words[:60]):
            return frame
        if year < frame.year and words.startswith(("末", "底"), match.end()):
            return frame  # 2023年末全市60岁以上老年人占28.7%。 2023年底前,组建4个;…: of its own sentence
        # (一)2024年打基础。 in a plan of three years: a step of it, and no look back
        return frame._replace(kind="actual" if year <= reviewed_year(profile) else "target", year=year)
    if profile.actual_year is None and match.group(1) == "今年":  # 上年办结案件412件。今年…, in a plan
        return frame._replace(kind="target", year=year)
    if match.group(1).startswith("请各"):  # 请各单位10月底前达到45%
        return frame._replace(kind="target", year=year)
    if _SPEAKS_OF.match(words):
        return frame._replace(kind="target", year=year)
    if match.group(1) == "今年" and profile.last_year is None and _SO_FAR_DONE.search(words):
        return frame  # the year reviewed, and what was done in it
    if (year > frame.year and _WILL.search(words[:120])) or (
        not match.group(2) and _WILL.search(words[:60]) and (_WILL.search(words[:16]) or not _SO_FAR.search(words[:60]))
    ):
        return frame._replace(kind="target", year=year)
    return frame
