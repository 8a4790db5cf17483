"""Reads ``zhibiao.toml`` into the records of ``etl.config``."""

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from ipaddress import ip_network
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from etl.config import DEFAULT_DATABASE, SETTINGS, Export, Fetch, Log, Network, Nightly, Settings
from etl.errors import UserError

Section = TypeVar("Section")

_CHOICES = {"log.format": ("json", "text")}


class SettingsError(UserError):
    """Settings that make no sense: one line that names file and key."""


def read_settings(path: Path) -> Settings:
    """The settings in a file. Its paths count from its folder, so that it does not matter where a run is started.

    Raises:
        SettingsError: the file is missing or wrong.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        settings: Settings = _rooted(_section(Settings, told, ""), path.absolute().parent)
        if any(not each.view or each.file.is_dir() for each in settings.export):
            raise ValueError("an [[export]] lacks view or file; give it both")
        return replace(settings, database=_rooted_database(settings.database, path.absolute().parent))
    except FileNotFoundError:
        raise SettingsError(f"{path} does not exist; docs/operations.md shows one to begin with") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror or error}") from None
    except ValueError as error:  # what tomllib and the decoder raise, too
        raise SettingsError(f"{path}: {error}") from None


def default_database() -> str:
    """The database where neither option nor variable names one.

    Raises:
        SettingsError: zhibiao.toml is wrong.
    """
    path = Path(SETTINGS)
    return read_settings(path).database if path.exists() else DEFAULT_DATABASE


def _section(kind: type[Section], told: Mapping[str, Any], where: str) -> Section:
    known = {each.name: each.type for each in fields(kind)}  # type: ignore[arg-type]
    for name in told:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1) or list(known)
            raise ValueError(f"{where}{name} is no setting; did you mean {', '.join(near)}?")
    return kind(**{name: _value(value, known[name], where + name) for name, value in told.items()})


def _value(value: Any, kind: Any, where: str) -> Any:
    if where in _CHOICES and value not in _CHOICES[where]:
        raise ValueError(f"{where} is {value!r}; it is one of {', '.join(_CHOICES[where])}")
    match value:
        case dict() if kind in _SECTIONS:
            return _section(_SECTIONS[kind], value, f"{where}.")
        case list() if kind in _ITEMS:
            return tuple(_ITEMS[kind](each, where) for each in value)
        case bool():
            pass
        case int() | float() if kind in (int, float) and value >= 0 and (kind is float or isinstance(value, int)):
            return value
        case str() if kind in (str, Path):
            return kind(value)
    raise ValueError(f"{where} = {value!r} is not understood; docs/operations.md says what it may be")


def _path(value: Any, where: str) -> Path:
    return Path(_value(value, str, where))


def _export(value: Any, where: str) -> Export:
    if not isinstance(value, dict):
        raise ValueError(f"{where} is written as [[{where}]] above its view and file")
    return _section(Export, value, f"{where}.")


def _network(value: Any, where: str) -> Network:
    try:
        return ip_network(value)
    except ValueError:
        raise ValueError(f"{where}: {value!r} is no network; write it like 10.0.0.0/8") from None


_SECTIONS: Mapping[Any, type[Any]] = {Nightly: Nightly, Log: Log, Fetch | None: Fetch}
_ITEMS: Mapping[Any, Any] = {tuple[Path, ...]: _path, tuple[Export, ...]: _export, tuple[Network, ...]: _network}
"""What the fields of each type are read by."""


def _rooted(value: Any, folder: Path) -> Any:
    """The value with all paths in it counted from ``folder``."""
    match value:
        case Path():
            return folder / value
        case tuple():
            return tuple(_rooted(each, folder) for each in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{each.name: _rooted(getattr(value, each.name), folder) for each in fields(value)})
        case _:
            return value


def _rooted_database(url: str, folder: Path) -> str:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise ValueError(f"database cannot be read; write it like {DEFAULT_DATABASE}") from None
    name = parsed.database or ""
    if parsed.get_backend_name() != "sqlite" or name in ("", ":memory:") or name.startswith("file:"):
        return url
    return parsed.set(database=str(folder / name)).render_as_string(hide_password=False)
