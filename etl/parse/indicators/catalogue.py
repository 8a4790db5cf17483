"""The catalogued indicator that a name means, and the domain of a name that means none."""

import re
from functools import cache

from etl.parse.indicators.domains import domain_of
from etl.parse.reference import Indicator, Reference
from etl.parse.report.places import Places
from etl.parse.text.literals import Literals
from etl.parse.text.spelling import by_every_form, key, shuffle, variants
from etl.parse.words.tokens import Words

_MORE = re.compile(r"^(?:增加|再添|[再又增多]建|[再又]增|新添|增设|年内新增|计划新增|实际新增)")
_IN_BRACKETS = re.compile(r"\([^()]{1,3}\)")  # 中医馆(朝医馆): a longer bracket names another thing
_REMEMBERED = 4096  # names
_LONG = 9  # from so many letters on a name with the same letters in another order means the same
# Units in which the same quantity is reported now one way, now the other.
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"人", "人次", "例", "人(户)", "户", "剂次", "剂", "针", "针次", "人份"}),
    frozenset({"个", "家", "所", "处", "座", "支", "间", "套", "台"}),
    frozenset({"个", "项", "件"}),
    frozenset({"管", "管/日", "管/天", "份", "人份"}),
    frozenset({"件", "起", "例", "宗", "次", "项", "个"}),
    frozenset({"场", "次", "场次", "期"}),
    frozenset({"张", "个"}),
    frozenset({"辆", "台"}),
    frozenset({"个", "条"}),
    frozenset({"对", "人", "例"}),
    frozenset({"人次", "次", "单", "例次"}),
    frozenset({"种", "个"}),
    frozenset({"家", "户", "户次", "家次", "次"}),
    frozenset({"岁", "年"}),
)
_POINTS = {"百分点", "千分点"}
_CHANGE_UNITS = {"%", "百分点", "‰", "千分点", "倍"}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Catalogue:
    """What parsing knows of the world, made ready for it. Picklable."""

    def __init__(self, reference: Reference):
        self.reference = reference
        self.places = Places(reference.regions)
        self.units = tuple(u.symbol for u in reference.units)
        self._dimension = {u.symbol: u.dimension for u in reference.units}
        self._indicators = {i.code: i for i in reference.indicators}
        codes: dict[str, str] = {}
        for indicator in reference.indicators:
            for alias in indicator.aliases:
                codes.setdefault(key(alias), indicator.code)
        for indicator in reference.indicators:
            codes[key(indicator.name)] = indicator.code
        self._names = frozenset(codes)
        self._codes = by_every_form(codes)
        # A * in an alias stands for any words: *建成老年友善医疗机构比例.
        globs = [(alias.split("*"), code) for alias, code in codes.items() if "*" in alias]
        self._globs = [(re.compile(".*".join(map(re.escape, pieces))), code) for pieces, code in globs]
        self._patterns = [(p.pattern, p.code) for p in reference.patterns]  # compiled when first needed: few are
        # The words without which no glob and no pattern fits, by their place: all patterns stand behind all globs.
        held = [max(pieces, key=len) for pieces, _ in globs] + [p.holds for p in reference.patterns]
        self._held = Literals((word, i) for i, word in enumerate(held))
        # By the letters of long names: 设置老年医学科的医院比例 is 医院设置老年医学科比例.
        self._shuffled = {shuffle(name): code for name, code in codes.items() if len(name) >= _LONG}
        self._decided = frozenset(by_every_form(dict.fromkeys(map(key, reference.decided), "")))
        self.words = Words()
        self._found: dict[str, str | None] = {}
        self._told: dict[str, str] = {}
        self._spoken: dict[str, bool] = {}

    @classmethod
    def build(cls, reference: Reference) -> "Catalogue":
        """A catalogue of ``reference``."""
        return cls(reference)

    def known(self, name: str) -> bool:
        """Whether ``name`` is the name or an alias of an indicator."""
        return self._find(name) is not None

    def speaks_of(self, words: str) -> bool:
        """Whether a name of any indicator holds ``words``."""
        if words not in self._spoken:
            said = key(words)
            self._spoken[words] = any(said in name for name in self._names)
        return self._spoken[words]

    def is_alias(self, name: str) -> bool:
        """Whether ``name`` stands in the catalogue as it is, no word of it left out."""
        return key(name) in self._names

    def name_of(self, code: str) -> str:
        """The name of an indicator."""
        return self._indicators[code].name

    def indicator_of(self, code: str) -> Indicator:
        """The indicator with a code; KeyError where there is none."""
        return self._indicators[code]

    def indicator(self, name: str, unit: str, is_change: bool) -> Indicator | None:
        """The indicator that ``name`` means, if scope and unit fit.

        ``unit`` is the unit as written, empty where none is. A change may be in per cent whatever the unit, and in points
        where it is a share.
        """
        code = self._find(name)
        if code is None:
            return None
        found = self._indicators[code]
        if is_change and unit in _POINTS and self._counts(code):  # 乡镇卫生院下降0.6个百分点: of some rate of theirs
            return None
        if is_change and unit in _CHANGE_UNITS:
            return found
        return found if self._fits(unit, found.unit) else None

    def is_decided(self, name: str) -> bool:
        """Whether a reviewer said what ``name`` means."""
        return bool(self._decided) and any(variant in self._decided for variant in variants(key(name)))

    def domain(self, name: str, context: str = "") -> str:
        """The domain of a name that no indicator claims, by its words, else by the words of its heading."""
        return self._domain_of(name) or self._domain_of(context) or "other"

    def _domain_of(self, words: str) -> str:
        found = self._told.get(words)
        if found is None:
            if len(self._told) >= _REMEMBERED:
                self._told.clear()
            found = self._told[words] = domain_of(words)
        return found

    def _counts(self, code: str) -> bool:
        """Whether an indicator is no share: 女生HPV疫苗接种率 is none of the shots given."""
        return self._dimension.get(self._indicators[code].unit) != self._dimension["%"]

    def _fits(self, unit: str, wanted: str) -> bool:
        unit = unit.removeprefix("万")  # 万人次, as tables have it
        if not unit or unit == wanted:
            return True
        a, b = self._dimension.get(unit), self._dimension.get(wanted)
        if a == b:
            return True
        return any({unit, wanted} <= group for group in _ALIKE)

    def forget(self) -> None:
        """Drop what is remembered of names and clauses; nothing but speed depends on it."""
        self._found.clear()
        self._told.clear()
        self.words.forget()

    def _find(self, name: str) -> str | None:
        if name not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            bare = _IN_BRACKETS.sub("", name)
            self._found[name] = self._look_up(name) or (self._look_up(bare) if bare != name else None)
        return self._found[name]

    def _look_up(self, name: str) -> str | None:
        whole = key(name)
        if more := _MORE.match(whole):
            whole = "新增" + whole[more.end() :]
        candidates = []
        for candidate in variants(whole):
            if candidate in self._codes:
                return self._codes[candidate]
            candidates.append(candidate)
        for i in sorted(self._held.found(whole)):
            if i < len(self._globs):
                shape, code = self._globs[i]
                if shape.fullmatch(whole) and not (whole.endswith("率") and self._counts(code)):
                    return code
            else:
                pattern, code = self._patterns[i - len(self._globs)]
                if any(map(_compiled(pattern).fullmatch, candidates)):
                    return code
        return self._shuffled.get(shuffle(whole)) if len(whole) >= _LONG else None
