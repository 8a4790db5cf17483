"""What stands above a figure completes a name that says too little alone: (一)健康档案。 above 建档率92%."""

import re
from functools import lru_cache

from etl.parse.indicators.catalogue import Catalogue
from etl.parse.words.forms import any_of
from etl.parse.words.lexicon import is_bare_rate
from etl.parse.words.rates import rate_of
from etl.parse.words.topics import OFFICE_DEEDS, topic_of
from etl.parse.words.verbs import EVENTS, FLOW

_MARKS = re.compile("[、,;:。()《》\\d]|[和与及](?=..)")  # of more than one theme, or of a sentence
_OPENS = re.compile(
    "^(?:"
    + any_of(
        "提高 降低 增强 控制 严控 抓 抓好 抓实 抓牢 狠抓 紧抓 做好 做实 做细 做优 推进 推动 深化 强化 加强 加快 提升 优化 完善 健全 落实 开展 实施 规范 统筹 聚焦 保障 维护 促进 守护"
        " 夯实 筑牢 织密 扩大 拓展 巩固 改善 关爱 关注 用好 管好 严格 严抓 严管 紧盯 突出 切实 扎实 持续 全面 全力 大力 积极 稳步 不断 深入 有序 着力 精准 高质量 进一步".split()
    )
    + ")+(?=..)"
)
_ENDS = re.compile(
    "(?<=..)(?:有力有效|走深走实|落地见效|提质扩面|提质|增效|扩面|提速|见效|更加有力|更加有效|成效明显|成效显著|工作|情况|项目|行动)+$"
)
_WHO_DOES_IT = re.compile(r"\([^()]*\)$")  # (一)妇女“两癌”检查(责任单位:县妇幼保健院)
_HOW = re.compile("^(?:免费|已|共|计划|累计|实际)+(?=..)")
# A theme that is none of one thing: 主要成效, 存在问题.
_GENERAL = re.compile(
    "成效|问题|打算|计划(?!生育)|措施|目标|任务|亮点|总体|基本情况|主要|重点|背景|展望|安排|要求|思路|党建|党的|作风|改革$|医改|能力$|水平$|质量|体系$|机制$|环境|形势|成绩|经验|做法"
)
# One of many things, so that only a name that the catalogue knows is of it.
_BROAD = re.compile(
    "公共卫生|公卫|疫情|疾病防|疾控|传染病|慢性病|免疫规划|医共体|人才|队伍|人口|医疗服务|健康服务|基层|妇幼健康|老年健康|卫生健康|项目|扶贫"
)
_OF_PEOPLE = re.compile("死亡率|发病率|患病率|住院率|就诊率|知晓率")  # of all, whatever stands above
_WORK = re.compile("(?<=..)(?:服务|管理|建设|防治|防控|防制|诊疗|接种|创建|处置|监测|干预|保健|发展)$")
_COUNTS = re.compile("(?:人数|例数|次数|人次|数量|数)$")
_NEAR, _LABEL_END = 4, 18  # from the beginning of a sentence, in characters
_NURSERY = re.compile("托育|托位|托幼|婴幼儿照护")
_FILED = re.compile("(?:已|完成|新增|登记|累计|通过)*备案(?:率|数|机构)?")
_MEASURES = ("率", "数", "人次", "数量")
_HOUSES = frozenset("机构 备案机构 签约机构 团队 单位 病床 床位".split())
_ITEM = re.compile(
    r"\s*(?:(?P<said>[一二三四五六七八九十]是(?!否)|其[一二三四五六],)|(?P<bracket>\([一二三四五六七八九十]{1,2}\))|(?P<number>\(?\d{1,2}(?:\)|[.、](?!\d))))"
)
_LABEL = re.compile(
    r"\s*(?:【[^】]{2,14}】|[\u4e00-\u9fff“”]{3,14}(?=:(?:一是|\(一\)|1[.、])))"
)  # 健康档案:一是…;二是…
_LONGEST_SAID = 8  # characters of the longest name in the table
_LONGEST_THEME, _LONGEST_RATE, _LONGEST_DEED = 14, 7, 4  # characters

# Names that say too little alone, with the unit, the words above that say of what, and what these put before the name.
_COMPLETED: tuple[tuple[re.Pattern[str], frozenset[str], re.Pattern[str], str], ...] = (
    (
        re.compile(r"人均|(?:人均|财政)(?:经费|补助|财政|标准)+"),
        frozenset({"元"}),
        re.compile(r"公共卫生|公卫"),
        "基本公共卫生服务",
    ),
    # 参合 is said of nothing else.
    (re.compile(r"参合(?:率|人数|人口)?"), frozenset({"%", "人", "百分点"}), re.compile(""), "新农合"),
    (re.compile(r"(?:人均)?筹资(?:标准|水平)?"), frozenset({"元"}), re.compile(r"新农合|合作医疗"), "新农合"),
    (
        re.compile(r"签约(?:率|(?:居民|群众|常住人口|人口)?(?:人数)?)"),
        frozenset({"%", "人"}),
        re.compile("(?<!\\()(?:家庭医生|家医)(?!协助)"),
        "家庭医生",
    ),
    (re.compile(r"(?:组建|新建|新增)?团队"), frozenset({"个", "支"}), re.compile(r"家庭医生|签约"), "家庭医生"),
)


