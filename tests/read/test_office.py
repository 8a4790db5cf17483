"""Old Word and WPS documents. A stand-in for LibreOffice shows how it is called, since few machines have it."""

import os
import stat
import sys
from pathlib import Path

import documents
import pytest

from etl.read import ReadError, isolated

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(600)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Puts a program called soffice first in the path; ``made`` is what it makes of any document."""

    def install(made: bytes | None, then: str = "") -> None:
        folder = tmp_path / "bin"
        folder.mkdir()
        (folder / "made.docx").write_bytes(made or b"")
        program = folder / "soffice"
        program.write_text(
            f"#!{sys.executable}\nimport pathlib, shutil, sys, time\n"
            "assert '--headless' in sys.argv and any(a.startswith('-env:UserInstallation=file:') for a in sys.argv)\n"
            "out = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])\n"
            + (f"shutil.copy({str(folder / 'made.docx')!r}, out / 'report.docx')\n" if made else "")
            + then
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        isolated.close()  # a process that reads has the path that it began with

    yield install
    isolated.close()


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script")
@pytest.mark.parametrize("name", ["a.doc", "a.wps"])
def test_libreoffice_makes_a_word_document_of_it(read_as, office, name: str) -> None:
    office(documents.word_of(["床位3120张。"]))
    assert read_as(name, OLE).text == "床位3120张。\n"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script")
def test_what_libreoffice_cannot_read_is_said(read_as, office) -> None:
    office(None)
    with pytest.raises(ReadError, match=r"a\.doc cannot be read by LibreOffice"):
        read_as("a.doc", OLE)


def test_without_libreoffice_a_line_says_so(read_as, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    isolated.close()
    for name in ("a.doc", "a.wps"):
        with pytest.raises(
            ReadError, match="needs LibreOffice to be read, which is not installed; install it, or save"
        ):
            read_as(name, OLE)
    isolated.close()
