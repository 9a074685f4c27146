"""YAML text -> plain tree, as YAML 1.2 and OpenAPI see it, with the place of every key and list item.

PyYAML's scanner and parser (libyaml where present) give the events; building the tree from them is ours,
because PyYAML's own constructors speak YAML 1.1: `no` would be False and `2024-01-01` a date. No loop here
recurses on the nesting of the text, so a hostile file ends in an error and not in a stack overflow.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

import yaml
from attrs import define, field

from ..errors import DocumentError
from ..findings import Location

#: Places of the children of one container: key or index -> (line, column), both counted from one.
Marks = dict[str, tuple[int, int]]

#: Deeper nesting than any API has; the later stages walk the tree recursively.
MAX_DEPTH = 200

#: What the aliases of one file may expand to, in nodes; a "billion laughs" file stops here.
MAX_ALIASED = 1_000_000

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONSTANTS: dict[str, bool | None] = {
    "": None,
    "~": None,
    **dict.fromkeys(("null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_TAG = "tag:yaml.org,2002:"
_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "float": (int, float),
    "bool": (bool,),
    "null": (type(None),),
}


def plain_scalar(text: str) -> Any:
    """The value of an unquoted scalar by the core schema of YAML 1.2; ValueError for what JSON cannot say."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "+-.0123456789":
        return text
    if _INT.fullmatch(text):
        return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))
    if _FLOAT.fullmatch(text):
        number = float(text)
        if math.isinf(number):
            raise ValueError(f"the number {text} is too large")
        return number
    if _NOT_FINITE.fullmatch(text):
        raise ValueError(f"{text} is not a number that JSON knows")
    return text


def parse_yaml(
    text: str, file: str, faults: list[DocumentError] | None = None
) -> tuple[Any, dict[int, Marks]]:
    """The tree of the only document in `text`, and the marks of its containers by their id().

    Every alias gives a copy of its own, so that no container stands at two places. Raises DocumentError; what
    leaves the tree readable (a key that occurs twice) is added to `faults` instead if that is given.
    """
    return _Builder(file, faults).build(_events(text, file))


