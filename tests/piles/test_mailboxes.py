from email.message import EmailMessage
from pathlib import Path

from onrecord.ingest import limits, load_bytes
from tests.piles.files import MAIL, names, opened, written

FROM = "From clara@coast.example Thu Mar  7 23:30:00 2024\n"


def test_each_mail_is_a_report(tmp_path: Path) -> None:
    box = (
        FROM + MAIL.format("Envoy steps in", "The envoy arrived.") + "\n" + FROM + MAIL.format("Talks fail", "He left.")
    )
    for name in ("letters.mbox", "letters"):
        items, refused, _ = opened(written(tmp_path, name, box))
        assert (names(items), refused) == ([f"{name}#1", f"{name}#2"], [])
        reports = [load_bytes(item.data, item.name, item.known, item.kind) for item in items]
        assert [report.title for report in reports] == ["Envoy steps in", "Talks fail"]
        assert str(reports[0].published) == "2024-03-07"


def test_lines_of_letters_that_begin_with_from(tmp_path: Path) -> None:
    words = "From the port he left.\n\nFrom now on, nothing.\n\n>From Ombrel with love, 2024\n>>From me"
    items, _, _ = opened(
        written(tmp_path, "a.mbox", FROM + MAIL.format("A", words) + "\n" + FROM + MAIL.format("B", "He left."))
    )
    assert len(items) == 2
    text = load_bytes(items[0].data, "a", kind="mail").text
    assert "\n\nFrom now on, nothing.\n\nFrom Ombrel with love, 2024\n>From me" in text


def test_attachments_are_left_alone(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Envoy steps in", "clara@coast.example"
    mail.set_content("The envoy arrived.")
    mail.add_attachment(b"%PDF-1.4 " + b"x" * 100_000, maintype="application", subtype="pdf", filename="../a.pdf")
    items, _, _ = opened(
        written(tmp_path, "a.mbox", FROM.encode() + mail.as_bytes() + b"\n" + FROM.encode() + mail.as_bytes())
    )
    assert len(items) == 2
    assert load_bytes(items[1].data, "a", kind="mail").text.strip() == "Envoy steps in\n\nThe envoy arrived."


def test_a_mail_that_is_too_large_costs_no_other(tmp_path: Path) -> None:
    large = "word " * (limits.FILE_BYTES // 5 + 1)
    box = (
        FROM
        + MAIL.format("A", "One.")
        + "\n"
        + FROM
        + MAIL.format("B", large)
        + "\n"
        + FROM
        + MAIL.format("C", "Three.")
    )
    items, refused, _ = opened(written(tmp_path, "a.mbox", box))
    assert (names(items), names(refused)) == (["a.mbox#1", "a.mbox#3"], ["a.mbox#2"])


def test_a_report_that_begins_with_from_is_no_mailbox(tmp_path: Path) -> None:
    items, _, _ = opened(written(tmp_path, "a.txt", "From our correspondent\nOMBREL: He left."))
    assert names(items) == ["a.txt"]


def test_a_single_mail_is_a_report(tmp_path: Path) -> None:
    items, _, _ = opened(written(tmp_path, "a.eml", MAIL.format("Envoy", "He left.")))
    assert load_bytes(items[0].data, items[0].name).kind == "mail"
