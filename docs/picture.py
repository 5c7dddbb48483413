"""Makes `docs/page.png`, the picture in the README: the annotated page of an example report, as Chromium shows it.

One mention has the focus, so that its slip is open.

make picture
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from onrecord import Known, read
from onrecord.show.page import page

HERE = Path(__file__).parent
REPORT = HERE.parent / "examples" / "02-envoy.txt"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars")
QUIET += ("--disable-background-networking", "--disable-component-update", "--disable-sync")
SIZE = "1280,1240"
KNOWN = Known(outlet="Transmarine", published=date(2024, 3, 26))
FOCUSED = ">Abran Tolke<"


def main() -> None:
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        sys.exit(f"no browser was found to take the picture with: install one of {', '.join(BROWSERS)}")
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder) / "page.html"
        before, mention, after = page(read(REPORT, KNOWN)).partition(FOCUSED)
        html.write_text(" autofocus".join([before, mention + after]), "utf8")
        places = [f"--user-data-dir={folder}/profile", f"--screenshot={HERE / 'page.png'}", f"--window-size={SIZE}"]
        subprocess.run([browser, *QUIET, *places, html.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
