"""Text files made from Jinja templates: pages without a script, and files of a published folder."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape


def fill_template(path: str, **values: object) -> str:
    """Fill a template; in HTML and XML, values are escaped.

    Args:
        path: of the template, in this package.
        values: by the names that it uses.

    Raises:
        UndefinedError: the template names a value that is not given.
    """
    return _environment().get_template(path).render(values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
