"""Dash's HTML components as plain nodes and as HTML, so that the page needs no renderer for them.

A node has the form of `browser/core/nodes.js`: a tag, attributes by name, and children, which are
nodes and texts. No package on PyPI writes Dash's components as HTML.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, TypedDict

from dash.development.base_component import Component

# An attribute's value; True stands for an attribute without one, False and None for no attribute.
_Value = str | int | float | bool | None
_PLAIN = (str, int, float)  # a bool is an int
_NAMESPACE = "dash_html_components"
# Properties whose attributes are not simply the same name in lower case.
_ATTRIBUTES = {"className": "class", "htmlFor": "for"}
# Properties that are for Dash's renderer alone.
_OF_DASH = frozenset(
    ("children", "key", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "loading_state")
)
# Elements without content and without an end tag (HTML, 13.1.2).
_VOID = frozenset(("br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))


class Node(TypedDict):
    """An element as data."""

    tag: str
    attributes: dict[str, _Value]
    children: list["Node | str"]


class ComponentError(ValueError):
    """A component or a property of it cannot be written as HTML."""


def to_node(component: Component) -> Node:
    """Describe a component and all that is in it.

    Raises:
        ComponentError: it is not of `dash.html`, or a property is no plain value.
    """
    tree = component.to_plotly_json()
    if tree["namespace"] != _NAMESPACE:
        text = f"{tree['type']}: only dash.html is laid out here; others go into dash_root.py"
        raise ComponentError(text)
    props: dict[str, Any] = tree["props"]
    return Node(
        tag=str(tree["type"]).lower(),
        attributes=dict(_attributes(props)),
        children=list(_children(props.get("children"))),
    )


def to_html(node: Node | str) -> str:
    """Write a node as HTML; its texts and the values of its attributes are never markup."""
    if isinstance(node, str):
        return escape(node, quote=False)
    tag = node["tag"]
    start = f"<{tag}{''.join(map(_attribute, node['attributes'].items()))}>"
    if tag in _VOID:
        return start
    return f"{start}{''.join(map(to_html, node['children']))}</{tag}>"


def _attribute(item: tuple[str, _Value]) -> str:
    name, value = item
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def _attributes(props: Mapping[str, Any]) -> Iterator[tuple[str, _Value]]:
    # Dash keeps them in a set, whose order changes from run to run.
    for name, value in sorted(props.items()):
        if name in _OF_DASH or value is None or value is False:
            continue
        if not isinstance(value, _PLAIN):
            text = f"{name}: {type(value).__name__} is no value of an attribute"
            raise ComponentError(text)
        yield _ATTRIBUTES.get(name, name.lower()), value


def _children(children: Any) -> Iterator[Node | str]:  # noqa: ANN401 - Dash's own
    if children is None:
        return
    if isinstance(children, (list, tuple)):
        for child in children:
            yield from _children(child)
    elif isinstance(children, (str, int, float)):
        yield str(children)
    else:
        yield to_node(children)
