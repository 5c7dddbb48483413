import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import MissingFileError
from tests.piles.files import TEXT, names, opened, texts, written

POSIX = pytest.mark.skipif(os.name != "posix", reason="links, pipes and rights as POSIX has them")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "in/c.txt", "in/deep/d.txt", "in/table.csv"):
        written(tmp_path, name, f"text,title\n{name},x\n" if name.endswith("csv") else name)
    written(tmp_path, ".hidden", "x")
    written(tmp_path, ".git/config", "x")
    return tmp_path


def test_a_folder_is_walked_by_name_and_hidden_things_are_told(folder: Path) -> None:
    items, refused, _ = opened(folder)
    assert texts(items) == ["a.txt", "b.txt", "in/c.txt", "in/table.csv", "in/deep/d.txt"]
    assert (names(refused), [bad.fault for bad in refused]) == ([".git", ".hidden"], [False, False])


def test_in_a_folder_what_ends_as_no_report_does_is_left_out_and_told_unless_it_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "page.CSS", "notes.yaml", "letters", "b.html"):
        written(tmp_path, name, name)
    items, refused, _ = opened(tmp_path)
    assert texts(items) == ["a.txt", "b.html", "letters"]
    assert [(name, bad.fault) for name, bad in zip(names(refused), refused, strict=True)] == [
        ("notes.yaml", False),
        ("page.CSS", False),
    ]
    assert "it ends in .yaml, as no report does; give it by its name if it is one" in refused[0].reason
    assert texts(opened(tmp_path / "notes.yaml")[0]) == ["notes.yaml"]
    assert texts(opened(f"{tmp_path}/*.yaml")[0]) == ["notes.yaml"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("?.txt", ["a.txt", "b.txt"]),
        ("[b-z].txt", ["b.txt"]),
        ("in/*.csv", ["in/table.csv"]),
        ("**/*.txt", ["a.txt", "b.txt", "in/c.txt", "in/deep/d.txt"]),
        ("**/d.txt", ["in/deep/d.txt"]),
        ("**", ["a.txt", "b.txt", "in/c.txt", "in/deep/d.txt", "in/table.csv"]),
        ("*/deep", ["in/deep/d.txt"]),
        ("i*", ["in/c.txt", "in/table.csv", "in/deep/d.txt"]),
        (".hid*", ["x"]),
    ],
)
def test_globs(folder: Path, pattern: str, expected: list[str]) -> None:
    items, refused, _ = opened(f"{folder}/{pattern}")
    assert (sorted(texts(items)), refused) == (sorted(expected), [])


@pytest.mark.parametrize("name", ["*.pdf", "no/*.txt", "missing.txt", "nul\x00l", "x" * 5000])
def test_what_is_not_there_is_told(folder: Path, name: str) -> None:
    items, refused, _ = opened(f"{folder}/{name}")
    assert (items, len(refused)) == ([], 1)
    assert isinstance(refused[0].error, MissingFileError)


def test_a_file_whose_name_is_a_pattern_is_that_file(tmp_path: Path) -> None:
    written(tmp_path, "a[1].txt", TEXT)
    written(tmp_path, "a1.txt", "No.")
    assert texts(opened(tmp_path / "a[1].txt")[0]) == [TEXT]


def test_a_folder_deeper_than_calls_may_go(tmp_path: Path) -> None:
    place = tmp_path
    for _ in range(300):
        place = place / "a"
    place.mkdir(parents=True)
    written(place, "b.txt", TEXT)
    for path in (str(tmp_path), f"{tmp_path}/**/*.txt"):
        items, refused, _ = opened(path)
        assert (texts(items), refused) == ([TEXT], [])


@POSIX
def test_links_and_pipes_are_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = written(tmp_path_factory.mktemp("outside"), "secret.txt", "secret")
    (folder / "link.txt").symlink_to(outside)
    (folder / "in" / "up").symlink_to(folder)
    (folder / "dangling").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe")
    for path in (str(folder), f"{folder}/**", f"{folder}/*"):
        items, refused, _ = opened(path)
        assert "secret" not in texts(items)
        assert len(items) == 5
        assert {"link.txt", "dangling", "pipe"} <= set(names(refused))
        assert not any(bad.fault for bad in refused)


@POSIX
def test_a_link_or_a_pipe_that_is_named_is_read(tmp_path: Path) -> None:
    real = written(tmp_path, "real.txt", TEXT)
    (tmp_path / "link").symlink_to(real)
    assert texts(opened(tmp_path / "link")[0]) == [TEXT]
    os.mkfifo(tmp_path / "pipe")
    writer = subprocess.Popen(["sh", "-c", f"printf 'text,title\\nOne,a\\n' > {tmp_path}/pipe"])
    assert texts(opened(tmp_path / "pipe")[0]) == ["One"]
    writer.wait()


@POSIX
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    (folder / "in").chmod(0)
    items, refused, _ = opened(folder)
    (folder / "in").chmod(0o700)
    assert texts(items) == ["b.txt"]
    assert all("cannot be opened" in bad.reason for bad in refused if bad.fault)


def test_standard_input(tmp_path: Path) -> None:
    code = "from onrecord.piles import open_pile\nfor e in open_pile('-'): print(e.name, e.data.decode())"
    done = subprocess.run([sys.executable, "-c", code], input=b"text,title\nOne,a\n", capture_output=True, check=False)
    assert done.stdout.split() == [b"standard", b"input#row", b"2", b"One"]
    assert tmp_path.exists()
