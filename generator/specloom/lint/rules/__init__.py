"""All rules, in the order of the documentation: the one visible list."""

from __future__ import annotations

from ..rule import Rule
from . import (
    class_name_collision,
    class_name_shadows_builtin,
    component_unused,
    description_missing,
    enum_member_collision,
    inline_schema_unnamed,
    method_name_collision,
    method_name_too_long,
    operation_id_duplicate,
    operation_id_missing,
    operation_id_not_identifier,
    parameter_duplicate,
    parameter_name_collision,
    parameter_reserved_header,
    path_ambiguous,
    path_duplicate,
    path_malformed,
    path_param_mismatch,
    property_name_collision,
    property_name_renamed,
    ref_cycle_unresolvable,
    ref_siblings_ignored,
    ref_unresolved,
    required_with_default,
    schema_duplicate_shape,
    security_undefined,
    security_unspecified,
    server_invalid,
    tag_name_collision,
    tag_undeclared,
)

RULES: tuple[Rule, ...] = (
    # Names
    operation_id_duplicate.RULE,
    operation_id_missing.RULE,
    operation_id_not_identifier.RULE,
    method_name_collision.RULE,
    method_name_too_long.RULE,
    class_name_collision.RULE,
    class_name_shadows_builtin.RULE,
    property_name_collision.RULE,
    property_name_renamed.RULE,
    parameter_name_collision.RULE,
    enum_member_collision.RULE,
    tag_name_collision.RULE,
    inline_schema_unnamed.RULE,
    schema_duplicate_shape.RULE,
    # References
    ref_unresolved.RULE,
    ref_cycle_unresolvable.RULE,
    ref_siblings_ignored.RULE,
    component_unused.RULE,
    # Paths and parameters
    path_param_mismatch.RULE,
    path_duplicate.RULE,
    path_ambiguous.RULE,
    path_malformed.RULE,
    parameter_duplicate.RULE,
    parameter_reserved_header.RULE,
    required_with_default.RULE,
    # API
    security_undefined.RULE,
    security_unspecified.RULE,
    server_invalid.RULE,
    tag_undeclared.RULE,
    description_missing.RULE,
)
