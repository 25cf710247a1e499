"""How trainings are called, alike on every page."""

import pytest

from ui.wording import Wording


@pytest.mark.parametrize(("batch", "name"), [(4, "PKP Contoh Angkatan IV"), (None, "PKP Contoh")])
def test_a_class_is_called_by_its_program_and_the_angkatan_that_it_has(batch, name):
    assert Wording("id").class_name("PKP Contoh", batch) == name
