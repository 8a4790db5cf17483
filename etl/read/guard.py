"""The one place where a library's failure on a bad file becomes a line that a user can act on."""

from etl.read.document import Document, ReadError, one_line, shown
from etl.read.formats import Format


def guarded(form: Format, raw: bytes, name: str) -> Document:
    """The document in ``raw`` by the reader of ``form``, in this process.

    Raises:
        ReadError: and nothing else, whatever the bytes.
    """
    try:
        return form.read(raw, name, form.limits)
    except ReadError:
        raise
    except ModuleNotFoundError as error:
        raise ReadError(
            f"{name} cannot be read: {error.name} is not installed; run pip install 'zhibiao[documents]'"
        ) from None
    except (MemoryError, RecursionError):
        raise ReadError(f"{name} is nested too deeply or too large to be a report; save it anew, or as .txt") from None
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # libraries in Rust raise their panics past Exception
        reason = shown(one_line(error))[:80] or type(error).__name__
        raise ReadError(f"{name} is damaged as {form.a_title} ({reason}); fetch it again, or save it anew") from None
