"""Every check, by what it looks at; one file each."""

from __future__ import annotations

from collections.abc import Callable

from ..comparison import Comparison
from ..found import Checked
from ..pairing import OperationPair, SchemaPair
from ..side import Side
from . import (
    access_changed,
    additional_properties,
    argument_renamed,
    body_changed,
    bounds_changed,
    class_renamed,
    client_changed,
    default_changed,
    discriminator_changed,
    format_changed,
    method_renamed,
    module_renamed,
    nullability,
    operation_deprecated,
    operation_moved,
    operation_security,
    operations_changed,
    pagination_changed,
    parameter_added,
    parameter_deprecated,
    parameter_moved,
    parameter_removed,
    parameter_required,
    parameter_style,
    pattern_changed,
    property_added,
    property_deprecated,
    property_removed,
    property_renamed,
    property_required,
    response_header,
    response_media_type,
    response_name_changed,
    response_status,
    security_scheme_changed,
    server_changed,
    type_changed,
    values_changed,
    variants_changed,
    webhooks_changed,
)

#: A schema before and after, in one direction.
SCHEMA: tuple[Callable[[SchemaPair], Checked], ...] = (
    type_changed.check,
    nullability.check,
    format_changed.check,
    values_changed.check,
    bounds_changed.check,
    pattern_changed.check,
    default_changed.check,
    property_removed.check,
    property_added.check,
    property_required.check,
    additional_properties.check,
    variants_changed.check,
    discriminator_changed.check,
    access_changed.check,
    property_deprecated.check,
)

#: An operation before and after.
OPERATION: tuple[Callable[[OperationPair, Side, Side], Checked], ...] = (
    operation_moved.check,
    operation_deprecated.check,
    operation_security.check,
    parameter_removed.check,
    parameter_added.check,
    parameter_required.check,
    parameter_moved.check,
    parameter_style.check,
    parameter_deprecated.check,
    body_changed.check,
    response_status.check,
    response_media_type.check,
    response_header.check,
    pagination_changed.check,
)

#: The two documents as wholes.
DOCUMENT: tuple[Callable[[Side, Side], Checked], ...] = (
    server_changed.check,
    security_scheme_changed.check,
    webhooks_changed.check,
)

#: The names of both SDKs.
NAMES: tuple[Callable[[Comparison], Checked], ...] = (
    method_renamed.check,
    argument_renamed.check,
    class_renamed.check,
    module_renamed.check,
    property_renamed.check,
    response_name_changed.check,
    client_changed.check,
)

operations = operations_changed.check
