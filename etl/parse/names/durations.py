"""Names for how long something takes on average, told by where it begins and ends: 从进门到血管开通平均71分钟."""

import re

from etl.parse.sentence.scene import Names, Scene
from etl.parse.text.fold import squeeze
from etl.parse.words import phrases

UNITS = frozenset({"分钟", "小时", "天"})
_TIME = "时间|时长|用时|耗时"
_REACHES = (
    r"(?:已)?(?:(?:控制|缩短|压缩|压减|降|减少?|压|稳定|保持)(?:在|到|至)?|要|为|是|仅|只有|只需|需要?|达到?|约|由)*$"
)
_SPAN = re.compile(
    r"(?P<span>从[^,。;从\d]{1,12}?[到至](?!位)[^,。;\d]{1,12}?|D[-—]?to[-—]?[A-Z])(?:的|所需|所用)*"
    rf"(?:平均(?:{_TIME})?|(?:{_TIME})平均){_REACHES}"
)
# 卒中病人进院到溶栓控制在45分钟以内, D2B(入门到导丝通过)平均68分钟: a way that all of the trade know needs no 从, or no 平均.
_KNOWN = re.compile(
    r"(?P<span>从?(?:(?:进|入)大?(?:门|院)|发病|呼救|首次医疗接触|首诊|接警)[到至](?!位)[^,。;()\d]{2,10}?|D2[BNW]|D[-—]?to[-—]?[A-Z]|DNT|FMC2[BN])"
    rf"(?:\([^()]{{2,16}}\))?(?:平均)?(?:{_TIME})?{_REACHES}"
)
# 影像报告平均22分钟就能回传
_UNTIL = re.compile(r"\s*(?:以?内)?(?:就能|即可|便可|就可|可|就)?(?P<deed>回传|出具|出报告|送达|到达|办结|响应)")
_ON_AVERAGE = re.compile(r"平均(?:只需|仅需|只要|用时)?$")


def duration(scene: Scene) -> Names | None:
    """急性心梗患者从进门到开通血管的平均时间缩短至62分钟: the name is the whole way from its begin to its end."""
    around = scene.around
    if around.unit not in UNITS:
        return None
    if deed := _UNTIL.match(around.right):
        return _until(scene, deed.group("deed"))
    left, topic = around.left, scene.state.topic
    said = _SPAN.search(left) or _KNOWN.search(left)
    if not said and "从" in topic:  # 急性心梗患者从进门到开通血管,平均用时68分钟
        left = topic + left.lstrip(", ")
        said = _SPAN.search(left)
    if not said:
        return None
    whose = phrases.noun_phrase(scene.without_place(left[: said.start()]))
    name = squeeze(f"{whose}{said.group('span')}{'平均时间' if '平均' in said.group() else '时间'}")
    return [[scene.level(name, m.unit)] for m in around.run]


def _until(scene: Scene, deed: str) -> Names | None:
    """How long until a thing is done, of what the words before it name, or else of what was counted last."""
    around = scene.around
    if not (average := _ON_AVERAGE.search(around.left)):
        return None
    what = phrases.noun_phrase(scene.without_place(around.left[: average.start()])) or scene.state.previous
    return [[scene.level(f"{what}平均{deed}时间", m.unit)] for m in around.run] if what else None
