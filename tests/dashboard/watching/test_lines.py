"""A line of the log tells where something happened, and not one word of a reader or a report."""

import json
import logging
from typing import Any

from dashboard.watching.lines import Lines
from dashboard.watching.request import REQUEST
from dashboard.watching.stack import stack_of

PERSONAL = "Somebody, 1 Some Street, 00000000000"


def line(message: str, *words: object, error: Exception | None = None, **own: Any) -> Any:
    """What becomes of a record of some library, or of ours where `told` is given."""
    found = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord("library", logging.ERROR, "/x/place.py", 7, message, words, found)
    vars(record).update(own)
    return json.loads(Lines("1").format(record))


def wrong() -> Exception:
    try:
        try:
            int(PERSONAL)
        except ValueError as error:
            raise KeyError(PERSONAL) from error
    except KeyError as error:
        return error


def test_of_a_library_the_place_is_told_and_words_before_they_are_filled_in() -> None:
    told = line("%s could not be read", PERSONAL)
    assert told.pop("time").endswith("+00:00")
    assert told == {
        "level": "error", "event": "library", "logger": "library", "place": "place:7",
        "words": "%s could not be read", "replica": "1",
    }  # fmt: skip
    assert "words" not in line(f"{PERSONAL} could not be read")


def test_an_error_is_told_by_its_kind_and_places_with_what_it_came_of() -> None:
    told = line("failed", error=wrong(), told={"route": "/compare"}, event="request failed")
    assert (told["event"], told["route"], told["error"]) == (
        "request failed",
        "/compare",
        "KeyError",
    )
    where = [each.split(":")[0] for each in told["stack"]]
    assert where[0] == where[2] == "tests/dashboard/watching/test_lines.py"
    assert told["stack"][1] == "after ValueError"
    assert PERSONAL not in json.dumps(told)


def test_no_place_tells_the_folders_of_a_machine() -> None:
    try:
        json.loads("{")
    except json.JSONDecodeError as error:
        assert all(not each.startswith("/") for each in stack_of(error))


def test_the_number_of_the_request_stands_in_each_line() -> None:
    before = REQUEST.set("1f2e3d4c")
    try:
        assert line("said", told={})["request"] == "1f2e3d4c"
    finally:
        REQUEST.reset(before)
