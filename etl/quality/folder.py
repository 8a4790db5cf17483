"""A folder of gold: ``gold/NAME.jsonl``, ``texts/NAME.txt`` and, where only parts were annotated, ``windows/NAME.json``."""

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from etl.errors import UserError
from etl.parse.reference import Reference
from etl.quality.gold import Gold, Mistake, read_gold
from etl.quality.measure import Found
from etl.read import is_readable, read

Windows = tuple[tuple[int, int], ...]


class GoldError(UserError):
    """Gold, or what was found, that cannot be scored: one line with what would mend it."""


@dataclass(frozen=True, slots=True)
class GoldReport:
    """An annotated report: its gold file, its text's file and the spans that were annotated (None: all of it)."""

    name: str
    file: Path
    text_file: Path
    windows: Windows | None

    def text(self) -> str:
        """The report's text; ReadError where its file cannot be read."""
        return read(self.text_file).text

    def read(self, reference: Reference) -> tuple[list[Gold], list[Mistake]]:
        """Every sound observation of its gold, and every mistake in the other lines.

        Raises:
            ReadError: its text cannot be read.
            GoldError: its gold is not UTF-8.
        """
        try:
            content = self.file.read_text("utf-8-sig")
        except UnicodeDecodeError:
            raise GoldError(f"{self.file} is not UTF-8; save it as UTF-8 text") from None
        golds, mistakes = read_gold(content, self.text(), reference)
        windows = self.windows
        if windows is not None:
            mistakes += (
                Mistake(
                    g.line, f"stands outside the annotated windows of {self.name}.json; widen one, or remove the line"
                )
                for g in golds
                if not any(start <= g.start < end for start, end in windows)
            )
        return golds, sorted(mistakes, key=lambda m: m.line)

    def sound(self, reference: Reference) -> list[Gold]:
        """Its gold; GoldError where any line of it is wrong."""
        golds, mistakes = self.read(reference)
        if mistakes:
            more = f" (and {len(mistakes) - 1} more)" if len(mistakes) > 1 else ""
            where = f"{self.file}:{mistakes[0].line}: {mistakes[0].message}{more}"
            raise GoldError(f"{where}; zhibiao score --check lists every mistake")
        return golds


def open_gold(folder: Path, texts: Path | None = None) -> list[GoldReport]:
    """The annotated reports of a folder, by name.

    Args:
        folder: Holds ``gold/NAME.jsonl``, or ``NAME.jsonl`` itself. A ``sources*.json`` in it tells by name the
            ``sha256`` of texts that it does not hold.
        texts: Where the reports lie; by default ``folder/texts``.

    Raises:
        GoldError: there is no gold, or a text of it is missing or another one.
    """
    gold = folder / "gold" if (folder / "gold").is_dir() else folder
    files = sorted(gold.glob("*.jsonl"))
    if not files:
        raise GoldError(f"{folder} holds no gold; put NAME.jsonl into {folder / 'gold'} (docs/annotating.md)")
    texts = texts or folder / "texts"
    sums = _sums(folder)
    return [
        GoldReport(
            name=file.stem,
            file=file,
            text_file=_text_file(texts, file.stem, sums.get(file.stem)),
            windows=_windows(folder / "windows" / f"{file.stem}.json"),
        )
        for file in files
    ]


def read_found(file: Path) -> list[Found]:
    """What was found in a report, as ``zhibiao extract --format jsonl`` writes it; more fields than needed may be there.

    Raises:
        GoldError: naming the first line that is wrong.
    """
    found = []
    names = {f.name for f in fields(Found)}
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{file} cannot be read ({error})") from None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            found.append(Found(**{k: v for k, v in row.items() if k in names and v is not None}))
        except (ValueError, TypeError, AttributeError) as error:
            told = f"is no observation as zhibiao extract --format jsonl writes it ({error})"
            raise GoldError(f"{file}:{number}: {told}") from None
    return found


def read_codes(file: Path) -> frozenset[str]:
    """The codes in the column ``code`` of a CSV; GoldError where there is none."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return frozenset(row["code"] for row in csv.DictReader(lines))
    except KeyError:
        raise GoldError(f"{file} has no column called code") from None
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{file} cannot be read ({error})") from None


def _sums(folder: Path) -> dict[str, str]:
    sources: dict[str, Mapping[str, Any]] = {}
    for file in sorted(folder.glob("sources*.json")):
        sources |= _json(file)
    return {name: source["sha256"] for name, source in sources.items() if "sha256" in source}


def _text_file(texts: Path, name: str, sha256: str | None) -> Path:
    candidates = [p for p in sorted(texts.glob(f"{name}.*")) if is_readable(p)]
    if not candidates and sha256:
        # A text that someone keeps under another name is the same text.
        candidates = [p for p in sorted(texts.glob("*")) if is_readable(p) and _sha256(p) == sha256]
    if not candidates:
        raise GoldError(
            f"{texts} holds no {name}.txt, which the gold is about; name the folder of the texts with --texts"
        )
    if sha256 and _sha256(candidates[0]) != sha256:
        raise GoldError(
            f"{candidates[0]} is not the text that was annotated (its sha256 differs); fetch that one again"
        )
    return candidates[0]


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _windows(file: Path) -> Windows | None:
    if not file.exists():
        return None
    try:
        return tuple((int(start), int(end)) for start, end in _json(file))
    except (TypeError, ValueError):
        raise GoldError(f"{file} must hold pairs like [[556, 619], [1981, 2380]]") from None


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{file} is no JSON ({error}); mend it") from None
