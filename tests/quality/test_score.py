"""What counts as right."""

import pytest
from builders import REFERENCE
from gold_rows import GOLD, TEXT, found, lines

from etl.quality import LEVELS, Found, Tally, read_gold, score
from etl.quality.measure import similarity

CODES = frozenset({"HP01", "MS01"})
GOLDS, _ = read_gold(lines(GOLD), TEXT, REFERENCE)
CORE = [row for row in GOLD if not row.get("optional")]
BEDS = {"start": TEXT.index("120张"), "end": TEXT.index("120张") + 4, "name": "床位数", "value": 120, "unit": "张"}


def scored(*rows: dict, windows=None) -> Tally:
    records = [Found(**{k: v for k, v in row.items() if k in Found.__slots__}) for row in rows]
    return score("s", TEXT, GOLDS, records, windows, CODES)


def groups(tally: Tally) -> list[str]:
    return [slip.group for slip in tally.slips]


def f1s(tally: Tally) -> list[float]:
    return [tally.measure(level).f1 for level in LEVELS]


def test_what_equals_gold_is_right_on_every_level() -> None:
    tally = scored(*(found(row) for row in CORE))
    assert f1s(tally) == [1, 1, 1]
    assert set(tally.slot_shares().values()) == {1}
    assert groups(tally) == []


def test_nothing_found_is_nothing_right() -> None:
    tally = scored()
    assert f1s(tally) == [0, 0, 0]
    assert groups(tally) == ["missed"] * len(CORE)


def test_optional_gold_is_neither_missed_nor_wrong() -> None:
    optional = found(GOLD[4], value=99)
    with_it, without_it = (scored(*(found(row) for row in CORE), *more) for more in ([optional], []))
    assert with_it.found == without_it.found == len(CORE)
    assert groups(with_it) == []


def test_a_figure_that_is_no_gold_lowers_precision_alone() -> None:
    tally = scored(*(found(row) for row in CORE), BEDS)
    assert (tally.measure("mention").precision, tally.measure("mention").recall) == (round(5 / 6, 4), 1)
    assert [(s.group, s.found, s.line) for s in tally.slips] == [("extra", "床位数 120 张", None)]


@pytest.mark.parametrize(
    ("changes", "group"),
    [
        ({"value": 26.3}, "value"),
        ({"upper": 30}, "value"),
        ({"unit": "‰"}, "unit"),
        ({"comparator": "≥"}, "comparator"),
        ({"kind": "target"}, "kind"),
        ({"measure": "change"}, "measure"),
        ({"year": 2023}, "year"),
        ({"place": "山阳县"}, "place"),
        ({"name": "医院床位"}, "name"),
    ],
)
def test_one_wrong_slot_makes_the_observation_wrong_and_leaves_the_mention(changes, group: str) -> None:
    tally = scored(found(GOLD[0], **changes), *(found(row) for row in CORE[1:]))
    assert [slip.group for slip in tally.slips] == [group]
    assert tally.slips[0].line == 1
    assert tally.measure("mention").f1 == 1
    assert tally.measure("observation").f1 == 0.8
    # Name, unit and comparator are no part of the catalogued level: the code says what is measured.
    assert tally.measure("catalogued").f1 == (1 if group in ("unit", "comparator", "name") else 0.5)


def test_a_wrong_code_is_wrong_on_the_catalogued_level_alone() -> None:
    tally = scored(found(GOLD[0], code="MS01"), *(found(row) for row in CORE[1:]))
    assert f1s(tally) == [1, 1, 0.5]
    assert groups(tally) == ["code"]


def test_a_code_that_gold_could_not_have_is_not_scored() -> None:
    (known, unknown) = (scored(*(found(r) for r in CORE), BEDS | {"code": code}) for code in ("MS01", "DH99"))
    assert known.measure("catalogued").precision == round(2 / 3, 4)
    assert unknown.measure("catalogued").precision == 1


@pytest.mark.parametrize(
    ("row", "changes"),
    [(5, {"unit": "名"}), (0, {"name": "居民健康素养水平"}), (0, {"value": 26.33000001}), (2, {"domain": "other"})],
)
def test_what_means_the_same_is_right(row: int, changes) -> None:
    others = [found(r) for r in CORE if r is not GOLD[row]]
    assert scored(found(GOLD[row], **changes), *others).measure("observation").f1 == 1


def test_two_observations_of_one_mention_are_told_apart_by_their_names() -> None:
    swapped = [found(row) for row in reversed(CORE)]
    assert scored(*swapped).measure("observation").f1 == 1
    once = [found(row) for row in CORE if row["names"] != ["B率"]]
    (slip,) = scored(*once).slips
    assert (slip.group, slip.gold) == ("missed", "B率")


def test_outside_the_annotated_windows_nothing_is_scored() -> None:
    rows = [found(row) for row in CORE]
    assert scored(*rows, BEDS, windows=[(0, BEDS["start"])]).measure("mention").precision == 1
    assert scored(*rows, windows=[]).found == 0


def test_tallies_add_up() -> None:
    full, none = scored(*(found(row) for row in CORE)), scored()
    both = full + none
    assert (both.gold, both.found) == (2 * len(CORE), len(CORE))
    assert both.measure("mention").recall == 0.5
    assert groups(both) == ["missed"] * len(CORE)


@pytest.mark.parametrize(
    ("a", "b", "share"),
    [("床位数", "床位数", 1), ("床位的数", "床位数", 1), ("床位", "“床位”", 1), ("床位", "医师", 0), ("", "", 0)],
)
def test_names_are_as_alike_as_the_characters_they_share(a: str, b: str, share: float) -> None:
    assert similarity(a, b) == share