def with_what_is_said(name: str, unit: str, above: str) -> str:
    """``name`` with what the words ``above`` say of it: 基本公共卫生服务 | 人均经费标准; empty where they say nothing."""
    if len(name) > _LONGEST_SAID:
        return ""
    for short, units, said, before in _COMPLETED:
        if unit in units and short.fullmatch(name) and said.search(above):
            return before + name
    return ""


@lru_cache(maxsize=64)  # asked for each figure of a paragraph
def theme_of(words: str) -> str:
    """The one thing that a heading, a label or a short sentence speaks of; empty where it speaks of more, or of nothing."""
    told = _WHO_DOES_IT.sub("", words.strip("【】。;:, 　"))
    if not told or len(told) > 2 * _LONGEST_THEME or _MARKS.search(told):
        return ""
    theme = _ENDS.sub("", _OPENS.sub("", topic_of(_ENDS.sub("", told))))
    fits = 1 < len(theme) <= _LONGEST_THEME and theme not in OFFICE_DEEDS
    return theme if fits and not _GENERAL.search(theme) else ""


def made_by(led: str) -> str:
    """The verb by which what is counted comes to be, of the words that lead to a number; empty where none does."""
    verb = FLOW.search(led)
    return verb.group() if verb else ""


def may_say_nothing(name: str, catalogue: Catalogue) -> bool:
    """Whether ``name`` may be one that a theme completes; most are none."""
    if len(name) > (_LONGEST_RATE if name.endswith(_MEASURES) else _LONGEST_DEED):
        return False
    return is_bare_rate(name) or not catalogue.known(name)


def themed(name: str, theme: str, catalogue: Catalogue) -> str:
    """``name`` with its ``theme``, where it says nothing alone and the catalogue knows both or speaks of the theme."""
    is_rate = name.endswith("率") and (is_bare_rate(name) or len(name) <= _LONGEST_RATE)
    overlaps = len(name) > 2 and theme.endswith(name[:2])  # 健康素养, 素养水平
    if not (is_rate or overlaps or _is_deed(name, theme)):
        return name
    if theme in name:
        return name
    if _NURSERY.search(theme) and _FILED.fullmatch(name):
        return "托育机构备案率" if is_rate else "备案托育机构"
    join = rate_of if is_rate else _joined
    cores = [theme]
    while (core := _WORK.sub("", cores[-1])) != cores[-1]:
        cores.append(core)
    told = [join(core, name) for core in cores]
    if known := next(filter(catalogue.known, told), ""):
        return known
    says_nothing = (is_bare_rate(name) and not _OF_PEOPLE.search(name)) or (not is_rate and _is_deed(name, theme))
    if catalogue.known(name):
        return name
    return told[0] if says_nothing and not _BROAD.search(theme) and catalogue.speaks_of(cores[-1]) else name


def _is_deed(name: str, theme: str) -> bool:
    """Whether a name is a deed, or a kind of houses, and says nothing of what."""
    deed = _HOW.sub("", _COUNTS.sub("", name))
    if len(deed) > _LONGEST_DEED:
        return False
    return deed in EVENTS or deed in _HOUSES or FLOW.fullmatch(deed) is not None or theme.endswith(deed)


def _joined(theme: str, deed: str) -> str:
    if FLOW.fullmatch(deed):  # 村卫生室建设, 新建12所
        return deed + _WORK.sub("", theme)
    if theme.endswith(_COUNTS.sub("", _HOW.sub("", deed))):  # “两癌”免费检查, 已检查9326人
        return theme
    overlap = next((n for n in range(len(deed), 1, -1) if theme.endswith(deed[:n])), 0)
    return theme + deed[overlap:]


class Above:
    """What the sentences of one paragraph stand under, one after another."""

    def __init__(self) -> None:
        self._first = self._now = ""
        self._shape: str | None = None

    def enter(self, words: str, is_first: bool, has_figures: bool) -> tuple[str, str]:
        """What opened the paragraph, or the item in it, that a sentence stands in, and the label that it begins with.

        四是推开家庭医生签约服务。签约率达到30%。: an item without a figure opens those behind it up to the next one.
        """
        may_be_label = "【" in words[:_NEAR] or (is_first and ":" in words[:_LABEL_END])
        mark = _LABEL.match(words) if may_be_label else None
        label = mark.group() if mark else ""
        above = self._now
        item = _ITEM.match(words)
        shape = item.lastgroup if item else None
        if is_first:
            self._shape = shape
            if label or not has_figures:
                self._now = self._first = label or words
        elif shape:
            of_all = "" if shape == self._shape else self._first
            above = self._now = of_all if has_figures else words
        return above, label
