"""What a clause without a figure speaks of, for the figures after it that have no subject of their own."""

import re

from etl.parse.text.fold import squeeze
from etl.parse.words.lexicon import without_aside
from etl.parse.words.naming import SERVED
from etl.parse.words.phrases import MARK_PASSED, last_of, strip_opening, tidy
from etl.parse.words.verbs import DOING

_AS_TO = re.compile(r"^(?:在(.{2,}?)(?:建设|工作)?方面|(.{2,}?)(?:这一?块|这一头))$")
# What is said of a topic, and is no part of its name: 最低生活保障标准逐年提高.
_SAID = tuple(
    "下行 走低 走高 抬升 从无到有 从小到大 从少到多 从弱到强 提高 提升 增长 改善 加强 优化 完善 落实 推进 开展 增强 扩大 健全 巩固 深化 下降 发展 推广 提速 凸显 显现 保障 "
    "不高 偏低 较低 最低 不足 不够 滞后 短缺 较高 突出 保持较低水平 处于较低水平 保持低位 处于低位 保持平稳 保持稳定 保持良好 保持较高水平 断档 老化 流失 紧缺 匮乏 反弹 出现反弹 有所反弹 波动 略有波动".split()
)
_MEASURES = ("率", "数", "水平", "占比", "比例", "比重", "寿命", "费用")
_ABOUT = ("方面", "这块", "这一块", "这一头")
_SORTED = ("分", "看")
_SORTED_BY = re.compile(r"按[^,。;按]{2,10}(?:划?分|来?看)$")
# 参合率连续三年上升,本期末达95.4%
_COURSE = re.compile(
    r"(?<=[率平比例重寿命])(?:连续[一二三四五六七八九十两多]+年|持续|还会?|逐年|稳步|仍|进一步|不断|明显|大幅|总体)[^,。;\d]{1,8}$"
)
_SAID_OF = re.compile(
    rf"(?:双双|逐年|不断|持续|进一步|稳步|再次|全面|有序|深入|扎实|明显|大幅|得到|有效|更加|显著|日益|逐步|加快|加速)*(?:{'|'.join(_SAID)})$"
)
_ALL_THERE = re.compile(
    r"(?:基本|已|全面)?实现[\u4e00-\u9fff()]{0,8}全覆盖$|(?:[、,]?应[\u4e00-\u9fff]尽[\u4e00-\u9fff])+$"
)  # 发热门诊应设尽设、应开尽开
# 门诊量较2019年翻了一番,达到42.6万人次
_DOUBLED = re.compile(r"(?:[较比](?:20\d\d年|上年|去年|“?十[二三四]五”?末?)?)?翻(?:了|一|两|近)*番$")
_EVEN = re.compile(r"(?:[与同跟和][^,。;]{1,8}|上年|去年)?(?:基本|大致|总体|大体)?持平$")  # 签约率与上年持平,为86.3%
# 婴儿死亡率低于全省平均水平,为2.1‰
_BESIDE_OTHERS = re.compile(
    r"(?<=[率平例重命])(?:均|都|已|也|明显|大幅|远|略|稍)*(?:[高低优好]于|超过|高出|达到|领先)(?:了|于)?(?:全[国省市区]|国家|省|市)[^,。;\d]{0,8}$"
)
_OF_OTHERS = ("水平", "平均", "均值", "目标", "标准", "要求", "全省", "全国", "全市")
# 着力提升药占比,目前…
_MENDED = re.compile(
    r"^(?:着力|大力|持续|不断|努力|切实|稳步|有效|全面|逐步)*(?:提升|提高|降低|压降|改善|扩大|增加)(?=..)"
)
_TOPIC = 48  # the longest topic, in characters


def topic_of(clause: str) -> str:
    """What a clause without a figure speaks of, for the figures after it that have no subject of their own."""
    rest = without_aside(clause)
    if rest.endswith(_SORTED):  # 医院按登记注册类型分,公立26家
        rest = _SORTED_BY.sub("", rest)
    if rest.endswith(_ABOUT):
        rest = _AS_TO.sub(r"\1\2", rest)
    rest = strip_opening(rest)
    if rest.endswith(_MEASURES):
        rest = _MENDED.sub("", rest)
    if served := SERVED.match(rest):
        return last_of(tidy(served.group("whom") + served.group("what")), _TOPIC)
    doing = list(DOING.finditer(rest))
    if doing and len(rest) - doing[0].end() >= 3 and doing[0].start() <= 4:
        rest = rest[doing[0].end() :]
    rest = squeeze(rest)
    if "应" in rest or rest.endswith("全覆盖"):
        rest = _ALL_THERE.sub("", rest)
    rest = MARK_PASSED.sub("", rest)
    rest = _COURSE.sub("", rest)
    if rest.endswith(_OF_OTHERS):
        rest = _BESIDE_OTHERS.sub("", rest)
    if rest.endswith("持平"):
        rest = _EVEN.sub("", rest)
    if rest.endswith("番"):
        rest = _DOUBLED.sub("", rest)
    return last_of(tidy(_SAID_OF.sub("", rest) if rest.endswith(_SAID) else rest), _TOPIC)
