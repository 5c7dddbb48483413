import subprocess
import sys

import onrecord


def test_public_names() -> None:
    assert sorted(onrecord.__all__) == [
        "Attribution",
        "Desk",
        "Known",
        "OnRecordError",
        "Reading",
        "Report",
        "Source",
        "UnreadableError",
        "UsageError",
        "read",
        "read_bytes",
        "read_text",
    ]
    assert all(hasattr(onrecord, name) and getattr(onrecord, name).__doc__ for name in onrecord.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, onrecord; print([m for m in ('numpy', 'onnxruntime', 'trafilatura', 'rich') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
