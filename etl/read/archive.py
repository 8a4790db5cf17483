"""Zip archives of reports: their members by name, each read only as far as the limits go."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from etl.read.document import Document, ReadError, shown
from etl.read.formats import BY_SUFFIX, FORMATS, Limits, megabytes

_UTF8_NAME, _ENCRYPTED = 0x800, 0x1
_SYSTEM_FOLDERS = {"__MACOSX"}


def container(path: Path) -> Path | None:
    """The archive that a path leads into; None where it leads into none."""
    suffixes = FORMATS["zip"].suffixes
    return next((p for p in reversed(path.parents) if p.suffix.lower() in suffixes and p.is_file()), None)


def member(archive: Path, path: Path) -> str:
    """The name within ``archive`` of the member that ``path`` means."""
    return path.relative_to(archive).as_posix()


def members(path: Path) -> list[str]:
    """The names of the reports and manifests in an archive, sorted.

    Raises:
        ReadError: no zip archive, protected, hostile, beyond the limits, or without a report.
    """
    with _opened(path) as archive:
        infos = _infos(archive, path)
    names = sorted(name for name in infos if Path(name).suffix.lower() in BY_SUFFIX)
    if not names:
        known = ", ".join(sorted(BY_SUFFIX))
        raise ReadError(f"{shown(path.name)} holds no report ({known}); remove it, or pack it again")
    return names


def read_member(path: Path, name: str, size: int) -> bytes:
    """The bytes of a member of at most ``size`` bytes.

    Raises:
        ReadError: absent, damaged, too large, or the archive as a whole is refused.
    """
    label = f"{shown(name)} in {shown(path.name)}"
    with _opened(path) as archive:
        info = _infos(archive, path).get(name)
        if info is None:
            raise ReadError(f"{label} does not exist; check the path")
        with archive.open(info) as stream:
            # The stream ends where the directory says; what the directory says was added up before.
            raw = stream.read(size + 1)
    if len(raw) > size:
        raise ReadError(f"{label} is larger than {megabytes(size)}, too large for a report; split it")
    return raw


def read(raw: bytes, name: str, limits: Limits) -> Document:
    """Refuses: an archive is read by its members, of which ``etl.read.source.expand`` tells."""
    raise ReadError(
        f"{name} is a zip archive; give its name the suffix .zip, or unpack it where it lies in another one"
    )


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    name = shown(path.name)
    limits = FORMATS["zip"].limits
    try:
        if path.stat().st_size > limits.size:
            raise ReadError(f"{name} is larger than {megabytes(limits.size)}; pack its reports into several")
        with zipfile.ZipFile(path) as archive:
            yield archive
    except ReadError:
        raise
    except FileNotFoundError:
        raise ReadError(f"{shown(path)} does not exist; check the path") from None
    except Exception:  # zipfile raises half a dozen kinds on a damaged archive
        raise ReadError(f"{name} is a zip file that is cut off or damaged; fetch it again, or pack it anew") from None


def _infos(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The members by their name as a user reads it, after all checks."""
    name, limits = shown(path.name), FORMATS["zip"].limits
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len(infos) > limits.members:
        raise ReadError(f"{name} holds more than {limits.members:,} files; pack them into several")
    if sum(info.file_size for info in infos) > limits.unpacked:
        raise ReadError(f"{name} unpacks to more than {megabytes(limits.unpacked)}; pack its reports into several")
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise ReadError(f"{name} is protected by a password; pack it without one")
    named = [(_name(info), info) for info in infos]
    for member_name, times in Counter(member_name for member_name, _ in named).items():
        parts = PurePosixPath(member_name).parts
        if member_name.startswith("/") or ".." in parts or "\\" in member_name or ":" in member_name:
            raise ReadError(f"{name} holds a file that leads out of it ({shown(member_name)}); pack it again")
        if times > 1:
            raise ReadError(f"{name} holds two files called {shown(member_name)}; pack it again")
    return {n: info for n, info in named if not _is_hidden(PurePosixPath(n))}


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    # Windows packs Chinese names in GBK, which the standard reads as the code page of the IBM PC.
    raw = info.filename.encode("cp437", errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", errors="replace")


def _is_hidden(path: PurePosixPath) -> bool:
    return any(part.startswith(".") or part in _SYSTEM_FOLDERS for part in path.parts)
