"""Puts a name to every figure of a run: from the words before it, behind it, or carried over from before."""

import re
from dataclasses import replace

from etl.parse import framing, naming
from etl.parse.catalogue import Catalogue
from etl.parse.coordination import parts, share_out, sharers
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.lexicon import (
    BARE_PLACE,
    BARE_RATE,
    BELONGING,
    EVENT,
    INHERITED,
    KIND_NOUN,
    LEVEL_WORD,
    MONEY,
    OF_KIND,
    PER_CAPITA,
    PRONOUN,
    QUANTITY,
    RATE,
    SHARE_NOUN,
)
from etl.parse.places import Family
from etl.parse.sections import Frame
from etl.parse.state import Around, Head, State

_PAIRED = re.compile(r"前者|后者")
_AUTHORITY_ONLY = re.compile(
    r"(?:全部|均|都|分别|依次|没有|未能?|尚未|实现|完成|达到|超过|超出|高于|低于|好于|优于|控制|在|与|距离?|较|离|比|按照?|对照|符合|省里?|省定|国家|全省|全国|上级|市里|"
    r"规定|下达|提出|确定|定下|要求|设定|既定|年初|年度|全年|预期|规划|计划|目标|任务|标准|指标|控制线|考核|的|为|是|\(|还|尚|仍|也|刚|但|而|虽|，|,|、)+"
)
_OF_THINGS = {
    "张",
    "人次",
    "床日",
    "元",
    "剂次",
    "份",
    "台次",
}  # units of what an institution has or does, never of itself
_RATES = {"%", "‰"}

Names = list[list[Head]]


