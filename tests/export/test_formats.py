"""Each format, opened by another program than the one that wrote it."""

import csv
import json
import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pyarrow.dataset
import pyarrow.parquet
import pysdmx.io
import pytest
import sdmx
from export_tables import NAMES, NASTY, REPORTS, ROWS, make_table
from frictionless import validate

from etl.export import ExportError
from etl.export.formats import FORMATS, format_of, write_table

FOLDERS = ("parquet-by-year", "datapackage")
NAMED_ONLY = ("xlsx", "parquet", "parquet-by-year", "sdmx-csv", "datapackage")
TYPED = [(*row[:-1], row[-1] and date.fromisoformat(row[-1])) for row in ROWS]


def has_calc() -> bool:
    """Whether LibreOffice is here, with the part that opens spreadsheets."""
    office = shutil.which("soffice")
    return office is not None and Path(office).resolve().with_name("libsclo.so").exists()


def test_a_workbook_has_a_sheet_a_domain_and_one_of_notes(tmp_path: Path) -> None:
    # By time, a bed comes first; sheets are in the order of domains, and each has its own filter.
    by_time = [ROWS[2], *ROWS[:2], *ROWS[3:]]
    assert write_table(make_table(by_time), "xlsx", tmp_path / "out.xlsx") == len(ROWS)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["说明 Notes", "健康促进", "医疗服务"]
    assert [sheet.auto_filter.ref for sheet in book.worksheets] == [None, "A1:I3", "A1:I12"]
    assert [sheet.print_title_rows for sheet in book.worksheets] == [None, "$1:$1", "$1:$1"]
    notes = [str(cell.value) for row in book["说明 Notes"].iter_rows() for cell in row if cell.value]
    for told in ("what it shows", "what value means", REPORTS[0].title, REPORTS[0].url, "Rows: 13, of city 商洛市"):
        assert told in notes


