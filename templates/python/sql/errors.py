"""The exceptions of PEP 249.

Error
├── InterfaceError        the connection or cursor is used wrongly
└── DatabaseError
    ├── ProgrammingError  the statement is wrong: syntax, names, parameters
    ├── DataError         a value does not fit
    ├── OperationalError  the API or the network failed; the cause is the client's own exception
    ├── IntegrityError    never raised: an API has no constraints to tell apart
    ├── InternalError     the engine is in a state that it should not be in
    └── NotSupportedError the statement is right, and not for an API
"""

# pyright: basic

from __future__ import annotations


class Warning(UserWarning):  # the name that PEP 249 gives
    """Something was done in another way than asked for."""


class Error(Exception):
    """Everything that goes wrong with a statement."""


class InterfaceError(Error):
    """The connection or cursor is used wrongly."""


class DatabaseError(Error):
    """The statement cannot be carried out."""


class DataError(DatabaseError):
    """A value does not fit its parameter or column."""


class OperationalError(DatabaseError):
    """The API or the network failed; `__cause__` is the client's own exception."""


class IntegrityError(DatabaseError):
    """Never raised."""


class InternalError(DatabaseError):
    """The engine is in a state that it should not be in."""


class ProgrammingError(DatabaseError):
    """The statement is wrong."""


class NotSupportedError(DatabaseError):
    """The statement is nothing that can be done with an API."""
