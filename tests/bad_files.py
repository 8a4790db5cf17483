"""Files that cannot be read: formats times faults, each with the line that it is to be refused with."""

import struct
from pathlib import Path

import documents
from documents import PROSE, TABLE, TITLE

DOCX = documents.word_of((TITLE, *PROSE), TABLE)
XLSX = documents.workbook_of(TABLE)
PDF = documents.pdf((TITLE, *PROSE))
TEXT = "\n".join(PROSE).encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><lolz>&c;</lolz>'
)
OUTSIDE = f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "{Path(__file__).as_uri()}">]><r>&x;</r>'.encode()


def encrypted_zip(member: str, content: bytes) -> bytes:
    """A zip archive whose directory and member say that they are encrypted."""
    raw = bytearray(documents.zipped({member: content}))
    for magic, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        raw[raw.index(magic) + at] |= 1
    return bytes(raw)


def lying_zip(size: int) -> bytes:
    """A zip archive whose directory says that its member unpacks to ``size`` bytes."""
    raw = bytearray(documents.zipped({"a.txt": TEXT}))
    struct.pack_into("<I", raw, raw.index(b"PK\1\2") + 24, size)
    return bytes(raw)


def twins() -> bytes:
    return documents.zipped({"a.txt": TEXT, "b.txt": TEXT}).replace(b"b.txt", b"a.txt")


def far_cell() -> bytes:
    return documents.workbook(lambda sheet: (sheet.append(["a"]), sheet.cell(1_048_576, 16_384, "z")))


DEEP_WORD = documents.with_part(
    DOCX,
    "word/document.xml",
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    + b"<w:sdt><w:sdtContent>" * 5000 + b"</w:sdtContent></w:sdt>" * 5000 + b"</w:body></w:document>",
)  # fmt: skip
BOMB = documents.zipped({f"{i}.txt": bytes(10_000_000) for i in range(60)})
CUT = "is a zip file that is cut off or damaged"

