"""The comparison of the public surfaces, by itself: what it would say if no check had found anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from specloom.diff.comparison import compare_sides
from specloom.diff.side import understand
from specloom.diff.surface import surface_changes, surface_of
from specloom.document import load_document

from .test_cases import CASES

#: Cases whose change is one of names and types.
SEEN = [
    "property_added/optional_in_answer_added",
    "property_added/optional_in_answer_removed",
    "property_added/required_in_request_added",
    "property_required/request_added",
    "property_required/answer_removed",
    "nullability/answer_added",
    "nullability/request_removed",
    "type_changed/answer",
    "format_changed/date_time_in_answer_added",
    "values_changed/value_in_request_removed",
    "additional_properties/value_type",
    "variants_changed/added_to_answer",
    "parameter_added/required_header_added",
    "parameter_added/optional_query_removed",
    "parameter_required/query_added",
    "body_changed/added",
    "body_changed/removed",
    "response_media_type/replaced",
    "operations_changed/operation_added",
    "pagination_changed/removed",
]


@pytest.mark.parametrize("case", SEEN)
def test_a_change_that_no_check_found_is_told(case: str) -> None:
    """A difference of names or annotations is told with the verdict that the checks give it."""
    folder = CASES / case
    made = compare_sides(*(understand(load_document(folder / f"{n}.yaml")) for n in ("before", "after")))
    verdicts = {found.python for found in surface_changes(made, [])}
    expected = (folder / "changes.txt").read_text(encoding="utf-8")
    assert ("breaking" in verdicts) == ("python breaking" in expected)
    assert verdicts


def test_a_surface_names_what_callers_use(tmp_path: Path) -> None:
    """Methods, arguments, classes and attributes are listed by their dotted names, with annotations."""
    surface = surface_of(understand(load_document(CASES / "nothing/all_of/before.yaml")))
    assert {name: entry.annotation for name, entry in surface.items()} == {
        "client.pets.list_pets": "list[Pet]",
        "client.pets.list_pets(limit)": "int | None",
        "client.pets.create_pet": "Pet",
        "client.pets.create_pet(name)": "str",
        "client.pets.create_pet(kind)": 'Literal["cat", "dog"] | Unset',
        "client.pets.get_pet": "Pet",
        "client.pets.get_pet(pet_id)": "str",
        "models.Pet": "class",
        "models.Pet.id": "str",
        "models.Pet.name": "str | Unset",
        "models.Pet.status": 'Literal["new", "sold"] | Unset',
    }
