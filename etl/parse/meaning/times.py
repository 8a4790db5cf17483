"""The year and the kind that the words of a clause give to its figures: 去年, 到2025年, 力争, 目前已."""

import re

from etl.parse.meaning.aims import AIMED, DONE_BY_NOW
from etl.parse.meaning.said import Said, Told
from etl.parse.meaning.said_times import TIMES
from etl.parse.records import Profile
from etl.parse.report.frame import Frame, reviewed_year
from etl.parse.report.sections import TASKS
from etl.parse.sentence.framing import COMPARED

_DAY = r"\d{1,2}月(?:\d{1,2}日)?"
_YEAR = re.compile(
    r"((?:19|20)(?<![较同与\d]\d\d)(?<![^占]比\d\d)(?<!^比\d\d)\d\d)年"
    rf"(?!级|版|(?:{_DAY})?(?:至20\d\d年(?:{_DAY})?)?(?:以后|之后|期间)?出生|(?:启动|实施|开展|成立|推行)?以来|至今|(?:{_DAY})?起)"
)
_FROM = re.compile(
    rf"(?<!\d)(20\d\d)年(?:{_DAY})?起"
)  # 2025年起不低于95%; a year past only began something (自2017年起)
_FIRST_MONTHS = re.compile(r"截[至止](?:今年)?[1-5]月")
_BY_THEN = re.compile(
    r"\W*(?:今年)?(?:年底|\d{1,2}月(?:底|末|\d{1,2}日)?)(?:之|以)?前\W*"
)  # 年底以前,再改造17所,补足52人
_TASK_OF = re.compile(r"(?:相当于|完成|实现|达到|对照|对标|距|与|比)(?:19|20)\d\d年[^,。;]{0,4}(?:目标|任务|计划)")
_OPENS_NOW = re.compile(
    r"\W*(?:目前|眼下|现有|截[至止](?:目前|今天|昨天|(?:今年|20\d\d年)?\d{1,2}月(?:\d{1,2}日|[底末])))(?![的前])"
)
_ESTABLISHED = re.compile(
    "内设机构|内设[科股处]室|行政编制|事业编制|预算单位|下属(?:事业)?单位|所属单位|实有|在编|在职|在岗|退休|核定编制"
)
_SURELY = re.compile(r"务必|今年[^,。;]{0,6}还将|^\W*力争|^\W*下半年[^,。;]{0,2}(?:要|须|将|确保|计划|拟)")
# 上半年签约143人, in a list of the year's tasks that tells how far they have come
_SO_FAR_OF_TASK = re.compile(r"上半年(?!前)|[一二三]季度末?(?!前)|前三季度|[1-9](?:至|-|—)\d{1,2}月|已|截[至止]")
_ACTUALLY = re.compile(r"只完成|仅完成|实际(?!报销|补偿|开放|病床|床位|占用|利用|使用|需[要求]|工作|困难|问题)")
# 1至2月已筛查1200人, 今年上半年又建成68个: what a plan tells of its own year
_SO_FAR = re.compile(
    r"(?<![前起])月(?:份|底|末)?(?:又|实际|累计)?已|上半年(?:已|实际|又|仅|只)|年初至今|今年前(?:三季度|[一二三四五六七八九十\d]+个月)|^\W*实际(?:为|是|完成|达到|增长|下降|新增|建成|签约|招录|筛查)"
)
# 1至9月完成投资1.5亿元, among the tasks of which a report tells how far they have come
_IN_MONTHS = re.compile(
    r"^\W*(?:1|一)月?\s?[-—–~至到]\s?\d{1,2}月(?:份|底|末)?(?:累计|共|实际)*(?:完成|新增|建成|到位|支付|投入)"
)


# One of these stands in all words that tell a year: most clauses have none and need not be asked for each.
_ANY_TIME = re.compile("年|以来|月[底末]?前|日前|末|结束|下一步|同期|目前|截至|现状|现有|现在|眼下|如今|至今|期")


def sets_time(words: str) -> bool:
    """Whether a clause without a figure tells by when all behind it is to be done, and nothing else: 年底以前,再改造17所,补足52人."""
    return _BY_THEN.fullmatch(words) is not None


def reframe(words: str, frame: Frame, default: Frame, profile: Profile) -> tuple[Frame, bool]:
    """The frame after ``words`` of a clause, and whether the change outlives the clause."""
    years = _years_of(words)
    if not years and "起" in words:
        years = [year for year in map(int, _FROM.findall(words)) if year > reviewed_year(profile)]
    said = Said(words, years, frame, default, profile)
    return _with_kind(said, *(_told(said) or (frame, False)))


def _told(said: Said) -> Told:
    """What the first class of words that stands in a clause tells."""
    if _ANY_TIME.search(said.words):
        for time in TIMES:
            if told := time(said):
                return told
    return None


def _with_kind(said: Said, frame: Frame, lasting: bool) -> tuple[Frame, bool]:
    """The frame with the kind that words of aiming and of having done give it."""
    words, profile = said.words, said.profile
    if "预算" in profile.title and _ESTABLISHED.search(words):  # 内设机构9个, in a budget: what there is
        return frame._replace(kind="actual"), lasting
    if frame.kind == "actual":
        aims = AIMED.search(words) and not _ACTUALLY.search(words)
        if (
            aims and said.default.kind == "target" and not said.years
        ):  # 目前全市托位6480个,…,年底前要达到7000个, in a plan
            return said.default.at(frame.place_code), True
        return (frame._replace(kind="target"), lasting or bool(_SURELY.search(words))) if aims else (frame, lasting)
    so_far = profile.actual_year is not None and TASKS.search(profile.title) and _SO_FAR_OF_TASK.search(words)
    if so_far and not said.years:
        return frame._replace(kind="actual"), True
    in_months = profile.actual_year is not None and _IN_MONTHS.search(words)
    done = (DONE_BY_NOW.search(words) or _SO_FAR.search(words) or in_months) and not _ahead(said.years, profile)
    told = done if said.default.kind == "target" else _ACTUALLY.search(words) or (done and "截" in words)
    if frame.kind == "target" and told:
        # In a plan behind a review, what there is now is what the review tells: 目前全市有托位6800个.
        early = _FIRST_MONTHS.search(words) and said.default.kind == "target"  # 截至2月20日已接种3260人
        now = profile.actual_year if profile.actual_year is not None and not (said.years or early) else frame.year
        frame = frame._replace(kind="actual", year=now)
        lasting = lasting or bool(_OPENS_NOW.match(words))
    return frame, lasting


def _ahead(years: list[int], profile: Profile) -> bool:
    """Whether words name a year behind the first that is planned: nothing of it can be done."""
    return bool(years) and years[-1] > reviewed_year(profile) + 1


def _years_of(words: str) -> list[int]:
    """The years that ``words`` name, but for those of what they compare with and of tasks."""
    if "年" not in words:
        return []
    return [int(year) for year in _YEAR.findall(_TASK_OF.sub("", COMPARED.sub("", words)))]
