"""Old Word and WPS documents: LibreOffice, where it is installed, makes a Word document of them."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from etl.read import word
from etl.read.document import Document, ReadError
from etl.read.formats import FORMATS, Limits

_COMMANDS = ("soffice", "libreoffice")


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The text and tables of an old document.

    Raises:
        ReadError: no LibreOffice, it cannot read the file, or it takes too long.
    """
    office = next(filter(None, map(shutil.which, _COMMANDS)), None)
    if office is None:
        raise ReadError(
            f"{name} needs LibreOffice to be read, which is not installed; install it, or save the file as .docx"
        )
    with tempfile.TemporaryDirectory(prefix="zhibiao-") as folder:
        # A name of our own: the file's may be anything, and LibreOffice takes what begins with - for an option.
        source = Path(folder) / "report.doc"
        source.write_bytes(raw)
        _convert(office, source, limits.seconds * 0.8, name)
        made = source.with_suffix(".docx")
        if not made.exists():
            raise ReadError(
                f"{name} cannot be read by LibreOffice: damaged, or protected by a password; save it as .docx"
            )
        return word.read(made.read_bytes(), name, FORMATS["docx"].limits)


def _convert(office: str, source: Path, seconds: float, name: str) -> None:
    # A profile of its own: two LibreOffices on one profile end each other.
    profile = (source.parent / "profile").as_uri()
    command = [
        office, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", "docx",
        "--outdir", str(source.parent), str(source),
    ]  # fmt: skip
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise ReadError(f"{name} takes LibreOffice longer than {seconds:.0f} s to read; save it as .docx") from None
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ends LibreOffice with all that it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except ProcessLookupError:
        pass
    process.wait()
