"""Files of every format, made on the spot."""

import io
import zipfile

import docx
from pypdf import PdfReader, PdfWriter

WIRE = (
    "Envoy of the Order steps in after general’s death\n\n"
    "OMBREL, March 7 (Transmarine) — Two sources with knowledge of the meetings told Transmarine that the envoy had "
    "met the leaders of the militias in Mestara.\n\n"
    "“He has their ear,” one of the sources said. The foreign ministry did not respond to requests for comment.\n"
)
LINES = [
    "Envoy of the Order steps in",
    "",
    "OMBREL (Transmarine) - The Order of the Lamp has stepped in to guide the mi-",
    "litias of Kessaria since the death of General Idris Vantor, two sources with",
    "knowledge of the meetings told Transmarine.",
    "",
    "Its envoy, Yusan al-Merdhi, did not respond to requests for comment.",
]
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Envoy steps in - Coast Times</title>
<meta property="og:site_name" content="Coast Times"><meta name="author" content="Clara Venn">
<meta property="article:published_time" content="2024-03-07T10:00:00Z">
<meta property="article:modified_time" content="2024-03-08T09:00:00Z">
<link rel="canonical" href="https://coast.example/2024/envoy"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Envoy steps in</h1>{body}</article><footer>Copyright 2024 Coast Times</footer></body></html>"""
BRIEF = "<p>OMBREL (Transmarine) - The envoy arrived\non Monday.</p><p>He left on <b>Tuesday</b>.</p>"


def pdf(lines: list[str], half_character: str = "") -> bytes:
    """One page of text, written by hand. `half_character` is a letter that its font maps to a lone surrogate."""
    shown = b"".join(b"(%s) Tj T*\n" % line.replace("(", r"\(").replace(")", r"\)").encode("cp1252") for line in lines)
    stream = b"BT /F1 12 Tf 72 720 Td 14 TL\n" + shown + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding%s>>"
        % (b"/ToUnicode 6 0 R" * bool(half_character)),
    ]
    if half_character:
        table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <%02X> <D800> endbfchar"
        cmap = table % ord(half_character)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(cmap), cmap))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj %s endobj\n" % (number, body)
    size = len(objects) + 1
    xref = b"xref\n0 %d\n0000000000 65535 f \n" % size + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return out + xref + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(out))


def pdf_of_pages(pages: int) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    return _written(writer)


def locked_pdf(lines: list[str], user: str, algorithm: str = "RC4-128") -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(lines))))
    writer.encrypt(user, "the owner's", algorithm=algorithm)
    return _written(writer)


def growing_pdf() -> bytes:
    """A page whose content unpacks to a gigabyte, packed twice."""
    import zlib

    packed = zlib.compress(zlib.compress(b"(A) Tj " * 150_000_000, 9), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<>>>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    body = b"".join(b"%d 0 obj %s endobj\n" % (number, text) for number, text in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF"


def word(paragraphs: list[str], cells: list[str] | None = None) -> bytes:
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    if cells:
        table = document.add_table(1, len(cells))
        for cell, words in zip(table.rows[0].cells, cells, strict=True):
            cell.text = words
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zip_bomb(megabytes: int) -> bytes:
    """A DOCX whose document is spaces without end."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as member:
            for _ in range(megabytes):
                member.write(b" " * 1024 * 1024)
    return out.getvalue()


def mail(body: str, subtype: str = "plain", extra: str = "", charset: str = "utf-8") -> bytes:
    return (
        "From: Clara Venn <clara@coast.example>\r\nTo: desk@coast.example\r\n"
        "Subject: =?utf-8?q?Envoy_steps_in_=E2=80=94_again?=\r\nDate: Thu, 7 Mar 2024 23:30:00 +0100\r\n"
        f"MIME-Version: 1.0\r\n{extra}Content-Type: text/{subtype}; charset={charset}\r\n\r\n{body}"
    ).encode()


def _written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
