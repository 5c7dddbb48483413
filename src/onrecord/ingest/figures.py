"""Captions of a page's figures. Whoever reads a page leaves its pictures behind, and their captions with them.

>>> from lxml import html
>>> page = html.fromstring("<div><figure><img><figcaption>The\\n envoy</figcaption></figure><p>He came.</p></div>")
>>> lift(page)
{'The envoy'}
>>> html.tostring(page)
b'<div><p>The envoy</p><figure><img></figure><p>He came.</p></div>'
"""

from __future__ import annotations

from typing import Any

from lxml import etree


def lift(page: Any) -> set[str]:
    """Turn each caption of a picture into a paragraph before its figure; return their words, see `plain`.

    A figure may hold a quotation instead of a picture: then what looks like its caption says whose it is, and stays.
    """
    lifted: set[str] = set()
    for caption in list(page.iter("figcaption")):
        figures = list(caption.iterancestors("figure"))
        words = plain("".join(caption.itertext()))
        if not figures or not words or figures[0].find(".//blockquote") is not None:
            continue
        paragraph = etree.Element("p")
        paragraph.text = words
        figures[-1].addprevious(paragraph)
        caption.getparent().remove(caption)
        lifted.add(words)
    return lifted


def plain(words: str) -> str:
    """`words` with one space for each run of any space, so that they can be found again."""
    return " ".join(words.split())
