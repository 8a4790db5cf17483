"""Where a report's figures are placed: at a division that their words open with or narrow them to, or at the whole."""

import re

from etl.parse.report.family import Family
from etl.parse.report.frame import Frame
from etl.parse.sentence import framing
from etl.parse.sentence.scene import LISTED
from etl.parse.sentence.state import Around, State
from etl.parse.text.fold import squeeze
from etl.parse.words import phrases
from etl.parse.words.lexicon import RATE
from etl.parse.words.verbs import DOING

_THAT_PLACE = re.compile(r"[,、;\s]*该[县区市旗](?!级|人民)")
# 全市, or a house of its own: 市中医医院 behind 高州市人民医院.
_WHOLE_PLACE = re.compile(
    r"[,、\s而]*(?:全[市县区州盟旗]|其[余他它]|市(?:第[一二三四五]|人民|中医|中心|妇幼|传染病|精神|疾控|急救))"
)
_MEASURE = re.compile(
    rf"{RATE.pattern}|[较最][高低多少好差快慢大小]的(?:是|有|为)?$|[台例家件次]数$|[评得]分$|^.{{0,8}}每[千万].+数$"
)
_COUNTED = re.compile(
    "(?:[托床学]位|卫生[院室站]|机构|中心|量|[^多少]数|资金|经费|投入|人次|人员|医[生师]|护士|死亡|病例|患者|项目|面积)$"
)
_WHICH = re.compile(
    r"[,、;\s”]*(?:(?:抽查|检查|核查|督导)?发现|(?:主要)?(?:集中|分布)[在于]|[而但其中]*[东西南北中]部|偏远的?|帮助|指导|协助|[比例譬]?如|尤其是|下达|分配|安排"
    r"|排名?(?:在|第[一二三四五六七八九十]+|首位|前列|末位|靠[前后]|居[首前后]|垫底)的?|(?:领先|落后|靠[前后]|垫底|居[首末]位?)的"
    r"|州府|首府|省会|市府所在地|”|[\u4e00-\u9fff]{2,6}(?:大县|小县|强县|大市|大区|山区|库区)"
    r"|[\u4e00-\u9fff、]{2,20}最[多高低少好快][^,。;]?的)"
)
_DONE_THERE = re.compile(rf"{DOING.pattern}|推开|推行|实施|新[增建设]|设[立置]|开[展设]|建[成设]|举办|培训|投用")
# 万荣县入选全国试点,全市建成…: an honour, behind which the report speaks of the whole again
_HONOURED = re.compile(r"入选|荣获|获[评批得]|被[评列确授]|成功|通过|顺利|受到|列入|承办|召开|落地|启动")
_HOSPITAL = re.compile(r"(?:第[一二三四五])?(?:人民|中医|中心|妇幼|附属|传染病|精神)")


