"""Makes the pictures in the README, as Chromium shows them: an example report as the program reads it.

`docs/page.png` is the annotated page, `docs/network.png` the network of ties. On the page one mention has
the focus, so that its slip is open.

make picture
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from onrecord import Known, read
from onrecord.show.network import svg
from onrecord.show.page import page

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars")
QUIET += ("--disable-background-networking", "--disable-component-update", "--disable-sync")
PAGE_SIZE = (1280, 1240)
KNOWN = Known(outlet="Transmarine", published=date(2024, 3, 26))
FOCUSED = ">Abran Tolke<"
_SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


def main() -> None:
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit(f"no browser was found to take the pictures with: install one of {', '.join(BROWSERS)}")
    reading = read(EXAMPLES / "02-envoy.txt", KNOWN)
    before, mention, after = page(reading).partition(FOCUSED)
    _take(browser, "page", ".html", " autofocus".join([before, mention + after]), PAGE_SIZE)
    network = svg(reading)
    size = _SIZE.search(network)
    _take(browser, "network", ".svg", network, (int(size[1]), int(size[2])) if size else PAGE_SIZE)


def _take(browser: str, name: str, ending: str, words: str, size: tuple[int, int]) -> None:
    """A picture of a file with these words."""
    with tempfile.TemporaryDirectory() as folder:
        shown = Path(folder) / f"{name}{ending}"
        shown.write_text(words, "utf8")
        places = [f"--user-data-dir={folder}/profile", f"--screenshot={HERE / name}.png"]
        window = f"--window-size={size[0]},{size[1]}"
        subprocess.run([browser, *QUIET, *places, window, shown.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
