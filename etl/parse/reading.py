"""Reads a report sentence by sentence: puts to every mention its name, kind, year, place and comparator."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from etl.parse import framing, naming
from etl.parse.catalogue import Catalogue
from etl.parse.coordination import parts, share_out, sharers
from etl.parse.figures import Mention
from etl.parse.fold import squeeze
from etl.parse.framing import Tail
from etl.parse.lexicon import PER_CAPITA, RATE, SHARE_NOUN
from etl.parse.outline import Outline, Span, clauses
from etl.parse.places import Family
from etl.parse.records import Comparator, Kind, Measure, Observation, Profile
from etl.parse.sections import Frame

_GAP = re.compile(r"^\s*(?:以[上下内]|左右|上下)?\s*(?:、|和|及|与|以及)?\s*$")
_PAIRED = re.compile(r"前者|后者")
_AUTHORITY_ONLY = re.compile(
    r"(?:全部|均|都|分别|依次)?(?:没有|未能?|尚未|实现|完成|达到|超过|超出|高于|低于|好于|优于|控制|在|与|距离?|较|离|比|按照?|对照|符合|省里?|省定|国家|全省|全国|上级|市里|"
    r"规定|下达|提出|确定|定下|要求|设定|既定|年初|年度|全年|预期|规划|计划|目标|任务|标准|指标|控制线|考核|的|为|是|\(|)+"
)


@dataclass(slots=True)
class _Head:
    name: str
    unit: str
    place_code: str
    is_change: bool


@dataclass(slots=True)
class _State:
    """What a sentence has said so far."""

    frame: Frame
    lasting: Frame
    recent: list[_Head] = field(default_factory=list)
    group: list[_Head] = field(default_factory=list)
    queue: list[_Head] = field(default_factory=list)
    flow: str = ""
    topic: str = ""
    subject: str = ""
    awaiting: bool = False  # a clause without a figure has set the frame for the next one


@dataclass(frozen=True, slots=True)
class _Around:
    """A run of mentions under one head, and the words around it within the clause."""

    run: Sequence[Mention]
    left: str
    right: str
    clause: str
    follows: bool  # another run follows in the same clause


class Reader:
    """Reads the sentences of one report."""

    def __init__(self, page: Outline, profile: Profile, catalogue: Catalogue):
        assert profile.place_code is not None
        self.page, self.profile, self.catalogue = page, profile, catalogue
        self.family = Family(catalogue.places, profile.place_code)

    def sentence(
        self, sentence: Span, mentions: Sequence[Mention], default: Frame, heading: str
    ) -> Iterator[Observation]:
        """The observations of one sentence, in text order."""
        state = _State(default, default)
        for clause in clauses(self.page, sentence):
            inside = [m for m in mentions if clause.start <= m.start < clause.end]
            words = self.page.text[clause.start : clause.end]
            if not inside:
                self._note(words, state, default)
                continue
            for around in self._runs(clause, inside):
                yield from self._read(around, state, default, sentence, heading)
            state.frame = state.lasting
            state.awaiting = False

    def _note(self, words: str, state: _State, default: Frame) -> None:
        frame, lasting = framing.reframe(words, state.frame, default, self.profile)
        state.frame = frame
        if lasting:
            state.lasting = replace(frame, kind=frame.kind)
        place, where = framing.place_of(words, self.family)
        if place and where and len(squeeze(words[: where[0]])) <= 4:
            state.frame, state.lasting = (
                replace(state.frame, place_code=place),
                replace(state.lasting, place_code=place),
            )
        elif re.match(r"\s*全[市县区]", words):
            state.frame = replace(state.frame, place_code=default.place_code)
            state.lasting = replace(state.lasting, place_code=default.place_code)
        topic = naming.topic_of(words)
        if len(topic) >= 2:
            state.topic = topic
            state.flow = ""

    def _runs(self, clause: Span, mentions: Sequence[Mention]) -> list[_Around]:
        text = self.page.text
        groups: list[list[Mention]] = []
        for mention in mentions:
            if groups and _GAP.match(text[groups[-1][-1].end : mention.start]):
                groups[-1].append(mention)
            else:
                groups.append([mention])
        found = []
        for i, run in enumerate(groups):
            start = groups[i - 1][-1].end if i else clause.start
            end = groups[i + 1][0].start if i + 1 < len(groups) else max(clause.end, run[-1].end)
            left = _after_comparator(text[start : run[0].start]) if i else text[start : run[0].start]
            found.append(
                _Around(
                    run,
                    left.replace("\n", ""),
                    text[run[-1].end : end].replace("\n", ""),
                    text[clause.start : clause.end],
                    i + 1 < len(groups),
                )
            )
        return found

    def _read(
        self, around: _Around, state: _State, default: Frame, sentence: Span, heading: str
    ) -> Iterator[Observation]:
        tail = framing.strip_tail(around.left)
        goal = framing.goal(around.left, around.right)
        frame, lasting = framing.reframe(around.left, state.frame, default, self.profile)
        local = bool({"from", "on", "upon"} & tail.classes)
        if lasting and not local:
            state.lasting = replace(frame, kind=state.lasting.kind if not _has_year(around.left) else frame.kind)
        before, state.frame = state.frame, frame
        frame = self._narrowed(around, tail, state, default)
        is_change = goal is None and self._is_change(around, tail)
        named = self._names(around, tail, goal is not None, is_change, state, frame)
        came_from = "from" in tail.classes and not tail.words.strip().startswith(("在",))
        for mention, heads in zip(around.run, named, strict=True):
            for head in heads:
                own = replace(frame, place_code=head.place_code or frame.place_code)
                if goal is not None:
                    own = replace(own, kind=goal.kind, year=frame.year)
                elif (
                    came_from
                    and not _has_year(tail.words)
                    and own.year == state.frame.year
                    and not re.search(r"上年|去年", around.left)
                ):
                    own = replace(own, kind="actual", year=own.year - 1)
                yield self._observation(
                    mention, head, own, around, tail, goal is not None, is_change, sentence, heading
                )
        state.recent += [h for heads in named for h in heads]
        if sum(len(h) for h in named) > 1:
            state.group = [h for heads in named for h in heads]
        if local:
            state.frame = replace(before, place_code=state.frame.place_code)

    def _narrowed(self, around: _Around, tail: Tail, state: _State, default: Frame) -> Frame:
        wider = framing.wider_place(around.left, self.family)
        if wider:
            return replace(state.frame, place_code=wider)
        place, where = framing.place_of(tail.rest, self.family)
        if place and where and len(squeeze(naming.strip_opening(tail.rest[: where[0]]))) <= 2:
            state.frame = replace(state.frame, place_code=place)
            state.lasting = replace(state.lasting, place_code=place)
        elif re.match(r"[,、\s而]*全[市县区]", around.left):
            state.frame = replace(state.frame, place_code=default.place_code)
            state.lasting = replace(state.lasting, place_code=default.place_code)
        return state.frame

    def _is_change(self, around: _Around, tail: Tail) -> bool:
        unit = around.run[-1].unit
        if unit in {"百分点", "千分点"}:
            return True
        if "to" in tail.classes or "from" in tail.classes:
            return False
        if re.search(r"(?:增幅|降幅|增长率|增速|下降率)[^,。;]{0,8}$", around.left):
            return True
        if "change" not in tail.classes:
            return False
        compared = bool({"base", "upon"} & tail.classes) or bool(re.search(r"同比|较|比", around.left))
        return unit in {"%", "‰", "倍", "成", "岁", "天", "元", "分钟"} or compared

    # Names

    def _names(
        self, around: _Around, tail: Tail, is_goal: bool, is_change: bool, state: _State, frame: Frame
    ) -> list[list[_Head]]:
        run, unit = around.run, around.run[0].unit
        if is_goal:
            rest = _AUTHORITY_ONLY.sub("", tail.rest) if not RATE.search(tail.rest) or state.recent else tail.rest
            if len(squeeze(rest)) < 3 or (state.recent and not re.search(r"[\u4e00-\u9fff]{3,}", rest)):
                return self._earlier(around, state, frame)
            if PER_CAPITA.search(tail.rest):
                rest = tail.rest[re.search(r"每", tail.rest).start() :] if "每" in tail.rest else rest  # type: ignore[union-attr]
            tail = tail._replace(rest=rest)
        pair = _PAIRED.search(around.left)
        if pair and len(state.group) >= 2:
            chosen = state.group[-2] if pair.group() == "前者" else state.group[-1]
            return [[chosen] for _ in run]
        if framing.is_completion(around.left) and state.recent:
            return [[replace(state.recent[-1], name=_completion(state.recent[-1].name), unit="%")] for _ in run]
        if unit in {"%", "‰"} and naming.is_share_of(around.right) and "share" not in tail.classes:
            return [[self._head(naming.share_name(around.right), unit, frame, is_change)] for _ in run]
        rest = self._without_place(tail.rest, state, frame)
        left = naming.read_left(rest, self.catalogue.words)
        if "share" in tail.classes:
            subject = left.head or (state.recent[-1].name if state.recent else state.topic)
            subject = (
                naming.complete(subject, "", state.recent[-1].name if state.recent else "", "")
                if len(subject) <= 3
                else subject
            )
            return [[self._head(_share(subject, tail.words), unit, frame, is_change)] for _ in run]
        if (
            not is_change
            and run[0].unit not in {"%", "‰"}
            and not run[0].unit.startswith("/")
            and self._counts_right(left, around, tail)
        ):
            return self._counted(around, left, state, frame)
        if len(squeeze(left.head)) >= 2:
            return self._headed(around, left, tail, is_change, state, frame)
        return self._earlier(around, state, frame, is_change, left, tail)

    def _without_place(self, rest: str, state: _State, frame: Frame) -> str:
        place, where = framing.place_of(rest, self.family)
        if place and where and frame.place_code == place:
            return rest[where[1] :]
        for name in self.family.own_names:
            rest = re.sub(rf"^([、,其中\s]*){re.escape(name)}", r"\1", rest)
        return rest

    def _counts_right(self, left: naming.Left, around: _Around, tail: Tail) -> bool:
        if len(around.run) > 1 or not naming.opens_noun(around.right, self.catalogue.words):
            return False
        return not RATE.search(left.head) or ("to" not in tail.classes and "reach" not in tail.classes)

    def _counted(self, around: _Around, left: naming.Left, state: _State, frame: Frame) -> list[list[_Head]]:
        mention = around.run[0]
        governed = bool(left.flow or left.had_verb or left.head)
        noun, predicate = naming.counted_name(around.right, self.catalogue.words, governed and not around.follows)
        subject = left.head if left.head and not left.flow else ""
        if left.flow:
            state.flow = left.flow
            name = left.flow + noun if not around.right.lstrip().startswith("的") else noun
        elif re.search(r"(?:为|对|给|向)$", around.left.strip()) and predicate:
            name = noun + re.sub(r"(?:完成|进行|给予|予以|开展|实施|及时|了)", "", predicate)[:20]
        elif subject and (len(noun) <= 3 or naming._CLASSIFIER_NOUNS.match(noun)):
            name = subject[-14:] + noun
        elif not governed or not left.had_verb:
            name = naming.with_predicate(noun, predicate)
        else:
            name = noun
        if state.flow and not left.had_verb and re.match(r"^[、和及]", around.left.strip()) and not subject:
            name = state.flow + name
        name = naming.complete(name, mention.unit, state.recent[-1].name if state.recent else "", "")
        return [[self._head(name, mention.unit, frame, False)]]

    def _headed(
        self, around: _Around, left: naming.Left, tail: Tail, is_change: bool, state: _State, frame: Frame
    ) -> list[list[_Head]]:
        run = around.run
        previous = state.recent[-1].name if state.recent else ""
        places = self._spread_places(left.head, len(run))
        if places and state.recent:
            return [
                [self._head(previous, m.unit, replace(frame, place_code=p), is_change)]
                for m, p in zip(run, places, strict=True)
            ]
        members = self._members(left.head)
        if len(run) > 1 and len(members) != len(run) and len(members) > len(run):
            members = members[-len(run) :]
        if "spread" in tail.classes and len(run) == 1 and around.follows and len(members) > 1:
            state.queue = [self._head(m, "", frame, is_change) for m in members[1:]]
            return [[self._head(members[0], run[0].unit, frame, is_change)]]
        if len(run) > 1 and len(members) == len(run):
            return [
                [self._finish(m, left, around, state, mention, frame, is_change)]
                for m, mention in zip(members, run, strict=True)
            ]
        if len(run) > 1:
            first = self._finish(left.head, left, around, state, run[0], frame, is_change)
            return [[first]] + [
                [self._head(naming.carried(first.name, m.unit, run[0].unit), m.unit, frame, is_change)] for m in run[1:]
            ]
        members = share_out(sharers(left.head), self.catalogue.words, self.catalogue.known)
        if len(members) > 1 and self._shares_one(members, run[0], tail, is_change):
            return [[self._head(m, run[0].unit, frame, is_change) for m in members]]
        return [[self._finish(left.head, left, around, state, run[0], frame, is_change)]]

    def _members(self, head: str) -> list[str]:
        return share_out(parts(head), self.catalogue.words, self.catalogue.known)

    def _shares_one(self, members: list[str], mention: Mention, tail: Tail, is_change: bool) -> bool:
        if mention.unit not in {"%", "‰"} and not mention.unit.startswith("/"):
            return False
        if any(not SHARE_NOUN.search(m) for m in members) and not is_change:
            return False
        return (
            "all" in tail.classes
            or any(map(self.catalogue.known, members))
            or is_change
            or all(len(m) > 3 for m in members)
        )

    def _spread_places(self, head: str, count: int) -> list[str]:
        found = self.family.narrowed(head)
        covered = sum(b - a for a, b, _ in found)
        if len(found) == count and count > 1 and covered >= len(squeeze(head)) - count:
            return [code for _, _, code in found]
        return []

    def _finish(
        self,
        head: str,
        left: naming.Left,
        around: _Around,
        state: _State,
        mention: Mention,
        frame: Frame,
        is_change: bool,
    ) -> _Head:
        previous = state.recent[-1].name if state.recent else ""
        listed = bool(re.match(r"^\s*(?:、|和|及|以及|,)?", around.left)) and bool(state.recent)
        name = naming.complete(head, mention.unit, previous, state.topic)
        if left.flow:
            state.flow = left.flow
            name = left.flow + name
        elif left.had_verb:
            state.flow = ""
        elif state.flow and listed and not RATE.search(name) and not PER_CAPITA.match(name):
            name = state.flow + name
        if (
            listed
            and not PER_CAPITA.match(name)
            and previous
            and (per := PER_CAPITA.match(previous))
            and around.left.startswith(("、", "和", "及"))
            and mention.unit in {"人", "张", "个", ""}
        ):
            name = per.group() + name
        return self._head(name, mention.unit, frame, is_change)

    def _earlier(
        self,
        around: _Around,
        state: _State,
        frame: Frame,
        is_change: bool = False,
        left: naming.Left | None = None,
        tail: Tail | None = None,
    ) -> list[list[_Head]]:
        """Names for a run without a head of its own."""
        run = around.run
        if state.queue and len(run) == 1:
            return [[replace(state.queue.pop(0), unit=run[0].unit, is_change=is_change)]]
        recent = [h for i, h in enumerate(state.recent) if h.name not in {x.name for x in state.recent[:i]}]
        if len(run) > 1 and len(recent) >= len(run):
            chosen = [
                replace(h, unit=m.unit, is_change=is_change, place_code=frame.place_code)
                for h, m in zip(recent[-len(run) :], run, strict=True)
            ]
            return [[h] for h in chosen]
        shared = re.search(r"均|都|双双|分别", around.left)
        if len(run) == 1 and tail is not None and "spread" in tail.classes and around.follows and len(recent) >= 2:
            state.queue = recent[-1:]
            return [[replace(recent[-2], unit=run[0].unit, is_change=is_change)]]
        if len(run) == 1 and shared and len(state.group) > 1:
            return [[replace(h, unit=run[0].unit, is_change=is_change) for h in state.group]]
        flow = left.flow if left else ""
        names = []
        for mention in run:
            previous = state.recent[-1] if state.recent else None
            if previous is None:
                names.append(
                    [
                        self._head(
                            flow + state.topic if state.topic else self._from_right(around),
                            mention.unit,
                            frame,
                            is_change,
                        )
                    ]
                )
                continue
            name = naming.carried(previous.name, mention.unit, previous.unit) if not is_change else previous.name
            if flow and not is_change:
                name = flow + re.sub(r"^(?:年初)?(?:计划)?(?:新增|新建)", "", name)
            elif re.search(r"累计|总数|总量", around.left) and not is_change:
                name = re.sub(r"^(?:新增|新建|新创|改造)", "", name)
            names.append([self._head(name, mention.unit, frame, is_change)])
        return names

    def _from_right(self, around: _Around) -> str:
        said = re.split(r"[,。;、]", around.right, maxsplit=1)[0]
        unit = naming._UNIT_NOUN.get(around.run[0].unit, "")
        return squeeze(said)[:20] + unit

    def _head(self, name: str, unit: str, frame: Frame, is_change: bool) -> _Head:
        return _Head(squeeze(name), unit, frame.place_code, is_change)

    def _observation(
        self,
        mention: Mention,
        head: _Head,
        frame: Frame,
        around: _Around,
        tail: Tail,
        is_goal: bool,
        is_change: bool,
        sentence: Span,
        heading: str,
    ) -> Observation:
        sign: Comparator = (
            "range" if mention.upper is not None else framing.comparator(tail, around.right, around.left, is_goal)
        )
        if sign == "=" and mention.inner:
            sign = mention.inner
        measure: Measure = "change" if is_change else "level"
        value, upper = mention.value, mention.upper
        if is_change and framing.is_fall(around.left):
            value, upper = -value, (-upper if upper is not None else None)
        kind: Kind = frame.kind
        indicator = self.catalogue.indicator(head.name, mention.unit, is_change)
        place = self.catalogue.places.by_code[frame.place_code]
        return Observation(
            mention.start, mention.end, sentence.start, sentence.end, head.name or "未名", value, upper, mention.unit, sign, kind, measure, frame.year,
            framing.base_year(around.left, frame.year) if is_change else None, framing.period(around.clause), place.name, place.code,
            indicator.domain if indicator else self.catalogue.domain(head.name, heading), indicator.code if indicator else None, "",
        )  # fmt: skip


def _completion(name: str) -> str:
    return name if name.endswith("完成率") else name + "完成率"


def _share(subject: str, words: str) -> str:
    of = re.search(r"占((?:总|全)[\u4e00-\u9fff]{1,10}?)的", words)
    if SHARE_NOUN.search(subject) and not of:
        return subject
    return f"{subject}占{of.group(1)}比例" if of else subject + "占比"


def _has_year(words: str) -> bool:
    return bool(re.search(r"20\d\d年", words))


def _after_comparator(left: str) -> str:
    return re.sub(r"^\s*(?:以[上下内]|左右|上下)", "", left)
