"""The process apart in which risky formats are read."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import documents
import pytest

from etl.read import isolated, read

DOCX = documents.word_of(documents.PROSE)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_forked_workers_read_in_processes_of_their_own(tmp_path: Path) -> None:
    paths = [tmp_path / f"{i}.docx" for i in range(8)]
    for i, path in enumerate(paths):
        path.write_bytes(documents.word_of([f"床位{i}张。"]))
    read(paths[0])  # now the parent has a process that workers must not share
    with multiprocessing.get_context("fork").Pool(3) as pool:
        texts = [document.text for document in pool.map(read, paths, chunksize=1)]
    assert texts == [f"床位{i}张。\n" for i in range(8)]
    assert read(paths[3]).text == texts[3]


def test_what_lies_in_the_current_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json.py", "docx.py", "faulthandler.py"):
        (tmp_path / name).write_text("raise SystemExit(9)")
    (tmp_path / "a.docx").write_bytes(DOCX)
    monkeypatch.chdir(tmp_path)
    isolated.close()
    assert "26.8%" in read(tmp_path / "a.docx").text


def test_the_process_ends_with_its_parent(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(DOCX)
    program = (
        "import os, pathlib, sys\n"
        "from etl.read import isolated, read\n"
        "read(pathlib.Path(sys.argv[1]))\n"
        "print(isolated._child._process.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    root = str(Path(__file__).parents[2])
    started = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "a.docx")],
        env=os.environ | {"PYTHONPATH": root}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert started.stdout.strip().isdecimal()
    if os.name == "posix":
        pid = int(started.stdout)
        for _ in range(200):
            try:
                os.kill(pid, 0)
                state = Path(f"/proc/{pid}/stat")
                if state.exists() and state.read_text().split()[2] == "Z":
                    break
            except ProcessLookupError:
                break
            multiprocessing.Event().wait(0.05)
        else:
            pytest.fail("the reading process outlives its parent")
