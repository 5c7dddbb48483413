"""`onrecord schema`: the JSON Schema of a reading."""

from __future__ import annotations


def schema() -> None:
    """Print the JSON Schema of a reading."""
    import json

    from onrecord.schema import json_schema

    print(json.dumps(json_schema(), indent=2))
