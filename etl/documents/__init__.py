"""Documents of every kind become text with places, or are refused with a reason."""

from etl.documents.model import Caution, Document, Kind, Span
from etl.documents.place import Part, Place
from etl.documents.read import read_document, read_document_bytes, read_pasted
from etl.documents.refusal import DocumentRefusedError, Refusal

__all__ = [
    "Caution",
    "Document",
    "DocumentRefusedError",
    "Kind",
    "Part",
    "Place",
    "Refusal",
    "Span",
    "read_document",
    "read_document_bytes",
    "read_pasted",
]