def test_the_cells_of_a_workbook_are_typed_and_no_text_runs_as_a_formula(tmp_path: Path) -> None:
    write_table(make_table(), "xlsx", tmp_path / "out.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[1:]
    rows = [row for sheet in sheets for row in sheet.iter_rows(min_row=2)]
    read = [tuple(c.value.date() if isinstance(c.value, datetime) else c.value for c in row) for row in rows]
    assert read == TYPED
    assert {cell.data_type for row in rows for cell in row if cell.value is not None} == {"s", "n", "d"}


def test_the_header_of_a_sheet_stays_and_filters_and_numbers_show_as_their_unit_asks(tmp_path: Path) -> None:
    write_table(make_table(), "xlsx", tmp_path / "out.xlsx")
    shares, counts = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[1:]
    assert (counts.freeze_panes, counts.auto_filter.ref) == ("A2", "A1:I12")
    assert [c.number_format for c in shares[2]][1:7:5] == ["0", "0.00"]
    assert [counts.cell(row, 7).number_format for row in (2, 3)] == ["#,##0", "#,##0.00##"]
    assert counts.column_dimensions["F"].width >= 2 * len("居民健康素养")


def test_a_full_sheet_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.export.xlsx._ROWS_OF_A_SHEET", 6)
    write_table(make_table(), "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames[1:] == ["健康促进", "医疗服务", "医疗服务 2", "医疗服务 3"]
    assert sum(sheet.max_row - 1 for sheet in book.worksheets[1:]) == len(ROWS)


def test_a_text_too_long_for_a_cell_is_shortened_and_said_to_be(tmp_path: Path) -> None:
    long = (*ROWS[0][:5], "长" * 40_000, *ROWS[0][6:])
    write_table(make_table([long]), "xlsx", tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book["健康促进"]["F2"].value == "长" * 32_766 + "…"
    assert "1 texts are longer" in str([row[0].value for row in book.worksheets[0].iter_rows()])


def test_a_workbook_without_rows_has_its_header(tmp_path: Path) -> None:
    assert write_table(make_table([]), "xlsx", tmp_path / "out.xlsx") == 0
    assert [cell.value for cell in openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[1][1]] == list(NAMES)


def test_parquet_holds_types_meanings_and_every_row(tmp_path: Path) -> None:
    assert write_table(make_table(), "parquet", tmp_path / "out.parquet") == len(ROWS)
    table = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    assert [str(field.type) for field in table.schema] == [
        "string", "int64", "string", "string", "string", "string", "double", "string", "date32[day]",
    ]  # fmt: skip
    assert table.schema.field("value").metadata[b"meaning"] == b"what value means"
    assert [tuple(row.values()) for row in table.to_pylist()] == TYPED


def test_parquet_parted_by_year_reads_one_year_as_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.export.parquet._YEAR_BATCH", 3)
    rows = [*ROWS, (*ROWS[0][:1], None, *ROWS[0][2:])]
    for _ in range(2):
        assert write_table(make_table(rows), "parquet-by-year", tmp_path / "out") == len(rows)
    dataset = pyarrow.dataset.dataset(tmp_path / "out", partitioning="hive")
    assert dataset.count_rows() == len(rows)
    assert dataset.count_rows(filter=pyarrow.dataset.field("year") == 2023) == 1
    kept = dataset.to_table(columns=list(NAMES), filter=pyarrow.dataset.field("year") == 2024).to_pylist()
    assert sorted(map(str, (tuple(r.values()) for r in kept))) == sorted(map(str, TYPED[1:]))
    assert (tmp_path / "out" / "year=__HIVE_DEFAULT_PARTITION__").is_dir()


def test_parquet_without_rows_has_its_columns(tmp_path: Path) -> None:
    write_table(make_table([]), "parquet", tmp_path / "out.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "out.parquet").schema.names == list(NAMES)


def test_a_data_package_is_valid_and_tells_what_columns_mean_and_where_values_come_from(tmp_path: Path) -> None:
    assert write_table(make_table(), "datapackage", tmp_path / "out") == len(ROWS)
    report = validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten()
    assert report.tasks[0].stats["rows"] == len(ROWS)
    descriptor = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    fields = {f["name"]: f for f in descriptor["resources"][0]["schema"]["fields"]}
    assert fields["published_on"] == {
        "name": "published_on", "type": "date", "description": "what published_on means",
    }  # fmt: skip
    assert descriptor["sources"][0]["path"] == REPORTS[0].url


def test_a_data_package_with_a_wrong_value_would_not_be_valid(tmp_path: Path) -> None:
    write_table(make_table(), "datapackage", tmp_path / "out")
    file = tmp_path / "out" / "comparable_level.csv"
    file.write_text(file.read_text("utf-8").replace(",2023,", ",last year,"), "utf-8")
    assert not validate(str(tmp_path / "out" / "datapackage.json")).valid


@pytest.fixture
def exchanged(tmp_path: Path) -> Path:
    assert write_table(make_table(ROWS[:3]), "sdmx-csv", tmp_path / "out.csv") == 3
    return tmp_path


def test_sdmx1_reads_the_data_by_their_structure(exchanged: Path) -> None:
    message = sdmx.read_sdmx(exchanged / "out.structure.xml")
    structure = message.structure["DSD_COMPARABLE_LEVEL"]
    assert [d.id for d in structure.dimensions] == ["FREQ", "REF_AREA", "INDICATOR", "KIND", "TIME_PERIOD"]
    assert [m.id for m in structure.measures] == ["OBS_VALUE"]
    assert str(message.codelist["CL_AREA"]["611000"].name) == "商洛市"
    (data,) = sdmx.read_sdmx(exchanged / "out.csv", structure=structure).data
    assert [float(o.value) for o in data.obs] == [23.33, 26, 12345]
    assert [o.dimension.values["INDICATOR"].value for o in data.obs] == ["HP01", "HP01", "MS01"]
    assert [o.attached_attribute["UNIT_MEASURE"].value for o in data.obs] == ["%", "%", "张"]


def test_pysdmx_reads_the_data_and_finds_their_dataflow(exchanged: Path) -> None:
    (dataset,) = pysdmx.io.get_datasets(exchanged / "out.csv", exchanged / "out.structure.xml")
    assert dataset.structure.id == "COMPARABLE_LEVEL"
    assert dataset.data["OBS_VALUE"].tolist() == [23.33, 26, 12345]
    assert set(dataset.data["REF_AREA"]) == {"611000"}


def test_a_view_without_a_key_is_no_sdmx(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="it takes the views comparable_level, target_vs_actual"):
        write_table(make_table(view="review_queue"), "sdmx-csv", tmp_path / "out.csv")


@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc is not installed")
@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_libreoffice_opens_chinese_and_what_looks_like_formulas_unharmed(tmp_path: Path, format_name: str) -> None:
    source = tmp_path / f"out.{format_name}"
    write_table(make_table(ROWS[2:]), format_name, source)
    # 44 is the comma, 34 the quote, 76 UTF-8; of a workbook the second sheet, after the notes.
    sheet = {"csv": 1, "xlsx": 2}[format_name]
    target = f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}"
    # 76 is UTF-8 again: what Excel takes from the byte order mark, LibreOffice is told.
    told = [f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", target]
    told += ["--infilter=CSV:44,34,76"] if format_name == "csv" else []
    words = ["soffice", *told, "--outdir", str(tmp_path / "read"), str(source)]
    subprocess.run(words, check=True, timeout=180, capture_output=True)
    (file,) = (tmp_path / "read").iterdir()
    with file.open(encoding="utf-8", newline="") as lines:
        names = [row["name"] for row in csv.DictReader(lines)]
    # A defused cell of CSV shows its apostrophe; a typed cell needs none.
    guarded = ("'" if format_name == "csv" else "") + "=1+1"
    assert names[:2] == ["床位数", guarded]
    assert [n.removeprefix("'") for n in names[1:]] == list(NASTY)


class Word(str):
    """A text that counts how many of its kind are held at a time."""

    alive, most = 0, 0

    def __init__(self, text: str) -> None:
        Word.alive += 1
        Word.most = max(Word.most, Word.alive)

    def __del__(self) -> None:
        Word.alive -= 1


@pytest.mark.parametrize("name", FORMATS)
def test_rows_go_through_and_are_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("etl.export.parquet._BATCH", 100)
    monkeypatch.setattr("etl.export.parquet._YEAR_BATCH", 100)
    monkeypatch.setattr(Word, "most", 0)
    rows = ((*ROWS[0][:1], 2000 + n % 2, *ROWS[0][2:5], Word(n), *ROWS[0][6:]) for n in range(2_000))
    assert write_table(make_table(rows), name, tmp_path / "out") == 2_000
    assert 0 < Word.most <= 300


@pytest.mark.parametrize("name", FORMATS)
def test_a_failing_export_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    write_table(make_table(), name, target)
    before = {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}

    def rows():
        yield ROWS[0]
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_table(make_table(rows()), name, target)
    assert {p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, name: str) -> None:
    write_table(make_table(), name, tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    with pytest.raises(ExportError, match="holds other files"):
        write_table(make_table(), name, tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("name", FORMATS)
def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="make its folder") as refusal:
        write_table(make_table(), name, tmp_path / "absent" / "out.x")
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("name", NAMED_ONLY)
def test_what_is_no_text_is_not_printed(name: str) -> None:
    with pytest.raises(ExportError, match="-o out"):
        write_table(make_table(), name, "-")


@pytest.mark.parametrize(("name", "library"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow"), ("sdmx-csv", "pysdmx")])
def test_a_library_that_is_not_installed_is_named_in_one_line(tmp_path: Path, monkeypatch, name, library) -> None:
    for module in (library, f"{library}.parquet", f"{library}.model"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(ExportError, match=rf'{library}, which is not installed; .*pip install "zhibiao\[exports\]"'):
        write_table(make_table(), name, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "name"), [("a.csv", "csv"), ("-", "csv"), ("A.XLSX", "xlsx"), ("b/a.parquet", "parquet")]
)
def test_the_ending_of_a_file_tells_the_format(file: str, name: str) -> None:
    assert format_of(file) == name


def test_an_ending_that_tells_no_format_asks_for_one() -> None:
    with pytest.raises(ExportError, match="--format: csv, csv-machine, xlsx"):
        format_of("out.docx")