def _events(text: str, file: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        reason = error.problem or error.context or "unreadable text"
        raise DocumentError(f"YAML syntax error: {reason}", location=place) from None
    except yaml.reader.ReaderError as error:
        raise DocumentError(
            f"YAML syntax error: {_control_character(text, error)}", location=_reader_place(text, file)
        ) from None


#: What YAML's "printable" leaves out; libyaml tells a byte offset, PyYAML an index, so the place is found
#: anew.
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _control_character(text: str, error: yaml.reader.ReaderError) -> str:
    found = _UNPRINTABLE.search(text)
    return f"the character U+{ord(found[0]):04X} is not allowed" if found else str(error.reason)


def _reader_place(text: str, file: str) -> Location:
    found = _UNPRINTABLE.search(text)
    before = text[: found.start()] if found else ""
    return Location(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


@define
class _Frame:
    """A container that is being read."""

    node: dict[str, Any] | list[Any]
    marks: Marks
    start: Any
    anchor: str | None
    key: str | None = None
    merging: bool = False
    #: Mappings given by `<<`, the most important first.
    merges: list[dict[str, Any]] = field(factory=list)


class _Builder:
    """Turns the events of one file into a tree; one object per file."""

    def __init__(self, file: str, faults: list[DocumentError] | None) -> None:
        self.file = file
        self.faults = faults
        self.marks: dict[int, Marks] = {}
        self.anchors: dict[str, Any] = {}
        self.open_anchors: set[str] = set()
        self.stack: list[_Frame] = []
        self.aliased = 0
        self.root: Any = None
        self.documents = 0

    def build(self, events: Iterator[Any]) -> tuple[Any, dict[int, Marks]]:
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                self.start({}, event)
            elif kind is yaml.SequenceStartEvent:
                self.start([], event)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.end()
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                self.documents += 1
                if self.documents > 1:
                    raise self.error("a second YAML document begins here, but a file holds one", event)
        return self.root, self.marks

    def error(self, message: str, event: Any, hint: str = "", **rule: str) -> DocumentError:
        mark = event.start_mark
        place = Location(self.file, mark.line + 1, mark.column + 1)
        return DocumentError(message, location=place, hint=hint, **rule)

    def fault(self, error: DocumentError) -> None:
        """Something after which the text can still be read."""
        if self.faults is None:
            raise error
        self.faults.append(error)

    def scalar(self, event: Any) -> None:
        stack = self.stack
        if stack and type(stack[-1].node) is dict and stack[-1].key is None and not stack[-1].merging:
            self.key(stack[-1], event.value, event, merge=event.value == "<<" and event.implicit[0])
            if event.anchor is not None:
                self.anchors[event.anchor] = event.value
            return
        try:
            value = self.value(event)
        except ValueError as error:
            reason = str(error)
            if reason.startswith("Exceeds the limit"):
                reason = "the number has too many digits"
            self.fault(self.error(reason, event, "quote it to make it a string"))
            value = event.value
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        self.place(value, event)

    def value(self, event: Any) -> Any:
        tag = event.tag
        if tag is None:
            return plain_scalar(event.value) if event.implicit[0] else event.value
        if tag == "!" or tag == _TAG + "str":
            return event.value
        wanted = _TYPES.get(tag.removeprefix(_TAG))
        if wanted is None or not tag.startswith(_TAG):
            self.fault(self.error(f"the YAML tag {_short(tag)} has no meaning in an OpenAPI document", event))
            return event.value
        value = plain_scalar(event.value)
        if not isinstance(value, wanted):
            raise ValueError(f"{event.value!r} is not of the type {_short(tag)}")
        return value

    def key(self, frame: _Frame, key: str, event: Any, *, merge: bool) -> None:
        """Keys are the text as written: `200:` is "200"."""
        if merge:
            frame.merging = True
            return
        if key in frame.marks:
            first = frame.marks[key]
            message = f"the key {key!r} occurs twice in one mapping (first in line {first[0]})"
            self.fault(self.error(message, event, rule="key-duplicate"))
        frame.key = key
        mark = event.start_mark
        frame.marks[key] = (mark.line + 1, mark.column + 1)

    def start(self, node: dict[str, Any] | list[Any], event: Any) -> None:
        if event.tag not in (None, "!", _TAG + "map", _TAG + "seq"):
            message = f"the YAML tag {_short(event.tag)} has no meaning in an OpenAPI document"
            self.fault(self.error(message, event))
        if len(self.stack) >= MAX_DEPTH:
            raise self.error(f"the document is nested deeper than {MAX_DEPTH} levels", event)
        if self.stack:
            parent = self.stack[-1]
            if type(parent.node) is dict and parent.key is None and not parent.merging:
                raise self.error("a key is a mapping or a list, but keys are strings", event)
        if event.anchor is not None:
            self.open_anchors.add(event.anchor)
        self.stack.append(_Frame(node, {}, event, event.anchor))

    def end(self) -> None:
        frame = self.stack.pop()
        node, marks = frame.node, frame.marks
        if frame.merges and isinstance(node, dict):
            node, marks = self.merged(node, frame)
        self.marks[id(node)] = marks
        if frame.anchor is not None:
            self.open_anchors.discard(frame.anchor)
            self.anchors[frame.anchor] = node
        self.place(node, frame.start)

    def merged(self, node: dict[str, Any], frame: _Frame) -> tuple[dict[str, Any], Marks]:
        result: dict[str, Any] = {}
        marks: Marks = {}
        for source in frame.merges:
            for key, value in source.items():
                if key not in result:
                    result[key] = self.copy(value, frame.start)
                    marks[key] = self.marks[id(source)][key]
        return result | node, marks | frame.marks

    def alias(self, event: Any) -> None:
        name = event.anchor
        if name in self.open_anchors:
            raise self.error(
                f"the alias *{name} stands inside the node it refers to", event, "use a $ref instead"
            )
        if name not in self.anchors:
            raise self.error(f"the alias *{name} has no anchor &{name} before it", event)
        value = self.anchors[name]
        frame = self.stack[-1] if self.stack else None
        if frame and type(frame.node) is dict and frame.key is None and not frame.merging:
            if not isinstance(value, str):
                raise self.error(f"the alias *{name} is a key, but keys are strings", event)
            self.key(frame, value, event, merge=False)
            return
        self.place(self.copy(value, event), event)

    def copy(self, value: Any, event: Any) -> Any:
        """A copy that shares no container; MAX_DEPTH bounds the recursion, MAX_ALIASED the size."""
        self.aliased += 1
        if self.aliased > MAX_ALIASED:
            raise self.error(f"the aliases of this file expand to more than {MAX_ALIASED:,} nodes", event)
        if isinstance(value, dict):
            result: Any = {key: self.copy(child, event) for key, child in value.items()}
        elif isinstance(value, list):
            result = [self.copy(child, event) for child in value]
        else:
            return value
        self.marks[id(result)] = self.marks[id(value)]
        return result

    def place(self, value: Any, event: Any) -> None:
        """Put a finished value where it belongs."""
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if isinstance(frame.node, list):
            mark = event.start_mark
            frame.marks[str(len(frame.node))] = (mark.line + 1, mark.column + 1)
            frame.node.append(value)
        elif frame.merging:
            sources = value if isinstance(value, list) else [value]
            if not all(isinstance(source, dict) for source in sources):
                raise self.error("the value of the merge key << is a mapping or a list of mappings", event)
            frame.merges += sources
            frame.merging = False
        elif frame.key is not None:
            frame.node[frame.key] = value
            frame.key = None


def _short(tag: str) -> str:
    return "!!" + tag.removeprefix(_TAG) if tag.startswith(_TAG) else tag
