import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Machines that run the tests differ in speed: how long an example takes says nothing about its result.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def compiled() -> Iterator[None]:
    """Programs that tests start share what Python compiles, also where it is told to write nothing beside sources."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "PYTHONPYCACHEPREFIX", folder)
        patch.delitem(os.environ, "PYTHONDONTWRITEBYTECODE", raising=False)
        yield