class Namer:
    """Names the figures of one report."""

    def __init__(self, catalogue: Catalogue, family: Family):
        self.catalogue, self.family, self.words = catalogue, family, catalogue.words

    def names(self, around: Around, state: State, frame: Frame) -> Names:
        """For each mention of the run the heads that its number holds for."""
        for rule in (self._goal, self._pair, self._completion, self._share_of_right, self._per_capita, self._share):
            found = rule(around, state, frame)
            if found is not None:
                return found
        around, outer = _within_bracket(around)
        left = naming.read_left(self._without_place(around.tail.rest, frame), self.words)
        if outer and left.head and naming.belongs(left.head):
            subject = naming.read_left(self._without_place(outer, frame), self.words).head
            return [[replace(self._head(subject + left.head, m.unit, frame), is_aside=True)] for m in around.run]
        if PRONOUN.search(around.left) or re.match(r"^的?(?:平均|总体)水平", around.right):
            return self._earlier(around, state, frame, naming.Left("", "", False))
        if MONEY.fullmatch(squeeze(naming.strip_opening(around.tail.rest))):
            return self._money(around, left, state, frame)
        if self._counts_right(left, around):
            return self._counted(around, left, state, frame)
        if len(squeeze(left.head)) >= 2:
            return self._headed(around, left, state, frame)
        return self._earlier(around, state, frame, left)

    # A figure that results are held against: the name is that of the result.
    def _goal(self, around: Around, state: State, frame: Frame) -> Names | None:
        if not around.is_goal:
            return None
        rest = around.tail.rest
        pair = self._pair(around, state, frame)
        if pair is not None:
            return pair
        per_capita = self._per_capita(around, state, frame)
        if per_capita is not None:
            return per_capita
        own = _AUTHORITY_ONLY.sub("", rest)
        if state.recent and (len(squeeze(own)) < 3 or not (RATE.search(own) or self.catalogue.known(own))):
            return self._earlier(around, state, frame, naming.Left("", "", False))
        if len(squeeze(own)) < 2:
            return self._earlier(around, state, frame, naming.Left("", "", False))
        left = naming.read_left(own, self.words)
        return self._headed(around, left, state, frame) if left.head else self._earlier(around, state, frame, left)

    def _pair(self, around: Around, state: State, frame: Frame) -> Names | None:
        match = _PAIRED.search(around.left)
        group = state.group if len(state.group) >= 2 else state.distinct()
        if not match or len(group) < 2:
            return None
        chosen = group[-2] if match.group() == "前者" else group[-1]
        return [[replace(chosen, unit=m.unit, is_change=around.is_change)] for m in around.run]

    def _completion(self, around: Around, state: State, frame: Frame) -> Names | None:
        behind_goal = state.was_goal and squeeze(around.left) in {"的", "的约", "的近"}
        if around.unit not in _RATES or not state.recent or not (behind_goal or framing.is_completion(around.left)):
            return None
        name = state.subject()
        return [[self._head(name if name.endswith("完成率") else name + "完成率", "%", frame)] for _ in around.run]

    def _share_of_right(self, around: Around, state: State, frame: Frame) -> Names | None:
        if around.unit not in _RATES or "share" in around.tail.classes or not naming.is_share_of(around.right):
            return None
        return [[self._head(naming.share_name(around.right), around.unit, frame)]]

    def _per_capita(self, around: Around, state: State, frame: Frame) -> Names | None:
        """每千人口3.0个托位: the measure stands before the number, what it measures behind it."""
        match = re.search(
            r"每[百千万十]+(?:名|位)?(?:常住人口|人口|老年人口?|居民|人)(?:拥有|配备)?$", around.tail.rest
        )
        if not match or not naming.opens_noun(around.right, self.words):
            return None
        noun = re.match(r"[\u4e00-\u9fff()]+?(?=的|任务|标准|要求|目标|指标|$|[,。;、])", around.right.strip())
        if noun is None:
            return None
        name = re.sub(r"拥有|配备", "", match.group()) + noun.group()
        return [[self._head(name, around.unit, frame)] for _ in around.run]

    def _share(self, around: Around, state: State, frame: Frame) -> Names | None:
        """70岁以上的有558人,占49.5%: a share of what was named before, or of its subject."""
        if "share" not in around.tail.classes:
            return None
        head = naming.noun_phrase(self._without_place(around.tail.rest, frame))
        subject = head or state.subject() or state.topic
        if head and (len(head) <= 3 or head.endswith(("类", "级", "型"))):
            subject = naming.complete(head, "", state.subject(), "")
        of = re.search(r"占(总[\u4e00-\u9fff]{1,10}?|全部?[\u4e00-\u9fff]{1,8}?)的", around.tail.words)
        if SHARE_NOUN.search(subject) and not of:
            name = subject
        else:
            name = f"{subject}占{of.group(1)}比例" if of else subject + "占比"
        return [[self._head(name, around.unit, frame, around.is_change)] for _ in around.run]

    def _money(self, around: Around, left: naming.Left, state: State, frame: Frame) -> Names:
        verb = squeeze(left.flow + left.head) or squeeze(around.left)
        verb = naming.strip_opening(verb) or "投资"
        told = naming.counted_name(around.right, self.words, True)
        thing = naming.read_left("".join(told), self.words).head if around.right.strip(" ,。;、)") else ""
        if not thing and state.recent:
            thing = naming.complete("投资", "元", state.subject(), "").removesuffix("投资")
        if not thing:
            ahead = re.split(r"[\d,。;]", around.after, maxsplit=1)[0]
            ahead = "" if re.match(r"\s*(?:同比|较|比|占|其中|增长|下降)", ahead) else ahead
            thing = naming.read_left(ahead, self.words).head or state.topic
        return [[replace(self._head(thing + verb, m.unit, frame), is_aside=bool(state.recent))] for m in around.run]

    # The noun behind the number: 331名医务人员, 22个村卫生室开设“中医阁”.
    def _counts_right(self, left: naming.Left, around: Around) -> bool:
        if around.is_change or around.run[0].is_share or len(around.run) > 1:
            return False
        if not naming.opens_noun(around.right, self.words):
            return False
        if around.follows and left.head and not self._ends_in_verb(left.head):
            return not re.fullmatch(r"[\u4e00-\u9fff]{2,6}", squeeze(around.right))
        return not RATE.search(left.head) or not {"to", "reach"} & around.tail.classes

    def _ends_in_verb(self, head: str) -> bool:
        cut = self.words.cut(head)
        return bool(cut) and (
            self.words.is_verb(cut[-1]) or bool(re.search(r"(?:覆盖|连通|辐射|涉及|惠及|联合|服务|带动)$", head))
        )

    def _counted(self, around: Around, left: naming.Left, state: State, frame: Frame) -> Names:
        listed = bool(re.match(r"^\s*(?:、|和|及|以及|与)?\s*$", around.left))
        governed = bool(left.flow or left.had_verb or left.head) or (listed and bool(state.flow or state.prefix))
        right = re.split(r"、", around.right, maxsplit=1)[0] if around.follows else around.right
        noun, predicate = naming.counted_name(right, self.words, governed and not around.follows)
        if around.follows:
            state.taken = _end_of(around.right, noun)
            if not predicate and not governed:
                predicate = naming.counted_name(around.last, self.words, False)[1]
        if around.follows and LEVEL_WORD.match(
            noun
        ):  # 8个国家级、14个省级区域医疗中心: the noun stands once, behind the last
            noun += naming.without_level(naming.counted_name(around.last, self.words, True)[0])
        subject = left.head if left.head and not left.flow else ""
        name = noun
        if left.flow:
            state.flow = left.flow
            name = noun if around.right.lstrip().startswith("的") else left.flow + noun
        elif re.search(r"(?:为|对|给|向)$", around.left.strip()) and predicate:
            name = noun + re.sub(r"(?:完成|进行|给予|予以|开展|实施|及时|了)", "", predicate)[:20]
        elif subject and (len(noun) <= 3 or naming.CLASSIFIER_NOUNS.match(noun)):
            state.prefix = subject[-14:]
            name = state.prefix + noun
        elif listed and state.flow:
            name = state.flow + noun
        elif listed and state.prefix and len(noun) <= 3:
            name = state.prefix + noun
        elif (not governed or not left.had_verb) and not (around.follows and EVENT.match(predicate)):
            name = naming.with_predicate(noun, predicate)
        return [[self._head(naming.complete(name, around.unit, state.subject(), ""), around.unit, frame)]]

    # The head before the number: 居民健康素养水平达到43%, 新增社区医院3家.
    def _headed(self, around: Around, left: naming.Left, state: State, frame: Frame) -> Names:
        run = around.run
        if len(run) > 1 and PER_CAPITA.fullmatch(left.head) and len(state.distinct()) >= len(run):
            heads = state.distinct()[-len(run) :]
            return [
                [self._head(left.head + h.name, m.unit, frame, around.is_change)]
                for h, m in zip(heads, run, strict=True)
            ]
        if (
            BARE_RATE.match(left.head)
            and "all" in around.tail.classes
            and len(run) == 1
            and state.listed == 2
            and len(state.distinct()) >= 2
        ):
            heads = state.distinct()[-2:]
            return [[self._head(naming.without_measure(h.name) + left.head, run[0].unit, frame) for h in heads]]
        if len(run) > 1 and BARE_RATE.match(left.head) and len(state.distinct()) >= len(run):
            heads = state.distinct()[-len(run) :]
            return [
                [self._head(naming.without_measure(h.name) + left.head, m.unit, frame)]
                for h, m in zip(heads, run, strict=True)
            ]
        places = self._spread_places(left.head, len(run))
        if places and (state.recent or state.topic):
            name = state.previous or state.topic
            return [
                [self._head(name, m.unit, replace(frame, place_code=p), around.is_change)]
                for m, p in zip(run, places, strict=True)
            ]
        members = share_out(parts(left.head), self.words, self.catalogue.known)
        if len(run) > 1 and len(members) > len(run):
            members = members[-len(run) :]
        if "spread" in around.tail.classes and len(run) == 1 and around.follows and len(members) > 1:
            state.queue = [self._head(m, "", frame, around.is_change) for m in members[1:]]
            return [[self._head(members[0], run[0].unit, frame, around.is_change)]]
        apart = len(run) > 1 and run[0].end < run[1].start  # 5.82万户17.94万人 measure one thing
        if apart and len(members) == len(run):
            return [
                [self._finish(m, left, around, state, mention, frame)] for m, mention in zip(members, run, strict=True)
            ]
        if len(run) > 1:
            first = self._finish(left.head, left, around, state, run[0], frame)
            return [[first]] + [
                [self._head(naming.carried(first.name, m.unit, run[0].unit), m.unit, frame)] for m in run[1:]
            ]
        shared = share_out(sharers(left.head), self.words, self.catalogue.known)
        if len(shared) > 1 and self._shares_one(shared, around):
            return [[self._finish(m, left, around, state, run[0], frame) for m in shared]]
        return [[self._finish(left.head, left, around, state, run[0], frame)]]

    def _shares_one(self, members: list[str], around: Around) -> bool:
        if "各" in around.tail.words:
            return not self.family.narrowed(members[0])
        if not around.run[0].is_share:
            return False
        if any(not SHARE_NOUN.search(m) for m in members) and not around.is_change:
            return False
        known = any(map(self.catalogue.known, members))
        return (
            "all" in around.tail.classes
            or "spread" in around.tail.classes
            or known
            or around.is_change
            or all(len(m) > 3 for m in members)
        )

    def _spread_places(self, head: str, count: int) -> list[str]:
        found = self.family.narrowed(head)
        return [code for _, _, code in found] if len(found) == count and count > 1 else []

    def _finish(
        self, head: str, left: naming.Left, around: Around, state: State, mention: Mention, frame: Frame
    ) -> Head:
        joined = bool(re.match(r"^\s*(?:、|和|及|以及|与)", around.left))
        alone = around.opens and not around.tail.classes - {"≥", "≤", "≈"} and squeeze(around.tail.rest) == head
        listed = bool(state.recent) and (joined or alone)
        part = self._part(head, left, around, state)
        if part:
            return self._head(part, mention.unit, frame, around.is_change)
        owned = BELONGING.match(head) and not left.flow
        if owned and state.listed > 1:  # behind a list it belongs to none of its members
            return self._head(head, mention.unit, frame, around.is_change)
        bare = BARE_RATE.match(head) or EVENT.match(head) or owned
        name = (
            head
            if left.flow and not bare
            else naming.complete(
                head, "" if around.is_change else mention.unit, state.subject() if bare else state.previous, state.topic
            )
        )
        made = re.search(r"新增|新建|再添|新创", around.tail.words) if "make" in around.tail.classes else None
        if left.flow:
            state.flow = left.flow
            name = left.flow + name
        elif made and not RATE.search(name):
            state.flow, name = "新增", "新增" + name
        elif left.had_verb:
            state.flow = ""
        elif (
            state.flow
            and listed
            and not RATE.search(name)
            and not PER_CAPITA.match(name)
            and (joined or INHERITED.match(state.flow))
        ):
            name = state.flow + name
        adjacent = (
            bool(state.recent)
            and bool(re.match(r"[\u4e00-\u9fff]", around.left))
            and not state.taken
            and len(head) <= 4
            and not around.tail.classes
        )
        if adjacent and around.clause.find(around.left) > 0 and not left.had_verb and not left.flow:
            name = naming.without_measure(state.previous) + name
        if mention.unit == "人次" and len(name) <= 3:
            name += "人次"
        if joined and (kind := OF_KIND.match(state.previous)) and BARE_PLACE.match(head):
            name = kind.group() + head
        if mention.unit in _RATES and QUANTITY.search(name) and not around.is_change:
            name += "占比"
        per = PER_CAPITA.match(state.previous)
        if (
            joined
            and per
            and not PER_CAPITA.match(name)
            and mention.unit in {"人", "张", "个", ""}
            and len(state.recent) > 0
        ):
            name = per.group() + name
        named = self._head(name, mention.unit, frame, around.is_change)
        return replace(named, is_aside=bool(EVENT.match(head) or BELONGING.match(head)))

    def _part(self, head: str, left: naming.Left, around: Around, state: State) -> str:
        """The name of a part of what was counted before: 处置聚集性疫情14起,其中诺如病毒9起、水痘5起."""
        opens = bool(re.match(r"^[,、;\s(]*其中", around.left)) or around.left.startswith("(")
        joined = bool(re.match(r"^\s*(?:、|和|及|,)", around.left)) and state.in_part
        state.in_part = (opens or joined) and state.whole is not None
        if not state.in_part or state.whole is None or left.had_verb or left.flow or len(head) > 8:
            return ""
        if around.unit in _RATES or self.catalogue.known(head) or (around.unit != state.whole.unit and not opens):
            return ""
        if KIND_NOUN.search(head):
            if (
                not (opens or joined)
                or RATE.search(head)
                or around.unit != state.whole.unit
                or around.unit not in _OF_THINGS
            ):
                return ""
            cut = self.words.cut(naming.without_measure(state.whole.name)) or ("",)
            return head + ("".join(cut[-2:]) if len(cut[-1]) < 2 else cut[-1])
        if RATE.search(head):
            return ""
        whole = re.sub(r"^(?:报告|累计|完成|开展)", "", state.whole.name)
        flow = naming.flow_of(whole)
        base = whole[len(flow) :]
        if flow and len(base) > 2:
            return flow + head
        return (
            head + re.sub(r"^(?:国家级|省级|市级|县级|法定|[甲乙丙]+类)", "", naming.without_measure(base))
            if not base.endswith(head[-2:])
            else head
        )

    # No head of its own: what was named before.
    def _earlier(self, around: Around, state: State, frame: Frame, left: naming.Left) -> Names:
        run, is_change = around.run, around.is_change
        if state.queue and len(run) == 1:
            return [[replace(state.queue.pop(0), unit=run[0].unit, is_change=is_change)]]
        recent = state.distinct()
        places = self._spread_places(state.topic, len(run))
        if places and "spread" in around.tail.classes and (recent or state.before):
            name = (recent or state.before)[-1].name
            return [
                [self._head(name, m.unit, replace(frame, place_code=p), is_change)]
                for m, p in zip(run, places, strict=True)
            ]
        if not recent and (around.is_goal or PRONOUN.search(around.left)):
            recent = state.before
        if len(run) > 1 and len(recent) >= len(run):
            return [
                [replace(h, unit=m.unit, is_change=is_change)] for h, m in zip(_matching(recent, run), run, strict=True)
            ]
        if len(run) == 1 and "spread" in around.tail.classes and around.follows and len(recent) >= 2:
            state.queue = recent[-1:]
            return [[replace(recent[-2], unit=run[0].unit, is_change=is_change)]]
        if len(run) == 1 and re.search(r"均|都|双双", around.left) and len(state.group) > 1:
            return [[replace(h, unit=run[0].unit, is_change=is_change) for h in state.group]]
        return [[self._carried(mention, around, state, frame, left)] for mention in run]

    def _carried(self, mention: Mention, around: Around, state: State, frame: Frame, left: naming.Left) -> Head:
        if not state.recent and around.is_goal and state.before:
            return replace(state.before[-1], unit=mention.unit)
        if not state.recent:
            name = self._named_behind(around, left, state)
            return self._head(name, mention.unit, frame, around.is_change)
        last = state.recent[-1]
        name = last.name if around.is_change else naming.carried(last.name, mention.unit, last.unit)
        if left.flow and not around.is_change:
            name = left.flow + re.sub(r"^(?:年初)?(?:计划)?(?:新增|新建)", "", name)
        elif re.search(r"累计|总数|总量", around.left) and not around.is_change:
            name = re.sub(
                r"^(?:新增|新建|新创|改造|新组建)",
                "" if "make" in around.tail.classes or "建" in around.left else "累计",
                name,
            )
        return self._head(name, mention.unit, frame, around.is_change)

    def _named_behind(self, around: Around, left: naming.Left, state: State) -> str:
        """The name of a figure that opens its sentence: from what follows it, else from the topic, else not yet known."""
        if re.match(r"^的?基础上", around.right):
            return ""
        said = re.split(r"[,。;]", around.right, maxsplit=1)[0]
        dash = re.match(r"^[—-]+(?:这?就?是)?", said)
        if dash:
            return naming.read_left(said[dash.end() :], self.words).head
        if (len(squeeze(said)) >= 3 and not state.topic) or (left.flow and len(squeeze(said)) >= 3):
            told = re.sub(r"^(?:到|赴|来)(?=.)", lambda m: m.group(), squeeze(said))
            return told[:20] + naming.UNIT_NOUNS.get(around.unit, "")
        return left.flow + state.topic

    def _without_place(self, rest: str, frame: Frame) -> str:
        place, where = framing.place_of(rest, self.family)
        if place and where and frame.place_code == place:
            return rest[where[1] :]
        for name in self.family.own_names:
            rest = re.sub(rf"^([、,其中\s]*){re.escape(name)}", r"\1", rest)
        return rest

    def _head(self, name: str, unit: str, frame: Frame, is_change: bool = False) -> Head:
        return Head(squeeze(name), unit, frame.place_code, is_change)


def _within_bracket(around: Around) -> tuple[Around, str]:
    """A figure inside a bracket: its words within the bracket, and what stands before it."""
    rest = around.tail.rest
    at = rest.rfind("(")
    if at < 0 or ")" in rest[at:]:
        return around, ""
    return replace(around, tail=around.tail._replace(rest=rest[at + 1 :])), rest[:at]


def _matching(recent: list[Head], run: object) -> list[Head]:
    """The last heads, as many as there are numbers."""
    count = len(run)  # type: ignore[arg-type]
    levels = [h for h in recent if not h.is_change]
    return (levels if len(levels) >= count else recent)[-count:]


def _end_of(right: str, noun: str) -> int:
    """How many characters of ``right`` its noun takes."""
    position = 0
    for sign in noun:
        found = right.find(sign, position)
        if found < 0:
            return position
        position = found + 1
    return position
