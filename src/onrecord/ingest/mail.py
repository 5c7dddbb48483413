"""Mail, as newsletters and tips arrive: its subject as headline above its text. Attachments are left alone."""

from __future__ import annotations

import email.policy
from datetime import date
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Final

from onrecord.errors import EmptyError
from onrecord.ingest import headings, web
from onrecord.ingest.decode import decode
from onrecord.ingest.found import Found
from onrecord.ingest.paragraphs import paragraphs

DEEPEST: Final = 20
"""Parts within parts of a mail. Forwarded mails have five or six; hostile ones have thousands."""


def read(data: bytes, where: str) -> Found:
    """The text of a mail, its subject, sender and day. Raises `EmptyError` where it has no text."""
    message = BytesParser(policy=email.policy.default).parsebytes(data)
    if not isinstance(message, EmailMessage):
        raise EmptyError(where, "it is no mail", "save its text as plain text")
    body = _body(message, where)
    subject = _header(message, "subject")
    sender = _sender(message)
    return Found(
        text=_headed(body.text, subject),
        title=subject or body.title,
        byline=sender,
        published=_day(message),
        url=body.url,
        language=body.language,
        captions=body.captions,
    )


def _headed(body: str, subject: str | None) -> str:
    """The body below the subject, unless the subject is its first line already."""
    first = next(iter(paragraphs(body)), None)
    if subject is None or (first and headings.same(first.text, subject)):
        return body
    return f"{subject}\n\n{body}"


def _body(message: EmailMessage, where: str) -> Found:
    """The plain part if there is one with words, else the HTML one."""
    for kind in ("plain", "html"):
        part = _part(message, f"text/{kind}")
        if part is None:
            continue
        payload = part.get_payload(decode=True)
        text = decode(payload if isinstance(payload, bytes) else b"", where, part.get_content_charset())
        if text.strip():
            return Found(text=text) if kind == "plain" else web.parse(text, where)
    raise EmptyError(where, "the mail holds no text", "save what it has attached and give that")


def _part(message: EmailMessage, kind: str, depth: int = 0) -> EmailMessage | None:
    """The first part of a kind that is not attached."""
    if message.get_content_disposition() == "attachment" or depth > DEEPEST:
        return None
    if not message.is_multipart():
        return message if message.get_content_type() == kind else None
    parts = (p for p in message.iter_parts() if isinstance(p, EmailMessage))
    return next((found for part in parts if (found := _part(part, kind, depth + 1)) is not None), None)


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line; broken ones raise all kinds of errors in the parser and count as missing."""
    try:
        return " ".join(str(message.get(name) or "").split()) or None
    except Exception:
        return None


def _sender(message: EmailMessage) -> str | None:
    """The name in From, without its address."""
    try:
        addresses = message["from"].addresses if message["from"] else ()
        return next((a.display_name for a in addresses if a.display_name), None)
    except Exception:
        return None


def _day(message: EmailMessage) -> date | None:
    """The day in Date, as the sender's clock had it."""
    try:
        sent = message["date"].datetime if message["date"] else None
    except Exception:
        return None
    return sent.date() if sent else None
