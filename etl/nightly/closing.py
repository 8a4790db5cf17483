"""The last stages of a nightly run: checks and exports."""

import logging
import os
import re
import shutil
from pathlib import Path

from sqlalchemy import Engine

from etl.config import Export
from etl.errors import UserError
from etl.export.formats import FORMATS, format_of
from etl.exports import export_view
from etl.nightly.summary import Summary
from etl.store import Away, StoreError, reading
from etl.store.checks import find, run

_log = logging.getLogger(__name__)


def check(engine: Engine, summary: Summary) -> None:
    """Runs all checks over all that is loaded."""
    with reading(engine) as connection:
        findings = run(connection, find(()))
    summary.checks = {finding.check.name: len(finding.rows) for finding in findings if finding.rows}
    for finding in findings:
        if finding.failed:
            summary.attention.append(
                f"check {finding.check.name} fails for {len(finding.rows):,} rows: {finding.check.mend}"
            )
            _log.warning("check fails", extra={"data": {"check": finding.check.name, "rows": len(finding.rows)}})


def export(engine: Engine, each: Export, summary: Summary) -> None:
    """Writes a view to its file; one that cannot be written is for a person, and the others are written."""
    try:
        count = _written(engine, each)
    except Away:
        raise
    except (UserError, StoreError, OSError) as error:
        summary.attention.append(f"{each.file.name} is not exported: {error}")
        return
    summary.exports[each.file.name] = count
    _log.info("exported", extra={"data": {"file": str(each.file), "rows": count}})


def _written(engine: Engine, each: Export) -> int:
    if each.format and each.format not in FORMATS:
        raise UserError(f"there is no format {each.format}; the formats are {', '.join(FORMATS)}")
    each.file.parent.mkdir(parents=True, exist_ok=True)
    _sweep(each.file)
    with reading(engine) as connection:
        return export_view(connection, each.view, each.file, each.format or format_of(each.file))


def _sweep(target: Path) -> None:
    """Removes what processes that were killed left of an export; what they had set aside for a new one takes its place again."""
    left = re.compile(re.escape(f".{target.name}.") + r"(\d+)\.(part|old)")
    for path in target.parent.iterdir():
        match = left.fullmatch(path.name)
        if not match or _is_another(int(match[1])):
            continue
        if match[2] == "old" and not target.exists():
            path.rename(target)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _is_another(process: int) -> bool:
    """Whether a process runs that is not this one."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return process != os.getpid()
