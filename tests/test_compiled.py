"""The wheel of `make compiled`, whose reader mypyc has compiled, beside the plain reader of the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = [ROOT / "seeds" / "reports", *ROOT.glob("tests/gold_*/texts")]

# What is said of every report, with the file of the module that read it; run once by each reader.
READING = """
import json, sys
from pathlib import Path
from etl.parse import Catalogue, extract, reading
from etl.seeds import load_reference
catalogue = Catalogue.build(load_reference())
read = {path: repr(extract(Path(path).read_text("utf-8"), (), catalogue)) for path in sys.stdin.read().splitlines()}
json.dump({"reader": reading.__file__, "read": read}, sys.stdout)
"""


def read_by(code: Path, reports: list[Path]) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", READING],
        cwd=code,
        env={**os.environ, "PYTHONPATH": str(code)},
        input="\n".join(map(str, reports)),
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.compiled
def test_the_compiled_reader_says_of_every_report_what_the_plain_one_says(tmp_path: Path) -> None:
    (wheel,) = (ROOT / "dist").glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path)
    reports = sorted(path for folder in FOLDERS for path in folder.glob("*.txt"))
    plain, compiled = read_by(ROOT, reports), read_by(tmp_path, reports)
    assert str(plain["reader"]).endswith(".py")
    assert not str(compiled["reader"]).endswith(".py")
    assert len(reports) > 300
    assert compiled["read"] == plain["read"]
