"""A document or a refusal as JSON, from the process that reads to the one that asked."""

import json
from dataclasses import asdict, fields
from typing import Any

from etl.documents.model import Caution, Document, Kind, Span
from etl.documents.place import Part, Place
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.words import Bilingual

_PLACE = [field.name for field in fields(Place)]


def packed(answer: Document | Kind | DocumentRefusedError) -> bytes:
    """The answer as UTF-8 JSON."""
    if isinstance(answer, Kind):
        told: dict[str, Any] = {"convert": answer}
    elif isinstance(answer, DocumentRefusedError):
        told = {"refused": answer.code, "place": answer.place, "gaps": answer.gaps}
    else:
        told = {"document": {**asdict(answer), "spans": [_span(span) for span in answer.spans]}}
    return json.dumps(told, ensure_ascii=False, default=str).encode("utf-8", "replace")


def unpacked(name: str, told: bytes) -> Document | Kind:
    """The answer again, under its name; raises the DocumentRefusedError that was packed."""
    answer = json.loads(told)
    if "convert" in answer:
        return Kind(answer["convert"])
    if "refused" in answer:
        raise DocumentRefusedError(
            name, Refusal(answer["refused"]), answer["place"], **answer["gaps"]
        )
    document = answer["document"]
    return Document(
        **{
            **document,
            "name": name,
            "kind": Kind(document["kind"]),
            "spans": tuple(_read_span(span) for span in document["spans"]),
            "unread_pages": tuple(document["unread_pages"]),
            "cautions": tuple(_read_caution(caution) for caution in document["cautions"]),
        }
    )


def _span(span: Span) -> list[Any]:
    return [span.start, span.end, *(getattr(span.place, name) for name in _PLACE)]


def _read_span(told: list[Any]) -> Span:
    start, end, part, *counts = told
    return Span(start, end, Place(Part(part), *counts))


def _read_caution(told: dict[str, Any]) -> Caution:
    return Caution(told["code"], told["count"], Bilingual(**told["words"]))
