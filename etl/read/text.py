"""Plain text: bytes to a document, in the encodings in which Chinese offices save it."""

import codecs
import re
import unicodedata
from collections import Counter

from etl.read.document import Document, ReadError
from etl.read.formats import Limits
from etl.read.metadata import HEAD, from_text

# A byte order mark settles the encoding. UTF-32 is absent: no office program writes it.
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# Control, private, unassigned: text in the encoding it is read in has next to none of these.
_NO_TEXT = {"Cc", "Co", "Cn", "Cs"}
_NO_TEXT_SHARE = 0.01

_LINE_END = re.compile(r"\r\n?")


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """The document in the bytes of a text file.

    Raises:
        ReadError: empty, binary, damaged, or in no encoding known here.
    """
    text = decode(raw, name)
    return Document(text, metadata=from_text(text[:HEAD]))


def decode(raw: bytes, name: str) -> str:
    """The text in ``raw`` with ``\\n`` line ends: by its mark, else strictly UTF-8, else GB18030;
    UTF-16 without a mark is told by its NULs.

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
    if encoding := _unmarked_utf16(raw):
        return _strictly(raw, encoding, name)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(raw, error.start, name)
    return _strictly(raw, "gb18030", name)


def _unmarked_utf16(raw: bytes) -> str:
    """The encoding of UTF-16 without a mark: line ends, digits and spaces leave a NUL on one side only."""
    low, high = raw[::2].count(0), raw[1::2].count(0)
    if len(raw) % 2 or not low + high or (low and high):
        return ""
    return "utf-16-le" if high else "utf-16-be"


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
