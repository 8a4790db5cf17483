"""The divisions of China, found by name."""

import re
from collections import Counter
from functools import cached_property

import ahocorasick

from etl.parse.reference import Region

# Words that are also short names of places: the full name must stand there.
AMBIGUOUS = frozenset(
    "县 资源 合作 安宁 新建 市中 河口 城区 郊区 矿区 新城 城中 中原 和平 河东 河西 南开 北辰 西湖 江北 江南 东风 前进 向阳 长安 新华 桥东 桥西 "
    "永安 安定 民权 民乐 永定 平安 宝山 高明 文成 开平 长治 兴安 东方 昌都 通道 阳光 永康 安康 太和 太平 永乐 永新 新民 新兴 新安 新区 武功 大通 大方 "
    "富民 永善 惠民 勉县 利通 融安 崇礼 开发 大同 同心 独山 贵定 环县 安居 东安 普安 兴业 兴国 全南 全州 全椒 定南 南部 中方 集美 思明 同安 秀英 "
    "共和 自治 开放 鼓楼 玄武 城关 中山 昌平 平和 光明 龙华 罗湖 天心 天河 岳麓 中站 文化 建设 青年 工农 新青 友好 美溪 金山 西林 创业".split()
)
LEVELS = {"country": 0, "province": 1, "prefecture": 2, "county": 3}


class Places:
    """The divisions of GB/T 2260, found by name. Picklable."""

    def __init__(self, regions: tuple[Region, ...]):
        self.by_code = {r.code: r for r in regions}
        self.by_name: dict[str, list[Region]] = {}
        self._children: dict[str, list[Region]] = {}
        for region in regions:
            self.by_name.setdefault(region.name, []).append(region)
            if region.parent_code:
                self._children.setdefault(region.parent_code, []).append(region)
        full = frozenset(self.by_name)
        self.called = {r.code: called(r) for r in regions}
        for region in regions:
            for name in self.called[region.code][1:]:
                if name not in full and region.until_year is None:
                    self.by_name.setdefault(name, []).append(region)

    def __getstate__(self) -> dict[str, object]:
        return {k: v for k, v in self.__dict__.items() if k != "automaton"}

    @cached_property
    def automaton(self) -> "ahocorasick.Automaton":
        """Finds all names of divisions in one pass over a text."""
        automaton = ahocorasick.Automaton()
        for name in self.by_name:
            automaton.add_word(name, name)
        automaton.make_automaton()
        return automaton

    def named(self, name: str) -> list[Region]:
        """The divisions called ``name``, by full or by unambiguous short name; today's before former ones."""
        found = list(self.by_name.get(name, ()))
        if not found:
            found = [r for r in self.by_code.values() if r.short_name == name]
        return sorted(found, key=lambda r: (r.until_year is not None, LEVELS.get(r.level, 9), r.code))

    def children(self, code: str) -> list[Region]:
        """The divisions right below ``code``."""
        return self._children.get(code, [])

    def counts(self, text: str) -> Counter[str]:
        """How often each full name stands in ``text``; a name inside a longer one (吴中 in 苏州市吴中区) counts too."""
        return Counter(name for _, name in self.automaton.iter_long(text))


# What the names of autonomous divisions end in, and what every day's names of them do: 甘南藏族自治州 is 甘南州.
_AUTONOMOUS = (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"))
# Names that the short name does not give.
_CALLED = {
    "巴音郭楞蒙古自治州": "巴州",
    "博尔塔拉蒙古自治州": "博州",
    "克孜勒苏柯尔克孜自治州": "克州",
    "和林格尔县": "和林县",
    "前郭尔罗斯蒙古族自治县": "前郭县",
    "杜尔伯特蒙古族自治县": "杜蒙县",
    "喀喇沁左翼蒙古族自治县": "喀左县",
    "阜新蒙古族自治县": "阜蒙县",
    "和布克赛尔蒙古自治县": "和布县",
    "达尔罕茂明安联合旗": "达茂旗",
    "莫力达瓦达斡尔族自治旗": "莫旗",
    "伊金霍洛旗": "伊旗",
    "准格尔旗": "准旗",
    "土默特左旗": "土左旗",
    "土默特右旗": "土右旗",
    "鄂托克前旗": "鄂前旗",
    "乌拉特前旗": "乌前旗",
    "乌拉特中旗": "乌中旗",
    "乌拉特后旗": "乌后旗",
    "东乌珠穆沁旗": "东乌旗",
    "西乌珠穆沁旗": "西乌旗",
    "苏尼特左旗": "苏左旗",
    "苏尼特右旗": "苏右旗",
    "新巴尔虎左旗": "新左旗",
    "新巴尔虎右旗": "新右旗",
    "阿拉善左旗": "阿左旗",
    "阿拉善右旗": "阿右旗",
}
_OF_BANNERS = re.compile(r"(.).+([左右])翼([前中后])旗")  # 科尔沁左翼后旗 is 科左后旗


def called(region: Region) -> tuple[str, ...]:
    """The names of a division: the full one, and those that it is called by every day."""
    # 甘南州, 威宁自治县
    short = [region.short_name + end for ends in _AUTONOMOUS if region.name.endswith(ends[0]) for end in ends[::-1]]
    if banner := _OF_BANNERS.fullmatch(region.name):
        short.append("".join(banner.groups()))
    return (region.name, *short, *filter(None, [_CALLED.get(region.name)]))