class Placing:
    """What the clauses of a report say of place."""

    def __init__(self, family: Family):
        self.family = family

    def _several_opening(self, words: str) -> tuple[str, ...]:
        """The divisions that ``words`` open with side by side; none where they open with one or none."""
        first = next(iter(self.family.side_by_side(words)), []) if "、" in words or "和" in words else []
        if len(first) < 2 or squeeze(phrases.strip_opening(words[: first[0][0]].lstrip(",、;1234567890. "))):
            return ()
        return tuple(code for _, _, code in first)

    def note(self, words: str, state: State, frame: Frame, lasting: bool, default: Frame) -> None:
        """What a clause without a figure says of place for those behind it; ``frame`` holds after it, ``lasting`` for the sentence."""
        state.divisions = self._several_opening(words) or state.divisions
        place = self._place_opening(words, state)
        place = None if _HONOURED.search(words) else place
        if not place and len(named := {code for _, _, code in self.family.narrowed(words)}) == 1:
            state.division = named.pop()  # 确定敖汉旗为试点,该旗…
        if not place and _WHOLE_PLACE.match(words):
            state.lasting = state.lasting.at(default.place_code)
        state.frame = frame.at(place or state.lasting.place_code)
        if lasting:
            state.lasting = frame.at(default.place_code)
        if place and self._is_in_full(
            words
        ):  # 隆昌市起步早,…; a short name (武汉跨入…行列,…) tells of its clause alone
            state.lasting = state.lasting.at(place)

    def placed(self, around: Around, state: State, default: Frame) -> Frame:
        """The frame of a run at the place that its words, or those before, give its figures; the sentence keeps what outlives it."""
        wider = framing.wider_place(around, self.family)
        if wider:
            return state.frame.at(wider)
        if state.in_bracket and ")" in around.left:
            state.frame = state.frame.at(default.place_code)
        still_open = state.in_bracket and ")" not in around.left
        state.in_bracket = still_open or around.left.rfind("(") > around.left.rfind(")")
        state.among = "其中" in around.left or (state.among and bool(LISTED.match(around.left)))
        if around.opens:
            state.divisions = self._several_opening(around.clause) or state.divisions
        inner = around.tail.rest.rpartition("(")[2] if state.in_bracket else around.tail.rest
        place = self._place_opening(inner.lstrip(")"), state)
        if not place and state.in_bracket and not still_open and (owner := self._before_bracket(around.left)):
            state.frame = state.frame.at(owner)  # 集中在周至县(执行率58.2%)
        elif place:
            state.frame = state.frame.at(place)
            if not state.in_bracket and not state.among and not self._is_hospital(inner):
                state.lasting = state.lasting.at(place)
        elif _WHOLE_PLACE.match(around.left):
            state.frame = state.frame.at(default.place_code)
            state.lasting = state.lasting.at(default.place_code)
        return state.frame

    def _before_bracket(self, left: str) -> str | None:
        """The division that stands right before the bracket that ``left`` opens; None where none does."""
        before = left.rpartition("(")[0]
        every = self.family.narrowed(before)
        return every[-1][2] if every and every[-1][1] == len(before) and before[-1] in "县市区旗" else None

    def _is_hospital(self, words: str) -> bool:
        """Whether the division that ``words`` name is that of a hospital: 缙云县人民医院新增床位120张,全市…."""
        _, where = framing.place_of(words, self.family)
        return where is not None and bool(_HOSPITAL.match(words, where[1]))

    def _is_in_full(self, words: str) -> bool:
        """Whether the division that ``words`` name stands with its full name."""
        _, where = framing.place_of(words, self.family)
        return where is not None and words[where[1] - 1] in "县市区旗盟"

    def _place_opening(self, words: str, state: State) -> str | None:
        """The one child division that ``words`` open with, by name or as the one named before (该县)."""
        if state.division and _THAT_PLACE.match(words):
            return state.division
        found = self._division_opening(words)
        state.division = found or state.division
        return found

    def _division_opening(self, words: str) -> str | None:
        place, where = framing.place_of(words, self.family)
        if not place or not where:
            return None
        if where[1] == len(words) and _MEASURE.search(words[: where[0]]):  # 县域内就诊率缙云县达92%
            return place
        if where[1] == len(words) and words[-1] in "县市区旗" and _COUNTED.search(words[: where[0]]):
            return place  # 新增托位缙云县320个、遂昌县210个
        if words[: where[0]].endswith("在") and _DONE_THERE.match(
            words[where[1] :]
        ):  # 援疆医疗队在英吉沙县推开白内障手术
            return place
        supported = words[: where[0]].endswith(("支持", "推动", "指导")) and words[where[1] - 1] in "县区旗"
        if supported and _DONE_THERE.match(words[where[1] :]):  # 支持德钦县新建藏医馆3个
            return place
        before = self.family.without_own_anywhere(words[: where[0]])
        held_against = before.strip(" ,而但") in {"与", "跟"} and where[1] == len(words)  # 与宝丰县27.9%相比
        if held_against or framing.BESIDE.fullmatch(before):  # 相邻的宝丰县, 也低于邻近的登封市
            return place
        if _WHICH.fullmatch(before) or (
            before.strip(" ,") in {"在", "到"} and where[1] == len(words)
        ):  # 北部高青县, 人口大县资中县, 床位最多的环翠区
            return place
        return None if squeeze(phrases.strip_opening(before)) else place
