"""What stands above a sentence: its section's heading and the sentence that opens its paragraph, and what these complete."""

import re
from functools import lru_cache
from typing import NamedTuple

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.left_out.accounts import is_bare as is_bare_account
from etl.parse.left_out.themes import made_by, may_say_nothing, theme_of, themed, with_what_is_said
from etl.parse.left_out.works import works_of
from etl.parse.sentence.legends import Legend
from etl.parse.words.phrases import strip_opening

_NUMBER = re.compile(
    r"^\s*(?:(?:事项|任务|项目|指标)[一二三四五六七八九十\d]{1,3}(?=[、:.\s])|第[一二三四五六七八九十\d]{1,3}[项件]|[一二三四五六七八九十]{1,3}[、是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]|[①-⑳—【】●])+\s*"
)
# 3.登革热。 before what is told of it, with names that say so little that they need it.
_THING = re.compile(
    r"[\u4e00-\u9fff“”A-Z]{1,10}(?:病|热|癌|炎|疹|瘤|疟疾|结核|麻风|流感|新冠|猴痘|水痘|鼠疫|事件|中毒)"
)
_LABELLED = re.compile(r"(?:防控|防治|防制|管理|监测|处置|干预|控制|防范|应对|诊疗|救治)*(?:工作)?")
_OF_THING = re.compile(
    r"(?:全[市县区年]|累计|共|新|现症?|登记|(?:新)?报告|确诊|发现|[\u4e00-\u9fff]{0,4}输入|本地|存活|现住址)*(?:病例数?|患者|病人|感染者|疫情|感染者和病人)|(?:检测|筛查|检查|随访|干预)(?:人次|人数|例数|次数)?"
)
# 2.肺结核患者管理。 above 规范管理率97%, 规则服药率98%: of whom
_PEOPLE = re.compile(
    r"(?P<who>[\u4e00-\u9fff\d]{0,8}?(?:患者|病人|老年人|孕产妇|儿童|妇女))(?:健康|规范|系统|保健|救治|治疗|管理|服务)+(?:项目|工作|情况)?"
)
# 适龄女生HPV疫苗接种, above 应种7360人、首剂已种7015人,接种率95.3%
_VACCINE = re.compile(r"(?P<what>[\u4e00-\u9fffA-Z\d]{0,12}?疫苗)")
_SHOT = re.compile(
    r"(?:接种)?(?:首[剂针]次?|第[一二三][剂针]次?|全程|加强|尚)*(?:应|实|已|补|未|漏)?(?:种|接种)(?:第[一二三][剂针])?(?:率|人数|人次|剂次|对象|人员)*"
)
# 大肠癌免费筛查, above 初筛13万人、初筛阳性2.1万人
_SCREENING = re.compile(r"(?P<what>[\u4e00-\u9fffA-Z“”]{2,10}?)(?:免费|项目)*筛查")
_SCREENED = re.compile(r"(?:初|复|应|实|已)(?:筛|检)(?:阳性|人数|人次|率)*")
_OF_BUDGETS = frozenset({"元", "%"})
_ITEMS = re.compile(r"\([款项类]\)|(?:决算)?(?:情况|工作)(?:说明)?$")
_OF_ALL = re.compile(
    "预算(?=收支|执行|管理|安排|$)|收支|管理|概况|执行|投入|使用|到位|资金"
)  # a section about all sums
_SUM = re.compile(
    "(?:经费|支出|补助|拨款|扶助|补贴|救助|筛查|体检|接种|行动|提升|提质|提速|改造|建设|工程)$"
)  # a heading that names one
_LABEL = 20  # a longer opening is a sentence and no label, in characters
_SLOGAN = re.compile("抓|做[实好优细]|落实|开展|组织|推进|加强|强化|深化|^\\W")
_DEED_ONLY = 4  # characters
_BARE_DEED = re.compile(
    r"(?:实际|已|计划|免费|累计)*(?:改造|筛查|检查|体检|接种|救治|签约|培训|招聘|引进|提质|建设|新建|迁建|配备|配置|更新|补服|发放|创建|管理|随访|建档|监测|抽检|检测)"
)
# (三)村卫生室提档升级。计划改造160个
_RAISED = re.compile(
    r"(?P<thing>.{3,}?)(?:标准化)?(?:提档升级|提质升级|改造提升|提质改造|能力提升|提升|升级|达标)(?:建设|工程|行动)?"
)
_BUILT = frozenset("改造 新建 建设 改建 扩建 改扩建 新改扩建 迁建".split())
_SIGN = re.compile(r"[,;:、\d]")
# What a task ends in; 持续放大改革效应 is none.
_TASK = re.compile(
    r"(?:建设|改造|提升|配置|配备|标准化|筛查|检查|体检|接种|救治|手术|签约|培训|招聘|引进|培养|补服|补贴|补助|扶助|资金|投资|下达|工程|项目|率|数|数量|人数|人次|[院室站所位]|机构|中心|托育园|AED\)?)$"
)
_LONGEST = 24  # what a longer sentence speaks of is no name
_DEED = re.compile(r"[\u4e00-\u9fff\d“”A-Z]{3,16}(?:筛查|体检|接种|手术|检查|救治|培训|巡诊|义诊|演练)")
_RATE = re.compile(r"^[^,。:]{0,14}?(?:率|寿命|健康素养水平|托位数|床位数)")
_MEASURE = re.compile(
    r"[^,。;:]{3,24}(?:(?:体检|检查|筛查|接种|签约|培训|救治|服务|管理)(?:人数|人次|例数)|率|占比|比例|比重|寿命|水平|[师士位员]数|满意度)"
)


