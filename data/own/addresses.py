"""Files of this machine and, through fsspec, of object stores and web hosts."""

import glob
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from data.own.errors import OwnDataError, needs

FORMATS = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".parquet": "parquet",
    ".geoparquet": "parquet",
    ".xlsx": "xlsx",
    ".geojson": "geojson",
    ".json": "geojson",
}


def list_files(names: Sequence[str]) -> list[str]:
    """List the files that names stand for, sorted: files, folders, globs, addresses.

    Raises:
        OwnDataError: a name stands for no file, or for one of another format.
    """
    files = [file for name in names for file in _expand(name)]
    for file in files:
        file_format(file)
    return list(dict.fromkeys(files))


def file_format(address: str) -> str:
    """Tell the format of a file by its name.

    Raises:
        OwnDataError: it is of no format that can be read.
    """
    ending = Path(address.partition("?")[0]).suffix.lower()
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        msg = f"{address} has none of the endings {known}. Convert it, or name another file."
        raise OwnDataError(msg)
    return FORMATS[ending]


def is_remote(address: str) -> bool:
    """Tell whether an address is for fsspec."""
    return "://" in address


def open_address(address: str) -> IO[bytes]:
    """Open a file to read bytes from any place of it.

    Raises:
        OwnDataError: it cannot be opened, or fsspec is needed and not installed.
    """
    try:
        if not is_remote(address):
            return Path(address).open("rb")
        return _file_system(address).open(address, "rb")  # type: ignore[no-any-return]
    except OSError as error:
        msg = (
            f"{address} cannot be read ({error.strerror or error}). Check the name and the rights."
        )
        raise OwnDataError(msg) from error


def identity(address: str) -> str:
    """Name the content of a file without reading it: by size and time, or by the store's mark."""
    if is_remote(address):
        return f"{address} {_file_system(address).ukey(address)}"
    state = Path(address).stat()
    return f"{Path(address).absolute()} {state.st_size} {state.st_mtime_ns}"


def _expand(name: str) -> list[str]:
    if is_remote(name):
        return _expand_remote(name)
    path = Path(name)
    if path.is_dir():
        found = sorted(
            str(file) for file in path.rglob("*") if file.is_file() and file.suffix in FORMATS
        )
        if not found:
            msg = f"The folder {name} has no file that can be read. Its formats are {_known()}."
            raise OwnDataError(msg)
        return found
    if path.is_file():
        return [name]
    found = sorted(file for file in glob.glob(name, recursive=True) if Path(file).is_file())  # noqa: PTH207 - a pattern may be absolute
    if not found:
        msg = f"There is no file {name}. Check the name; a pattern has to be in quotes."
        raise OwnDataError(msg)
    return found


def _expand_remote(name: str) -> list[str]:
    scheme = name.partition("://")[0]
    system = _file_system(name)
    try:
        if system.isdir(name):
            paths = [path for path in system.find(name) if Path(path).suffix in FORMATS]
        else:
            paths = system.glob(name) if any(sign in name for sign in "*?[") else [name]
    except Exception as error:  # stores raise errors of their own
        msg = f"{name} cannot be listed ({error}). Check the address and the rights."
        raise OwnDataError(msg) from error
    if not paths:
        msg = f"There is no file at {name}. Check the address."
        raise OwnDataError(msg)
    return sorted(path if is_remote(path) else f"{scheme}://{path}" for path in paths)


def _file_system(address: str) -> Any:  # noqa: ANN401 - fsspec has no types
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise needs(package="fsspec", purpose=f"The address {address}") from error
    try:
        return url_to_fs(address)[0]
    except (ImportError, ValueError) as error:
        msg = f"{address} cannot be used: {error}"
        raise OwnDataError(msg) from error


def _known() -> str:
    return ", ".join(sorted(set(FORMATS.values())))
