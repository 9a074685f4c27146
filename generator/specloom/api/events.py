"""What tells the events of webhooks apart: a member of their payloads, or the webhook's own name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from .models import Enumeration, Model
from .operations import Api, Webhook
from .types import Literals, Ref, TypeExpr, UnionOf, without_null


@frozen
class Event:
    """One thing that a webhook may tell."""

    #: The value of the tag; the webhook's name for what has no tag.
    word: str
    type: TypeExpr
    webhook: Webhook


@frozen
class Events:
    """All events of an API."""

    #: Wire name of the member whose value names the event; None when the payloads share no such member.
    tag: str | None
    entries: tuple[Event, ...]


#: Member of a payload -> pointer of the model -> the values that mark it.
_Marks = dict[str, dict[str, tuple[str, ...]]]


def events_of(api: Api) -> Events:
    """The events of the API's webhooks, in document order.

    The tag is a member that marks every model with a constant of its own, or by a discriminator. With a tag,
    a payload that is a choice is one event per variant; without one its variants stay together, since the
    name of the webhook does not tell them apart.
    """
    told = [(webhook, webhook.payload) for webhook in api.webhooks if webhook.payload is not None]
    variants = [(webhook, variant) for webhook, payload in told for variant in _variants(payload)]
    models = {p: m for _, t in variants if (p := _pointer(t)) and isinstance(m := api.named[p], Model)}
    tag, marks = _tag(_marks(api, models, (payload for _, payload in told)), models, api.webhooks)
    if tag is None:
        return Events(None, tuple(Event(webhook.name, payload, webhook) for webhook, payload in told))
    entries = (
        Event(word, type_, webhook)
        for webhook, type_ in variants
        for word in marks.get(_pointer(type_) or "", (webhook.name,))
    )
    # One model may be the payload of several webhooks.
    return Events(tag, tuple({(entry.word, entry.type): entry for entry in entries}.values()))


def _variants(payload: TypeExpr) -> tuple[TypeExpr, ...]:
    payload = without_null(payload)
    return payload.variants if isinstance(payload, UnionOf) else (payload,)


def _pointer(type_: TypeExpr) -> str | None:
    return type_.pointer if isinstance(type_, Ref) else None


def _marks(api: Api, models: dict[str, Model], payloads: Iterable[TypeExpr]) -> _Marks:
    found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for pointer, model in models.items():
        for member in model.fields:
            match member.type:
                case Literals((str(word),)):
                    found[member.name][pointer] = (word,)
                case Ref(target) if isinstance(named := api.named[target], Enumeration):
                    match named.values:
                        case (str(word),):
                            found[member.name][pointer] = (word,)
    for payload in payloads:
        union = without_null(payload)
        if isinstance(union, UnionOf) and (tag := union.discriminator) is not None:
            for pointer in dict.fromkeys(pointer for _, pointer in tag.mapping if pointer in models):
                words = tuple(word for word, target in tag.mapping if target == pointer)
                found[tag.property].setdefault(pointer, words)
    return found


def _tag(
    marks: _Marks, models: dict[str, Model], webhooks: tuple[Webhook, ...]
) -> tuple[str | None, dict[str, tuple[str, ...]]]:
    """The member that tells all models apart; of several the one with the most names of webhooks."""
    names = {webhook.name for webhook in webhooks}
    best: tuple[int, str | None, dict[str, tuple[str, ...]]] = (-1, None, {})
    for member, words in marks.items():
        given = [word for listed in words.values() for word in listed]
        if words.keys() == models.keys() and len(given) == len(set(given)):
            best = max(best, (len(names.intersection(given)), member, words), key=lambda found: found[0])
    return best[1:]
