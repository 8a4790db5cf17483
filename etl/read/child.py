"""The process in which risky formats are read: ``python -m etl.read.child``, fed by ``etl.read.isolated``.

A request is a line of JSON (format, name, size, limits) and ``size`` bytes; the answer is a line of JSON. JSON and not pickle:
what reads hostile files must not be able to hand its parent code.
"""

import faulthandler
import json
import os
import sys
from dataclasses import astuple, replace
from typing import Any

from etl.read.document import ReadError
from etl.read.formats import FORMATS, MEMORY, Format, Limits
from etl.read.guard import guarded
from etl.read.isolated import READY


def main() -> None:
    """Answer requests until the input ends."""
    _limit_memory()
    requests = sys.stdin.buffer
    # What a library prints must not be taken for an answer.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    answers.write(READY)
    answers.flush()
    while line := requests.readline():
        request = json.loads(line)
        form = replace(FORMATS[request["format"]], limits=Limits(**request["limits"]))
        raw = requests.read(request["size"])
        # Ends the process even where its parent is gone and a library hangs outside Python.
        faulthandler.dump_traceback_later(form.limits.seconds, exit=True)
        answer = _answer(form, raw, request["name"])
        faulthandler.cancel_dump_traceback_later()
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()


def _answer(form: Format, raw: bytes, name: str) -> dict[str, Any]:
    try:
        document = guarded(form, raw, name)
    except ReadError as error:
        return {"error": str(error)}
    return {
        "text": document.text,
        "tables": [[[astuple(cell) for cell in row] for row in table.rows] for table in document.tables],
        "metadata": dict(document.metadata),
        "remarks": document.remarks,
    }


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    main()
