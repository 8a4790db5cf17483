"""Checks of zipped Office files before a library opens them: size, protection and XML entities."""

import io
import zipfile

from etl.read.document import ReadError
from etl.read.formats import Limits, megabytes

_ENCRYPTED = 0x1
_PROLOGUE = 4096
"""Bytes in which an XML part would declare its entities; Office never does."""


def check_package(raw: bytes, name: str, limits: Limits) -> None:
    """Refuses what would take more than the limits to read.

    Raises:
        ReadError: beyond the limits, protected by a password, or with XML entities.
    """
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        infos = archive.infolist()
        if len(infos) > limits.members:
            raise ReadError(f"{name} holds more than {limits.members:,} parts, too many for a report; save it anew")
        if sum(info.file_size for info in infos) > limits.unpacked:
            raise ReadError(
                f"{name} unpacks to more than {megabytes(limits.unpacked)}; save it without pictures, or as .txt"
            )
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise ReadError(f"{name} is protected by a password; save it without one")
        for info in infos:
            if info.filename.lower().endswith((".xml", ".rels")):
                with archive.open(info) as part:
                    # In UTF-16 too: what matters is ASCII.
                    prologue = part.read(_PROLOGUE).replace(b"\0", b"")
                if b"<!DOCTYPE" in prologue or b"<!ENTITY" in prologue:
                    raise ReadError(f"{name} declares XML entities, which no Office program does; save it anew")
