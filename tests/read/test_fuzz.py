"""Readers on arbitrary bytes: a document or a ReadError, and nothing else."""

from collections.abc import Callable, Iterator

import documents
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.read import Document, ReadError, isolated
from etl.read.formats import BY_SUFFIX, FORMATS, Format
from etl.read.guard import guarded
from etl.read.isolated import read as read_apart
from etl.read.layout import ABOVE, LEFT, Layout
from etl.read.sniff import sniff

SEEDS = documents.every_format()
MAGIC = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"\xff\xfe", b"{\\rtf1"]
)
FUZZ = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module", autouse=True)
def without_libreoffice() -> Iterator[None]:
    """It takes seconds to begin, and what it makes of odd bytes is its own affair."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        isolated.close()  # a process that reads has the path that it began with
        yield
    isolated.close()


def assert_document_is_sound(document: Document) -> None:
    """What every document must be, whatever it was read from."""
    assert "\0" not in document.text
    document.text.encode()
    for table in document.tables:
        assert len({len(row) for row in table.rows}) == 1
        for row in table.rows:
            for cell in row:
                assert 0 <= cell.start <= cell.end <= len(document.text)
                assert not set("\t\n") & set(document.text[cell.start : cell.end])


def assert_gives_a_document_or_a_line(form_of: Callable[[], Format], raw: bytes) -> None:
    """Holds what is read to what a document must be, and a refusal to one line."""
    said = "ok"
    try:
        form = form_of()
        assert_document_is_sound(read_apart(form, raw, "a") if form.isolated else guarded(form, raw, "a"))
    except ReadError as error:
        said = str(error)
    assert said.isprintable()


def assert_content_gives_a_document_or_a_line(raw: bytes, suffix: str) -> None:
    assert_gives_a_document_or_a_line(lambda: sniff(raw, suffix, "a" + suffix), raw)


@FUZZ
@given(MAGIC, st.binary(max_size=3000), st.sampled_from(sorted(BY_SUFFIX)))
def test_any_bytes_give_a_document_or_a_line(magic: bytes, raw: bytes, suffix: str) -> None:
    assert_content_gives_a_document_or_a_line(magic + raw, suffix)


@pytest.mark.parametrize("key", [key for key, form in FORMATS.items() if key not in {"txt", "zip", "doc"}])
@settings(FUZZ, max_examples=40)
@given(raw=st.binary(max_size=500))
def test_each_reader_takes_any_bytes(key: str, raw: bytes) -> None:
    assert_gives_a_document_or_a_line(lambda: FORMATS[key], raw)


@FUZZ
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_a_document_with_some_bytes_changed_or_cut_gives_a_document_or_a_line(name: str, data: st.DataObject) -> None:
    raw = bytearray(SEEDS[name])
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    end = data.draw(st.one_of(st.just(len(raw)), st.integers(0, len(raw))))
    assert_content_gives_a_document_or_a_line(bytes(raw[:end]), "." + name.rsplit(".")[-1])


@FUZZ
@given(st.text(max_size=2000), st.sampled_from([".txt", ".csv", ".html"]))
def test_any_text_gives_a_document_or_a_line(text: str, suffix: str) -> None:
    assert_content_gives_a_document_or_a_line(text.encode("utf-8", "surrogatepass"), suffix)


TAGS = st.sampled_from("<p> <table> <tr> <td rowspan=3> <td colspan=2> <td> </td> </table> <div id=zoom> </div> <br> <script> </script> <!-- --> 健康 26.8% <b> </b>".split(" "))  # fmt: skip


@FUZZ
@given(st.lists(TAGS, max_size=120))
def test_any_soup_of_tags_gives_a_document_or_a_line(tags: list[str]) -> None:
    assert_content_gives_a_document_or_a_line(("<html>" + "".join(tags) + "健康" * 40).encode(), ".html")


@FUZZ
@given(st.integers(1, 5).flatmap(lambda width: st.lists(st.lists(st.one_of(st.text(max_size=30), st.sampled_from([LEFT, ABOVE])), min_size=width, max_size=width), max_size=8)))  # fmt: skip
def test_any_grid_gives_true_spans(rows: list[list[str]]) -> None:
    layout = Layout("a")
    layout.paragraph("表")
    layout.table(rows)
    assert_document_is_sound(layout.document({}))
