"""As in the tests of vendoring."""

from tests.vendoring.conftest import each_text_is_formatted_once

__all__ = ["each_text_is_formatted_once"]
