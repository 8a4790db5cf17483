"""Tells a file's format by its content, since names lie: a web page called .doc, a PDF called .docx."""

import io
import re
import zipfile

from etl.read.document import ReadError
from etl.read.formats import BY_SUFFIX, FORMATS, Format
from etl.read.text import decode

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b",
    re.I | re.S,
)
_TEXTS = {"txt", "csv", "html"}
"""Formats that only the suffix tells from each other."""

_HEAD = 4096
"""Bytes in which a format shows itself."""

_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "is a picture; have its text recognised (OCR) and save that as text"),
    (b"\xff\xd8\xff", "is a picture; have its text recognised (OCR) and save that as text"),
    (b"GIF8", "is a picture; have its text recognised (OCR) and save that as text"),
    (b"II*\0", "is a picture; have its text recognised (OCR) and save that as text"),
    (b"Rar!\x1a\x07", "is a RAR archive; unpack it, or pack it again as .zip"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive; unpack it, or pack it again as .zip"),
    (b"\x1f\x8b", "is a gzip archive; unpack it, or pack it again as .zip"),
    (b"PK\x05\x06", "is an empty zip archive; remove it, or pack it again"),
    (b"\x7fELF", "is a program, not a report; remove it"),
    (b"MZ\x90\0", "is a program, not a report; remove it"),
)
"""What begins with these bytes is no report, and what mends it."""

_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("EncryptedPackage", "password"),
    ("WordDocument", "doc"),
    ("Workbook", "xlsx"),
    ("Book", "xlsx"),
)
"""Names of streams in an old Office file, and the format they tell; checked in this order."""

_ZIP_PARTS: tuple[tuple[str, str], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsx"),
)
"""Members that tell what a zipped Office file is."""


def sniff(raw: bytes, suffix: str, name: str) -> Format:
    """The format of a file's content; plain text is what its suffix says.

    Args:
        raw: The content.
        suffix: The suffix of the file's name, one that ``BY_SUFFIX`` has.
        name: The file's name for messages.

    Raises:
        ReadError: the content is no report, protected, or truncated beyond recognition.
    """
    for magic, reason in _REFUSED:
        if raw.startswith(magic):
            raise ReadError(f"{name} {reason}")
    claimed = BY_SUFFIX[suffix.lower()]
    if b"%PDF-" in raw[:1024]:
        return FORMATS["pdf"]
    if raw.startswith(b"PK\x03\x04"):
        return _zipped(raw, name)
    if raw.startswith(_OLE):
        return _ole(raw, name)
    if raw.startswith(b"{\\rtf"):
        return FORMATS["doc"]
    if _HTML.match(_as_bytes(raw[:_HEAD])):
        return FORMATS["html"]
    return claimed if claimed.key in _TEXTS else _text_instead(raw, claimed, name)


def _text_instead(raw: bytes, claimed: Format, name: str) -> Format:
    if not raw.strip(b"\0\r\n\t "):
        raise ReadError(f"{name} is empty; fetch it again, or remove it")
    try:
        decode(raw, name)
    except ReadError:
        raise ReadError(
            f"{name} is not {claimed.a_title}: damaged or cut off; fetch it again, or save it anew"
        ) from None
    return FORMATS["txt"]


def _as_bytes(head: bytes) -> bytes:
    """The head of a text in one byte a sign, whatever its encoding: all that matters is ASCII."""
    return head.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").replace(b"\0", b"")


def _zipped(raw: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            names = set(archive.namelist())
    except Exception:  # zipfile raises half a dozen kinds on a damaged directory
        raise ReadError(f"{name} is a zip file that is cut off or damaged; fetch it again, or save it anew") from None
    for part, key in _ZIP_PARTS:
        if part in names:
            return FORMATS[key]
    if "mimetype" in names and "content.xml" in names:
        raise ReadError(f"{name} is an OpenDocument file; save it as .docx or .xlsx")
    return FORMATS["zip"]


def _ole(raw: bytes, name: str) -> Format:
    for stream, key in _OLE_STREAMS:
        if stream.encode("utf-16-le") + b"\0\0" in raw:
            if key == "password":
                raise ReadError(f"{name} is protected by a password; save it without one")
            return FORMATS[key]
    raise ReadError(f"{name} is an Office file without text, or cut off; fetch it again, or save it anew as .docx")
