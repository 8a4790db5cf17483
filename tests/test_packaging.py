"""The wheel, as someone gets it who has no checkout."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The environment of a wheel, built from the checkout and installed by itself; the tests' lends what it depends on."""
    folder = tmp_path_factory.mktemp("packaging")
    run(ROOT, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=True)
    (site,) = (folder / "venv").glob("lib/python*/site-packages")
    # Their folders alone are lent, not the path files in them: the checkout stays out of sight.
    lent = [p for p in sys.path if p.endswith("site-packages") and Path(p).is_dir()]
    (site / "lent.pth").write_text("".join(f"{p}\n" for p in lent))
    run(
        folder, *program(folder / "venv", "python"), "-m", "pip", "install", "-q", "--no-deps", "--no-index", str(wheel)
    )
    return folder / "venv"


def program(environment: Path, name: str) -> tuple[str]:
    return (str(environment / "bin" / name),)


def run(folder: Path, *words: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "ZHIBIAO"))}
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_wheel_loads_a_report_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    zhibiao = program(installed, "zhibiao")
    run(tmp_path, *zhibiao, "init")
    report = ROOT / "seeds" / "reports" / "shangluo-2024.txt"
    (tmp_path / "report.txt").write_bytes(report.read_bytes())
    assert "1 loaded" in run(tmp_path, *zhibiao, "load", "report.txt")
    run(tmp_path, *zhibiao, "export", "observation_detail", "-o", "out.csv")
    assert len((tmp_path / "out.csv").read_text("utf-8-sig").splitlines()) > 10


def test_migrations_sql_and_seeds_travel_inside_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = "from etl.resources import folder; print(*(folder(n) for n in ('migrations', 'sql', 'seeds')), sep='\\n')"
    folders = run(tmp_path, *program(installed, "python"), "-c", code).split()
    assert len(folders) == 3
    assert all(folder.startswith(str(installed)) for folder in folders)


def test_the_page_of_a_report_travels_inside_the_wheel(installed: Path, tmp_path: Path) -> None:
    report = ROOT / "seeds" / "reports" / "shangluo-2024.txt"
    run(tmp_path, *program(installed, "zhibiao"), "explain", str(report), "-o", "page.html")
    assert "showWords" in (tmp_path / "page.html").read_text("utf-8")
