"""PDF files: equal bytes on every day."""

from __future__ import annotations

from dashboard.exports.pdf import with_date

_TIMES = b"/CreationDate (D:%d081500+00'00')\n/ModDate (D:%d081501+00'00')"
_MIDNIGHT = b"/CreationDate (D:20261125000000+00'00')\n/ModDate (D:20261125000000+00'00')"


def test_a_pdf_has_the_date_of_its_build_and_not_of_its_printing() -> None:
    for day in (20261129, 20261130):
        assert with_date(_TIMES % (day, day), "2026-11-25") == _MIDNIGHT


def test_what_is_no_date_of_the_document_stays() -> None:
    text = b"(printed at D:20261129081500) /CreationDates (D:20261129081500)"
    assert with_date(text, "2026-11-25") == text
