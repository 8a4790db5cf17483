import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from etl import resources
from etl.errors import UserError
from etl.parse.reference import Reference, Region
from etl.seeds import TABLES, SeedError, describe, load_reference

CATALOGUE = Path(__file__).parents[2] / "shared" / "corpus" / "catalogue.csv"


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


@pytest.fixture(scope="module")
def regions(reference: Reference) -> dict[str, Region]:
    return {r.code: r for r in reference.regions}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seed tables that a test may spoil."""
    for table in TABLES:
        for suffix in (".csv", ".yaml"):
            shutil.copy(resources.folder("seeds") / f"{table}{suffix}", tmp_path)
    return tmp_path


def spoil(file: Path, line: int, old: str, new: str) -> None:
    lines = file.read_text("utf-8").split("\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new)
    file.write_text("\n".join(lines), "utf-8")


def line_of(file: Path, start: str) -> int:
    return next(n for n, line in enumerate(file.read_text("utf-8").split("\n"), 1) if line.startswith(start))


def mistakes(folder: Path) -> list[str]:
    with pytest.raises(SeedError) as caught:
        load_reference(folder)
    return str(caught.value).split("\n")


def ancestors(regions: dict[str, Region], region: Region) -> list[str]:
    codes: list[str] = []
    while region.parent_code is not None and len(codes) < 5:
        codes.append(region.parent_code)
        region = regions[region.parent_code]
    return codes


# Places


def test_there_are_34_provinces_and_one_country(reference: Reference) -> None:
    levels = Counter(r.level for r in reference.regions if r.until_year is None)
    assert (levels["country"], levels["province"]) == (1, 34)
    assert levels["prefecture"] > 330
    assert levels["county"] > 2840


def test_every_county_reaches_a_province_and_the_country_by_its_parents(regions: dict[str, Region]) -> None:
    for region in regions.values():
        if region.level in {"prefecture", "county"}:
            above = [regions[code].level for code in ancestors(regions, region)]
            assert above[-2:] == ["province", "country"], region


def test_counties_run_by_a_province_belong_to_it(regions: dict[str, Region]) -> None:
    found = {regions[code].name: regions[code].parent_code for code in ("429004", "419001", "469022", "659001")}
    assert found == {"仙桃市": "420000", "济源市": "410000", "屯昌县": "460000", "石河子市": "650000"}


def test_no_place_holder_is_a_division(reference: Reference) -> None:
    assert not [r for r in reference.regions if r.name == "市辖区" or "直辖县级" in r.name]


def test_the_county_and_the_city_that_the_package_lacks_are_there(regions: dict[str, Region]) -> None:
    assert (regions["653132"].name, regions["659013"].name) == ("岑岭县", "草湖市")


def test_a_county_made_a_district_finds_its_successor(regions: dict[str, Region]) -> None:
    former = regions["140726"]
    assert (former.name, former.until_year, former.successor_code) == ("太谷县", 2019, "140703")
    assert (regions["140703"].name, regions["140703"].from_year) == ("太谷区", 2019)


def test_a_renamed_city_keeps_its_old_name_under_a_code_of_its_own(regions: dict[str, Region]) -> None:
    former = next(r for r in regions.values() if r.name == "襄樊市")
    assert former.code[0] == "9"
    assert (former.until_year, former.successor_code) == (2010, "420600")
    assert former.parent_code == "420000"


def test_a_division_shared_out_among_several_has_no_successor(regions: dict[str, Region]) -> None:
    assert (regions["341400"].name, regions["341400"].successor_code) == ("巢湖市", None)


def test_every_chain_of_successors_ends_at_a_division_of_today(regions: dict[str, Region]) -> None:
    for region in regions.values():
        seen = [region.code]
        while (heir := regions[seen[-1]].successor_code) is not None:
            assert heir not in seen, seen
            assert regions[heir].until_year is None or regions[heir].until_year >= regions[seen[-1]].until_year
            seen.append(heir)
        if len(seen) > 1:
            assert regions[seen[-1]].until_year is None, seen


def test_former_divisions_alone_have_a_successor_and_no_years_run_backwards(reference: Reference) -> None:
    for r in reference.regions:
        assert r.until_year is not None or r.successor_code is None, r
        assert not (r.from_year and r.until_year) or r.from_year <= r.until_year, r


@pytest.mark.parametrize(
    ("code", "short_name"),
    [
        ("100000", "全国"), ("150000", "内蒙古"), ("611000", "商洛"), ("611024", "山阳"), ("140727", "祁县"),
        ("340523", "和县"), ("422800", "恩施"), ("420528", "长阳"), ("150702", "海拉尔"), ("150121", "土默特左旗"),
        ("430121", "长沙县"), ("220200", "吉林市"), ("429021", "神农架"), ("330183", "富阳"), ("330111", "富阳"),
        ("610103", "碑林"), ("310115", "浦东"), ("530825", "镇沅"),
    ],
)  # fmt: skip
def test_short_names_are_the_usual_ones(regions: dict[str, Region], code: str, short_name: str) -> None:
    assert regions[code].short_name == short_name


# Domains, units, indicators


def test_every_unit_converts_to_the_base_of_its_dimension(reference: Reference) -> None:
    units = {u.symbol: u for u in reference.units}
    assert len(units) >= 100
    assert units["‰"].factor == pytest.approx(units["%"].factor / 10)
    assert (units["小时"].factor / units["分钟"].factor, units["名"].base_symbol) == (60, "人")
    assert units["人"].dimension != units["人次"].dimension
    assert {u.dimension for u in reference.units if u.base_symbol == "个"} == {units["家"].dimension}


def test_indicators_are_defined_sourced_and_found_by_their_aliases(reference: Reference) -> None:
    by_code = {i.code: i for i in reference.indicators}
    assert len(by_code) >= 265
    assert all(i.definition.endswith("。") and i.source for i in reference.indicators)
    assert 20 <= sum(i.core for i in reference.indicators) <= 35
    assert "每千人口医师数" in by_code["WF01"].aliases


def test_a_stock_and_what_a_year_adds_to_it_are_two_indicators(reference: Reference) -> None:
    code = {name: i.code for i in reference.indicators for name in (i.name, *i.aliases)}
    assert len({code[n] for n in ("托位总数", "普惠托位", "新增普惠托位")}) == 3
    assert code["社区医院总数"] != code["新增社区医院"]


def test_every_figure_of_the_shared_catalogue_is_kept(reference: Reference) -> None:
    if not CATALOGUE.exists():
        pytest.skip("the shared catalogue is not on this machine")
    ours = {i.code: i for i in reference.indicators}
    with CATALOGUE.open(encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            mine = ours[row["code"]]
            assert (mine.name, mine.domain, mine.unit, mine.direction) == (
                row["name"], row["domain"], row["unit"], row["direction"],
            )  # fmt: skip
            assert set(filter(None, row["aliases"].split("|"))) <= {mine.name, *mine.aliases}


# Descriptions


def test_each_table_and_column_says_what_it_means() -> None:
    descriptions = describe()
    assert tuple(d.table for d in descriptions) == TABLES
    for description in descriptions:
        assert description.meaning
        assert description.source
        assert description.licence
        assert all(column.meaning for column in description.columns)


# Mistakes in the files


@pytest.mark.parametrize(
    ("file", "row", "old", "new", "told"),
    [
        ("regions.csv", "611024", "611000", "611099", "parent_code 611099 is no code in regions.csv"),
        ("regions.csv", "140726", "2019", "二〇一九", "until_year '二〇一九' is not a whole number"),
        ("regions.csv", "611024", "county", "town", "level 'town' is none of country, province, prefecture, county"),
        ("regions.csv", "611024", "611024", "61102", "code '61102' does not have the form"),
        ("regions.csv", "611024", "山阳县", "", "name is empty; fill it in"),
        ("regions.csv", "611024", "山阳县", "山阳县 ", "name '山阳县 ' has white space around it"),
        ("regions.csv", "611024", "county,", "county,,", "9 cells under 8 columns"),
        ("units.csv", "万元", "10000", "-1", "factor -1 is not above 0"),
        ("units.csv", "万元", "10000", "nan", "factor 'nan' is not a number"),
        ("units.csv", "万元", "元,", "个,", "base_symbol"),
        ("units.csv", "名", "名", "位", "symbol 位 stands in line"),
        ("indicators.csv", "HS01", "health_status", "health", "domain health is no code in domains.csv"),
        ("indicators.csv", "HS01", "岁", "年岁", "unit 年岁 is no symbol in units.csv"),
        ("indicators.csv", "HS01", "true", "yes", "core 'yes' is not true or false"),
        ("indicator_aliases.csv", "平均预期寿命", "HS01", "ZZ99", "code ZZ99 is no code in indicators.csv"),
        ("indicator_aliases.csv", "平均预期寿命", "平均预期寿命", "“婴儿死亡率”", "means HS03 in indicators.csv:"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(
    seeds: Path, file: str, row: str, old: str, new: str, told: str
) -> None:
    line = line_of(seeds / file, row)
    spoil(seeds / file, line, old, new)
    found = [m for m in mistakes(seeds) if m.startswith(f"{file}:") and told in m]
    assert found, mistakes(seeds)
    assert any(m.startswith(f"{file}:{line}: ") or "stands in line" in m for m in found)
    assert all(";" in m for m in found)


def test_an_alias_in_two_indicators_is_told_whatever_its_brackets(seeds: Path) -> None:
    with (seeds / "indicator_aliases.csv").open("a", encoding="utf-8") as file:
        file.write("每千人口执业(助理)医师,HS01,seed\n")
    (found,) = mistakes(seeds)
    assert "每千人口执业(助理)医师 means WF01 in indicator_aliases.csv:" in found


def test_all_mistakes_of_all_files_are_told_at_once(seeds: Path) -> None:
    spoil(seeds / "regions.csv", line_of(seeds / "regions.csv", "611024"), "county", "town")
    spoil(seeds / "units.csv", line_of(seeds / "units.csv", "万元"), "10000", "many")
    spoil(seeds / "domains.csv", 2, "health_status", "Health")
    files = {m.split(":")[0] for m in mistakes(seeds)}
    assert {"regions.csv", "units.csv", "domains.csv"} <= files


def test_a_missing_and_an_unknown_column_are_named(seeds: Path) -> None:
    spoil(seeds / "domains.csv", 1, "holds", "contents")
    found = [m for m in mistakes(seeds) if m.startswith("domains.csv")]
    assert found == ["domains.csv:1: the header lacks holds and has the unknown 'contents'; it must be code,name,holds"]


def test_a_missing_file_is_named(seeds: Path) -> None:
    (seeds / "units.csv").unlink()
    assert mistakes(seeds) == [
        "units.csv: missing; put it back with the columns symbol, dimension, base_symbol, factor"
    ]


def test_a_file_that_is_not_utf8_is_named(seeds: Path) -> None:
    file = seeds / "domains.csv"
    file.write_bytes(file.read_text("utf-8").encode("gb18030"))
    assert mistakes(seeds) == ["domains.csv: not UTF-8; save it as UTF-8"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("HS01,寿命,(人均寿命,人均寿命", "is no regular expression"),
        ("HS01,寿命,人均寿命,预期年龄", "does not hold 寿命"),
        ("XX99,寿命,人均寿命,人均寿命", "is no code in indicators.csv"),
    ],
)
def test_a_pattern_of_names_that_cannot_work_is_told(seeds: Path, row: str, told: str) -> None:
    with (seeds / "name_patterns.csv").open("a", encoding="utf-8") as file:
        file.write(row + "\n")
    (found,) = mistakes(seeds)
    assert found.startswith("name_patterns.csv:")
    assert told in found


def test_a_quote_left_open_is_told(seeds: Path) -> None:
    with (seeds / "domains.csv").open("a", encoding="utf-8") as file:
        file.write('more,更多,"open\n')
    assert any(m.startswith("domains.csv:18:") and "quote cells" in m for m in mistakes(seeds))


def test_a_file_saved_by_a_spreadsheet_is_read_the_same(seeds: Path, reference: Reference) -> None:
    for table in TABLES:
        file = seeds / f"{table}.csv"
        file.write_bytes(file.read_text("utf-8").replace("\n", "\r\n").encode("utf-8-sig"))
    assert load_reference(seeds) == reference


@pytest.mark.parametrize("content", ["", "- a list", "meaning: [", "columns: {code: {type: colour, meaning: x}}"])
def test_a_malformed_description_is_named(seeds: Path, content: str) -> None:
    (seeds / "units.yaml").write_text(content, "utf-8")
    (found,) = mistakes(seeds)
    assert found.startswith("units.yaml: not a description")


def test_a_missing_description_is_named(seeds: Path) -> None:
    (seeds / "units.yaml").unlink()
    assert mistakes(seeds) == ["units.yaml: missing; put back the description that belongs beside units.csv"]


def test_a_mistake_is_one_that_the_command_line_can_show() -> None:
    assert issubclass(SeedError, UserError)
    assert issubclass(SeedError, ValueError)