class Setting(NamedTuple):
    """What a sentence stands under.

    ``opening`` is the paragraph's first sentence where that has no figure of its own, ``is_inside`` whether sentences of the
    paragraph stand before this one, ``labels`` what figures on a line of their own measure, ``legend`` what bare figures are,
    ``ground`` the year before the several that it looks back on (“十四五”以来), ``mark`` the label that opens the sentence
    (【信访】).
    """

    heading: str = ""
    opening: str = ""
    is_inside: bool = False
    labels: tuple[str, ...] = ()
    legend: Legend = Legend()
    ground: int | None = None
    mark: str = ""

    def theme(self) -> str:
        """The one thing that stands above: in the label of the sentence, the opening sentence or the heading."""
        above = (self.mark, self.opening, self.heading)
        return next(filter(None, (theme_of(_task(words)) for words in above if words)), "")

    def topic(self, catalogue: Catalogue) -> str:
        """What the opening sentence speaks of: an indicator (孕产妇死亡率保持低位。) or an illness (登革热。); empty for any other."""
        if self.labels:
            return self.labels[0]
        if not self.opening:
            return "" if self.is_inside else self.headed_deed() or self._headed_measure(catalogue)
        if _NUMBER.match(self.opening) and _MEASURE.fullmatch(self.task()):
            return self.task()  # 2.每千人口执业(助理)医师数。
        said = _RATE.match(_NUMBER.sub("", self.opening))
        return said.group() if said and catalogue.known(said.group()) else self.thing() or self.deed()

    def thing(self) -> str:
        """The illness or the events that the opening sentence names, and nothing else; empty where it does not."""
        return _thing(self.task()) if self.opening else ""

    def deed(self) -> str:
        """What the opening sentence says is done, and nothing else: (九)贫困白内障患者复明手术。; empty for any other."""
        return self.task() if _NUMBER.match(self.opening) and _DEED.fullmatch(self.task()) else ""

    def _whose_budget(self) -> str:
        """What the opening sentence, or else the heading, says a sum is for: 2.乡镇卫生院(项)。年初预算984万元,决算956万元."""
        named = _ITEMS.sub("", self.task() or _task(self.heading))
        is_sum = self.opening or _SUM.search(named)
        return named if is_sum and len(named) <= _LONGEST and not _OF_ALL.search(named) else ""

    def rate(self, catalogue: Catalogue) -> str:
        """The rate of what the opening sentence names: 1.老年人健康管理。; empty where no indicator is one."""
        named = self.task() + "率" if len(self.opening) <= _LABEL else ""
        return named if len(named) > 1 and catalogue.known(named) else ""

    def headed_deed(self) -> str:
        """What the heading says is done, and nothing else: 事项五 老年人流感疫苗免费接种; empty for any other."""
        told = _task(self.heading)
        return told if _DEED.fullmatch(told) else ""

    def label(self) -> str:
        """What the item is about that the opening sentence names in a few words: 2.中心村卫生室改造。; empty for any other."""
        told = self.task() if self.opening and _NUMBER.match(self.opening) else ""
        return told if len(told) <= _LABEL and not _SIGN.search(told) and _TASK.search(told) else ""

    def _said_above(self, name: str) -> str:
        """The task above of which a short name says the deed again: 村卫生室标准化改造, above 已改造71所."""
        is_deed = _BARE_DEED.fullmatch(name) if len(name) <= _DEED_ONLY else None
        if not is_deed and len(name) != _DEED_ONLY:
            return ""
        task = (self.task() if self.opening else _task(self.heading)).strip("【】")
        named = task.removesuffix("工作").removesuffix("情况").removesuffix("项目")
        if not named or len(named) > _LABEL or _SIGN.search(named) or _SLOGAN.search(named):
            return ""
        if name in _BUILT and (raised := _RAISED.fullmatch(named)):
            return raised.group("thing") + name
        if not is_deed:  # (一)大病专项救治。救治病种增至21种
            return named + name[2:] if _BARE_DEED.fullmatch(name[:2]) and named.endswith(name[:2]) else ""
        return named if name in named else ""

    def is_new_to(self, last: "Setting") -> bool:
        """Whether a sentence stands under another heading, or another opening sentence, than the one before it."""
        return self.heading != last.heading or (bool(self.opening) and self.opening != last.opening)

    def _headed_measure(self, catalogue: Catalogue) -> str:
        """The indicator that the heading names, and nothing else: 【孕产妇住院分娩率】; empty for any other."""
        told = _task(self.heading).strip("【】: ") if self.heading else ""
        return told if _MEASURE.fullmatch(told) and catalogue.known(told) else ""

    def works(self) -> str:
        """The house or project that the opening sentence names or tells the progress of, if it tells nothing else."""
        return works_of(self.opening) if self.opening and "," not in self.opening else ""

    def of_whom(self, rate: str, catalogue: Catalogue) -> str:
        """``rate`` with the people whom the words above name, where it is an indicator only of them: 肺结核患者 | 规范管理率."""
        people = _PEOPLE.fullmatch(self.task() if self.opening else _task(self.heading))
        if not people or catalogue.known(rate):
            return rate
        whole = people.group("who") + rate
        return whole if catalogue.known(whole) else rate

    def named(self, name: str, unit: str, topic: str, led: str, catalogue: Catalogue) -> str:
        """``name``, or the verb of the words that ``led`` to the number, with what stands above or the ``topic`` before."""
        name = self.completed(name, unit, topic)
        if name.endswith("率"):
            name = self.of_whom(name, catalogue)
        if not may_say_nothing(name, catalogue):
            return name
        theme = (topic and theme_of(topic)) or self.theme()
        return themed(name or made_by(led), theme, catalogue) if theme else name

    def task(self) -> str:
        """The opening sentence without its number and end: 4.65岁及以上老年人免费健康体检。"""
        return _task(self.opening) if self.opening else ""

    def completed(self, name: str, unit: str, topic: str = "") -> str:
        """``name`` with what the words above say of it: 基本公共卫生服务 | 人均经费标准."""
        if told := with_what_is_said(name, unit, self.heading + self.opening):
            return told
        if unit in _OF_BUDGETS and is_bare_account(name):
            return self._whose_budget() + name
        if unit == "元" and name == "支出" and self.opening:  # (四)“三公”经费。全年支出28.6万元
            return self._whose_budget().removesuffix(name) + name
        telegram = _VACCINE if _SHOT.fullmatch(name) else _SCREENING if _SCREENED.fullmatch(name) else None
        if telegram:
            said = telegram.search(self.opening) or telegram.search(self.heading)
            return strip_opening(said.group("what")) + name if said else name
        if deed := self._said_above(name):
            return deed
        thing = (_thing(topic) or (self.thing() if self.opening else "")) if _OF_THING.fullmatch(name) else ""
        return name if thing in name else thing + name


# Asked for each figure of a paragraph, whose opening stays.
@lru_cache(maxsize=64)
def _task(opening: str) -> str:
    return _NUMBER.sub("", opening).lstrip("、:. ").rstrip("。;: ")


@lru_cache(maxsize=64)
def _thing(task: str) -> str:
    named = _THING.match(task)
    return named.group() if named and _LABELLED.fullmatch(task, named.end()) else ""
