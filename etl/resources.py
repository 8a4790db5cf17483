"""Finds the folders that travel with the program: migrations, sql and seeds.

In a checkout they lie beside the package; a wheel carries them inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder called ``migrations``, ``sql`` or ``seeds``; FileNotFoundError where the install lacks it."""
    for candidate in (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"the installation lacks its {name} folder; install zhibiao again")
