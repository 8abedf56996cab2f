"""A dict that cannot be changed, and can be pickled and written as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

K = TypeVar("K")
V = TypeVar("V")


def _refuse(name: str) -> Callable[..., NoReturn]:
    def refused(_self: Any, *_args: Any, **_more: Any) -> NoReturn:
        raise TypeError(f"{name}: this mapping cannot be changed; dict(mapping) gives a copy")

    refused.__doc__ = "Refuse: the mapping cannot be changed."
    return refused


class ReadOnly(dict[K, V]):
    """A mapping that cannot be changed.

    It is a dict, so that JSON and data frames accept it. The read-only view of the standard library
    can be neither pickled nor written as JSON.
    """

    __slots__ = ()

    __setitem__ = _refuse("item assignment")
    __delitem__ = _refuse("item deletion")
    __ior__ = _refuse("|=")
    clear = _refuse("clear")
    pop = _refuse("pop")
    popitem = _refuse("popitem")
    setdefault = _refuse("setdefault")
    update = _refuse("update")

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle it by its items, because an empty one could not be filled."""
        return type(self), (dict(self),)
