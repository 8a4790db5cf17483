"""Plain text: bytes to a document, in the encodings in which Chinese offices save it."""

import codecs
import re
import unicodedata
from collections import Counter
from pathlib import Path

from etl.read.document import Document, ReadError

MAX_BYTES = 20_000_000
"""The longest reports are some 100,000 bytes; what is far beyond them is no report."""

# A byte order mark settles the encoding. UTF-32 is absent: no office program writes it.
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Control, private, unassigned: text in the encoding it is read in has next to none of these.
_NO_TEXT = {"Cc", "Co", "Cn", "Cs"}
_NO_TEXT_SHARE = 0.01

_LINE_END = re.compile(r"\r\n?")


def read_text(path: Path) -> Document:
    """The document in a text file.

    Raises:
        ReadError: missing, empty, binary, too large, damaged, or in no encoding known here.
    """
    return Document(text=decode(read_bytes(path), path.name))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is small enough to be a report; ReadError otherwise."""
    try:
        if path.is_dir():
            raise ReadError(f"{path.name} is a folder, not a file")
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB, too large for a report; split it")
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError(f"{path} does not exist; check the path") from None
    except OSError as error:
        raise ReadError(f"{path.name} cannot be read: {error.strerror or error}") from None


def decode(raw: bytes, name: str) -> str:
    """The text in ``raw`` with ``\\n`` line ends: by its mark, else strictly UTF-8, else GB18030.

    Raises:
        ReadError: naming the file ``name`` and what would mend it.
    """
    text = _LINE_END.sub("\n", _decode(raw, name))
    if not text.strip():
        raise ReadError(f"{name} is empty; fetch it again, or remove it")
    odd = sum(n for character, n in Counter(text).items() if _is_no_text(character))
    if "\0" in text or odd > _NO_TEXT_SHARE * len(text):
        raise ReadError(f"{name} is not text (a binary file, or another encoding); save it as UTF-8 text")
    return text


def _decode(raw: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], encoding, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(raw, error.start, name)
    return _strictly(raw, "gb18030", name)


def _strictly(raw: bytes, encoding: str, name: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        wrong = f"byte {error.start + 1} is not {encoding.upper()}"
        raise ReadError(f"{name} is neither UTF-8 nor GB18030 ({wrong}); save it as UTF-8 text") from None


def _refuse_damaged_utf8(raw: bytes, at: int, name: str) -> None:
    # Most damaged UTF-8 decodes as GB18030 too, into nonsense that nobody would notice in a batch.
    lenient = raw.decode("utf-8", errors="replace")
    damaged = lenient.count("�")
    sound = sum(character > "\x7f" for character in lenient) - damaged
    if sound > 10 * damaged:
        raise ReadError(f"{name} is UTF-8 but damaged at byte {at + 1}; fetch or save it again")


def _is_no_text(character: str) -> bool:
    return character not in "\t\n\f\v" and unicodedata.category(character) in _NO_TEXT