CASES: tuple[tuple[str, str, bytes, str], ...] = (
    # what is wrong, the file's name, its content, the line
    ("txt: empty", "a.txt", b"", "a.txt is empty; fetch it again, or remove it"),
    ("txt: only blanks", "a.txt", b" \r\n\t" * 9, "a.txt is empty"),
    ("txt: only NULs", "a.txt", bytes(999), "a.txt is not text"),
    ("txt: NUL between", "a.txt", TEXT + b"\0" + TEXT, "a.txt is not text"),
    ("txt: random bytes", "a.txt", bytes(range(256)) * 9, "a.txt is (not text|neither UTF-8 nor GB18030)"),
    ("txt: cut inside a character", "a.txt", TEXT[:-1], "a.txt is UTF-8 but damaged at byte"),
    ("txt: odd length of UTF-16", "a.txt", TEXT.decode().encode("utf-16") + b"x", "a.txt is neither UTF-8 nor GB18030"),
    ("txt: control characters", "a.txt", b"\x01\x02\x03abc" * 99, "a.txt is not text"),
    ("txt: a picture", "a.txt", PNG, "a.txt is a picture; have its text recognised"),
    ("txt: a program", "a.txt", b"\x7fELF\2\1\1" + bytes(99), "a.txt is a program, not a report"),
    ("txt: too large", "a.txt", b"9" * 20_000_001, "a.txt is larger than 20 MB, too large for a text that is a report"),
    ("txt: half a zip", "a.txt", DOCX[:500], f"a.txt {CUT}"),
    ("csv: empty", "a.csv", b"", "a.csv is empty"),
    ("csv: only separators", "a.csv", b",,,\n,,,\n", "a.csv holds no text"),
    ("csv: a million commas", "a.csv", b"," * 1_000_000, "a.csv has more than 100,000 cells"),
    ("csv: a quote never closed", "a.csv", b'a,"b\n' + b"c,d\n" * 9, "a.csv line 10: unexpected end of data; save it as CSV again"),
    ("csv: a letter after a quote", "a.csv", b'a,"b"c\n', "a.csv line 1: ',' expected after '\"'; save it as CSV again"),
    ("csv: a field too long", "a.csv", b"a," + b"9" * 200_000, "a.csv line 1: field larger than field limit"),
    ("csv: NULs", "a.csv", b"a\0,b\0\0\n", "a.csv is not text"),
    ("csv: a picture", "a.csv", PNG, "a.csv is a picture"),
    ("csv: in Latin-1", "a.csv", "année,réalisé\xff".encode("latin-1"), "a.csv is neither UTF-8 nor GB18030"),
    ("html: empty", "a.html", b"", "a.html is empty"),
    ("html: no text", "a.html", b"<html><body></body></html>", "a.html is a web page without a report's text"),
    ("html: only a script", "a.htm", b"<html><script>location='/'</script>", "a.htm is a web page without a report's text"),
    ("html: only a comment", "a.html", b"<!-- x -->", "a.html is no web page that can be read"),
    ("html: only NULs", "a.html", bytes(99), "a.html is not text"),
    ("html: cut inside a character", "a.html", "<p>健康素养健康素养健康素养健康素养".encode()[:-1], "a.html is UTF-8 but damaged"),
    ("html: too large", "a.html", b"<p>" + b"9" * 10_000_000, "a.html is larger than 10 MB, too large for a web page"),
    ("html: a RAR archive", "a.html", b"Rar!\x1a\x07\0" + bytes(99), "a.html is a RAR archive; unpack it"),
    ("docx: empty", "a.docx", b"", "a.docx is empty"),
    ("docx: random bytes", "a.docx", bytes(range(128, 256)) * 9, "a.docx is not a Word document: damaged or cut off"),
    ("docx: cut in half", "a.docx", DOCX[: len(DOCX) // 2], f"a.docx {CUT}"),
    ("docx: without its end", "a.docx", DOCX[:-30], f"a.docx {CUT}"),
    ("docx: a part damaged", "a.docx", DOCX[:300] + bytes(400) + DOCX[700:], "a.docx is (damaged as a Word document|a zip file that is cut)"),
    ("docx: no document in it", "a.docx", documents.zipped({"word/x.xml": b"<x/>"}), "a.docx is a zip archive; give its name the suffix .zip"),
    ("docx: broken XML", "a.docx", documents.with_part(DOCX, "word/document.xml", b"<w:document><w:body>"), "a.docx is damaged as a Word document"),
    ("docx: XML of another kind", "a.docx", documents.with_part(DOCX, "word/document.xml", b"<x/>"), "a.docx is damaged as a Word document"),
    ("docx: billion laughs", "a.docx", documents.with_part(DOCX, "word/document.xml", LAUGHS), "a.docx declares XML entities"),
    ("docx: an entity from outside", "a.docx", documents.with_part(DOCX, "docProps/core.xml", OUTSIDE), "a.docx declares XML entities"),
    ("docx: an entity in UTF-16", "a.docx", documents.with_part(DOCX, "word/styles.xml", LAUGHS.decode().encode("utf-16")), "a.docx declares XML entities"),
    ("docx: a bomb", "a.docx", documents.with_part(DOCX, "word/media/a.bin", bytes(201_000_000)), "a.docx unpacks to more than 200 MB"),
    ("docx: 100 MB of digits", "a.docx", documents.with_part(DOCX, "word/document.xml", b"<w:t>" + b"9" * 201_000_000), "a.docx unpacks to more than 200 MB"),
    ("docx: ten thousand parts", "a.docx", documents.zipped({"word/document.xml": b"", **{f"{i}": b"" for i in range(5_001)}}), "a.docx holds more than 5,000 parts"),
    ("docx: deep nesting", "a.docx", DEEP_WORD, "a.docx is (damaged as a Word document|nested too deeply)"),
    ("docx: password", "a.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(99), "a.docx is protected by a password; save it without one"),
    ("docx: encrypted parts", "a.docx", encrypted_zip("word/document.xml", b"<x/>"), "a.docx is protected by a password"),
    ("docx: no words", "a.docx", documents.word_of(()), "a.docx holds no text"),
    ("docx: OpenDocument", "a.docx", documents.zipped({"mimetype": b"x", "content.xml": b"<x/>"}), "a.docx is an OpenDocument file; save it as .docx"),
    ("pdf: empty", "a.pdf", b"", "a.pdf is empty"),
    ("pdf: only its head", "a.pdf", b"%PDF-1.7\n", "a.pdf is a PDF that is cut off or damaged"),
    ("pdf: random bytes", "a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 9, "a.pdf is a PDF that is cut off or damaged"),
    ("pdf: a third of it", "a.pdf", PDF[: len(PDF) // 3], "a.pdf is a PDF that is cut off or damaged|a.pdf holds no text"),
    ("pdf: password", "a.pdf", documents.pdf(PROSE, password="geheim"), "a.pdf is protected by a password; save it without one"),
    ("pdf: a scan", "a.pdf", documents.drawn_pdf(documents.scan), "a.pdf is a scan: pictures of 1 pages without text; have its text recognised"),
    ("pdf: a blank page", "a.pdf", documents.drawn_pdf(lambda canvas: canvas.showPage()), "a.pdf holds no text"),
    ("pdf: too many pages", "a.pdf", documents.drawn_pdf(lambda canvas: [canvas.showPage() for _ in range(1_001)]), "a.pdf has more than 1,000 pages"),
    ("pdf: a picture", "a.pdf", PNG, "a.pdf is a picture"),
    ("xlsx: empty", "a.xlsx", b"", "a.xlsx is empty"),
    ("xlsx: cut in half", "a.xlsx", XLSX[: len(XLSX) // 2], f"a.xlsx {CUT}"),
    ("xlsx: billion laughs", "a.xlsx", documents.with_part(XLSX, "xl/sharedStrings.xml", LAUGHS), "a.xlsx declares XML entities"),
    ("xlsx: broken XML", "a.xlsx", documents.with_part(XLSX, "xl/workbook.xml", b"<workbook"), "a.xlsx is damaged as an Excel workbook"),
    ("xlsx: a bomb", "a.xlsx", documents.with_part(XLSX, "xl/media/a.bin", bytes(201_000_000)), "a.xlsx unpacks to more than 200 MB"),
    ("xlsx: a value in the last cell", "a.xlsx", far_cell(), "a.xlsx (has more than 100,000 cells|crashes its reader)"),
    ("xlsx: no value", "a.xlsx", documents.workbook(lambda sheet: None), "a.xlsx holds no text"),
    ("xlsx: password", "a.xlsx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(99), "a.xlsx is protected by a password"),
    ("xls: cut off", "a.xls", OLE + "Workbook".encode("utf-16-le") + bytes(99), "a.xls is damaged as an Excel workbook"),
    ("xls: random bytes", "a.xls", bytes(range(128, 256)) * 9, "a.xls is not an Excel workbook"),
    ("zip: empty", "a.zip", b"", "a.zip is empty"),
    ("zip: without members", "a.zip", documents.zipped({}), "a.zip is an empty zip archive"),
    ("zip: cut in half", "a.zip", documents.zipped({"a.txt": TEXT})[:60], f"a.zip {CUT}"),
    ("zip: no report in it", "a.zip", documents.zipped({"a.jpg": PNG}), "a.zip holds no report"),
    ("zip: a bomb", "a.zip", BOMB, "a.zip unpacks to more than 500 MB"),
    ("zip: too many members", "a.zip", documents.zipped({f"{i}.txt": b"x" for i in range(1_001)}), "a.zip holds more than 1,000 files"),
    ("zip: leads out", "a.zip", documents.zipped({"../../a.txt": TEXT}), r"a.zip holds a file that leads out of it \(../../a.txt\)"),
    ("zip: from the root", "a.zip", documents.zipped({"/etc/a.txt": TEXT}), "a.zip holds a file that leads out of it"),
    ("zip: two of one name", "a.zip", twins(), "a.zip holds two files called a.txt"),
    ("zip: password", "a.zip", encrypted_zip("a.txt", TEXT), "a.zip is protected by a password; pack it without one"),
    ("zip: 7z", "a.zip", b"7z\xbc\xaf\x27\x1c" + bytes(99), "a.zip is a 7z archive"),
    ("doc: empty", "a.doc", b"", "a.doc is empty"),
    ("doc: random bytes", "a.doc", bytes(range(128, 256)) * 9, "a.doc is not an old Word or WPS document"),
    ("doc: nothing in it", "a.doc", OLE + bytes(999), "a.doc is an Office file without text, or cut off"),
    ("wps: password", "a.wps", OLE + "EncryptedPackage".encode("utf-16-le") + bytes(99), "a.wps is protected by a password"),
    ("odt: no reader", "a.odt", b"x", "a.odt cannot be read: only .csv, .doc, .docx"),
    ("no suffix", "report", TEXT, "report cannot be read: only"),
)  # fmt: skip

NAMES = (
    "a\n; DROP TABLE.txt",
    "\u202etxt.a.txt",
    "a\x1b[31m.txt",
    "-rf.txt",
    "$(reboot).txt",
    "a'b\"c;.txt",
    "報告" * 40 + ".txt",
)
