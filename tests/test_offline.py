"""Nothing leaves the machine: seen from inside by Python's audit events, and from outside by system calls."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"
KEPT = {"PATH", "HOME", "LANG", "LC_ALL", "VIRTUAL_ENV", "PYTHONPATH", "TMPDIR", "SYSTEMROOT"}
"""Environment that is handed on: without the variables by which libraries learn that they are tested."""

GUARD = """
import sys
def guard(event, args):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.bind", "urllib", "http")):
        raise SystemExit(f"network: {event} {args}")
sys.addaudithook(guard)
import onrecord
for path in sys.argv[1:]:
    assert onrecord.read(path).attributions
    assert onrecord.read(path)._repr_html_()
"""


def environment(home: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k in KEPT}
    return kept | {"HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}


def test_reading_asks_python_for_no_network(tmp_path: Path) -> None:
    files = [str(EXAMPLES / name) for name in ("02-envoy.txt", "14-press.html")]
    command = [sys.executable, "-c", GUARD, *files]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed; .ci/run installs it")
def test_reading_opens_no_internet_socket_and_writes_no_other_file(tmp_path: Path) -> None:
    trace, out = tmp_path / "trace", tmp_path / "out.html"
    calls = "trace=socket,connect,sendto,sendmsg,openat,open,creat,mkdir,rename,unlink"
    command = ["strace", "-f", "-qq", "-o", str(trace), "-e", calls]
    command += [sys.executable, "-m", "onrecord", "read", str(EXAMPLES / "02-envoy.txt"), "--page", str(out)]
    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = trace.read_text("utf8", errors="replace").splitlines()
    assert lines
    assert [line for line in lines if re.search(r"AF_INET|AF_NETLINK|\bconnect\(", line)] == []
    written = {
        m[1] for line in lines if (m := re.search(r'open(?:at)?\(.*?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)', line))
    }
    assert written - {str(out)} <= {"/dev/null", "/dev/tty"}, written
