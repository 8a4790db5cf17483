"""``zhibiao score`` as users meet it."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

import pytest
from gold_rows import GOLD, LITERACY, TEXT, found, lines, make_folder

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SAMPLES = SHARED / "corpus" / "samples"
CORE = [row for row in GOLD if not row.get("optional")]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "found").mkdir()
    (tmp_path / "found" / "s.jsonl").write_text(lines([found(row) for row in CORE]), encoding="utf-8")
    return make_folder(tmp_path / "corpus")


def test_score_prints_a_row_a_report_and_one_for_all(zhibiao, corpus: Path) -> None:
    for folder, suffix in (("gold", "jsonl"), ("texts", "txt")):
        (corpus / folder / f"t.{suffix}").write_bytes((corpus / folder / f"s.{suffix}").read_bytes())
    result = zhibiao("score", "--gold", "corpus", "--found", "found")
    assert result.exit_code == 1
    assert "found/t.jsonl does not exist: all of t counts as missed" in result.stderr
    rows = [line.split() for line in result.stdout.splitlines()]
    assert ["s", "5", "5", *["1.000"] * 9] in rows
    assert ["t", "5", "0", *["0.000"] * 9] in rows
    assert ["all", "10", "5", *["1.000", "0.500", "0.667"] * 3] in rows


def test_score_extracts_by_itself_and_heeds_a_manifest(zhibiao, corpus: Path) -> None:
    missing = zhibiao("score", "--gold", "corpus", "--json")
    assert missing.exit_code == 1
    assert "s.txt needs metadata, and all of it counts as missed" in missing.stderr
    (corpus / "texts" / "manifest.csv").write_text("file,place,year\ns.txt,商洛市,2024\n", encoding="utf-8")
    result = zhibiao("score", "--gold", "corpus", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["mention"]["recall"] > 0.5


def test_errors_are_listed_by_what_is_wrong(zhibiao, corpus: Path) -> None:
    rows = [found(CORE[0], kind="target", year=2023), *(found(row) for row in CORE[2:])]
    (corpus.parent / "found" / "s.jsonl").write_text(lines(rows), encoding="utf-8")
    result = zhibiao("score", "--gold", "corpus", "--found", "found", "--errors")
    told = [line.split() for line in result.stdout.splitlines()]
    for title in (["missed", "(1)"], ["kind", "(1)"], ["year", "(1)"]):
        assert title in told
    assert ["s", "1", "全市居民健康素养率达到⟦26.33%⟧", "target", "actual"] in told
    errors = json.loads(zhibiao("score", "--gold", "corpus", "--found", "found", "--errors", "--json").stdout)["errors"]
    assert [(e["group"], e["line"]) for e in errors] == [("kind", 1), ("year", 1), ("missed", 2)]


def test_check_lists_every_mistake_with_its_line(zhibiao, corpus: Path) -> None:
    assert "5 observations, 1 optional ones, 0 mistakes" in zhibiao("score", "--gold", "corpus", "--check").stdout
    bad = [LITERACY, LITERACY | {"kind": "plan"}, LITERACY | {"at": "率⟦27%⟧"}]
    (corpus / "gold" / "s.jsonl").write_text(lines(bad), encoding="utf-8")
    result = zhibiao("score", "--gold", "corpus", "--check")
    assert result.exit_code == 1
    assert [line.split(" ")[0] for line in result.stdout.splitlines()[:2]] == [
        "corpus/gold/s.jsonl:2:",
        "corpus/gold/s.jsonl:3:",
    ]
    refused = zhibiao("score", "--gold", "corpus", "--found", "found")
    assert refused.exit_code == 2
    assert "s.jsonl:2: kind plan is none of actual target standard (and 1 more)" in refused.stderr


def test_gold_outside_its_windows_is_a_mistake(zhibiao, corpus: Path) -> None:
    (corpus / "windows").mkdir()
    (corpus / "windows" / "s.json").write_text("[[0, 20]]")
    result = zhibiao("score", "--gold", "corpus", "--check")
    assert result.stdout.count("stands outside the annotated windows") == 5


def test_texts_may_lie_elsewhere_and_are_known_by_their_sum(zhibiao, corpus: Path) -> None:
    sources = {"s": {"sha256": hashlib.sha256(TEXT.encode()).hexdigest()}}
    (corpus / "sources-dev.json").write_text(json.dumps(sources))
    (corpus / "texts").rename("elsewhere")
    words = ("score", "--gold", "corpus", "--found", "found", "--json")
    assert "holds no s.txt" in zhibiao(*words).stderr
    assert zhibiao(*words, "--texts", "elsewhere").exit_code == 0
    Path("elsewhere/s.txt").rename("elsewhere/renamed.txt")
    assert zhibiao(*words, "--texts", "elsewhere").exit_code == 0
    Path("elsewhere/s.txt").write_text(TEXT + "改", encoding="utf-8")
    assert "is not the text that was annotated" in zhibiao(*words, "--texts", "elsewhere").stderr


def test_only_codes_that_the_gold_could_have_are_scored(zhibiao, corpus: Path) -> None:
    (corpus.parent / "codes.csv").write_text("code\nHS01\n")
    words = ("score", "--gold", "corpus", "--found", "found", "--json")
    none = {"precision": 0, "recall": 0, "f1": 0}  # of gold and found alike: HP01 is none of the codes
    assert json.loads(zhibiao(*words, "--codes", "codes.csv").stdout)["catalogued"] == none
    (corpus / "catalogue.csv").write_text("code,name\nHP01,居民健康素养水平\n", encoding="utf-8")
    assert json.loads(zhibiao(*words).stdout)["catalogued"]["precision"] == 1
    Path("codes.csv").write_text("name\nHS01\n")
    assert "has no column called code" in zhibiao(*words, "--codes", "codes.csv").stderr


@pytest.mark.parametrize(
    ("file", "content", "piece"),
    [
        ("found/s.jsonl", "{", "s.jsonl:1: is no observation"),
        ("found/s.jsonl", '{"name": "x"}', "s.jsonl:1: is no observation"),
        ("corpus/windows/s.json", "[[1]]", "s.json must hold pairs"),
        ("corpus/windows/s.json", "[[1", "s.json is no JSON"),
        ("corpus/sources.json", "[", "sources.json is no JSON"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(zhibiao, corpus: Path, file: str, content: str, piece: str) -> None:
    Path(file).parent.mkdir(exist_ok=True)
    Path(file).write_text(content)
    result = zhibiao("score", "--gold", "corpus", "--found", "found")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert piece in line


def test_a_folder_without_gold_is_named(zhibiao, tmp_path: Path) -> None:
    for folder in ("absent", "."):
        result = zhibiao("score", "--gold", folder)
        assert result.exit_code == 2
        assert f"{folder} holds no gold" in result.stderr


@pytest.mark.parametrize("folder", ["gold", "gold_dev", "gold_heldout", "gold_frames", "gold_frames_heldout"])
def test_the_gold_of_the_project_is_sound(zhibiao, folder: str) -> None:
    texts = ["--texts", ROOT / "seeds" / "reports"] if folder == "gold" else []
    # The code alone: a failure must not show the words of reports that are held out.
    code = zhibiao("score", "--gold", ROOT / "tests" / folder, *texts, "--check").exit_code
    assert code == 0


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the project's first scoring program is not on this machine")
def test_the_measure_is_that_of_the_first_scoring_program(zhibiao, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(SHARED / "tools"), *sys.path])
    spec = importlib.util.spec_from_file_location("first_score", SHARED / "tools" / "score.py")
    first = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(first)
    Path("found").mkdir()
    for gold in (SAMPLES / "gold").glob("*.jsonl"):
        text = (SAMPLES / "texts" / f"{gold.stem}.txt").read_text("utf-8")
        Path("found", gold.name).write_text(lines(with_slips(first.read_gold(gold, text))), encoding="utf-8")
    codes = SHARED / "corpus" / "catalogue.csv"
    result = json.loads(zhibiao("score", "--gold", SAMPLES, "--found", "found", "--codes", codes, "--json").stdout)
    result.pop("reports")
    assert result == first.score(SAMPLES, Path("found"))
    assert all(0.3 < result[level]["f1"] < 0.95 for level in ("mention", "observation", "catalogued"))


SLIPS = [
    {},
    {"value": 7.5},
    {"unit": "名"},
    {"kind": "target"},
    {"name": "床位数"},
    {"code": "HP01"},
    {"code": None},
    {"domain": "other", "year": 2020},
    {"start": 0, "end": 2},
    {"comparator": "≥", "upper": 10**9},
    {"place": "山阳县", "measure": "change"},
]


def with_slips(golds: list) -> list[dict]:
    """What a program may find that gets most of it right: each of ``SLIPS`` now and then, and things left out."""
    rows = []
    for number, g in enumerate(golds):
        fields = ("start", "end", "value", "upper", "unit", "comparator", "kind", "measure", "year", "place", "code")
        row = {name: getattr(g, name) for name in fields} | {"name": g.names[-1], "domain": g.domains[-1]}
        if number % 13:
            rows.append(row | SLIPS[number % len(SLIPS) if number % 2 else 0])
    return rows
