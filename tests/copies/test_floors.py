"""Copies made of the example reports are still found, and reports by other hands still kept apart."""

import pytest

from bench.copies import on_examples
from bench.floors import floors


def test_no_figure_is_below_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    figures, wanted = on_examples(errors=False), floors("examples-copies")
    assert len(wanted) == 20
    assert {key: figures[key] for key, floor in wanted.items() if figures[key] < floor} == {}
    assert "rewritten" in capsys.readouterr().out
