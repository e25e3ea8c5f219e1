"""What changed: any two data versions side by side, each difference with the words of both."""

import html
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from dashboard import filters
from dashboard.data import Snapshot
from dashboard.frame import Frame
from dashboard.screen import lead
from dashboard.versions.between import Between
from dashboard.versions.opened import Version, opened, published_on, versions
from dashboard.versions.said import counts, label
from dashboard.views import changed_files, changed_list

KINDS = ("new", "corrected", "withdrawn")


@dataclass(frozen=True)
class Choice:
    """The versions that can be chosen, the newest first, and the two that are compared."""

    listed: tuple[Version, ...]
    newest: Snapshot
    earlier: Snapshot
    later: Snapshot


def show(frame: Frame) -> None:
    """Two versions to choose, what changed in sentences, then figure by figure."""
    text = frame.text
    lead(text("pages.changed"), text("changed.question"))
    now = opened(frame.selection, frame.snapshot.edition)
    listed, unread = versions(now.newest if now else frame.snapshot)
    choice = chosen(frame, listed)
    _controls(frame, choice)
    _notes(frame, listed, unread)
    if len(listed) == 1:
        st.markdown(text("changed.only_one"))
    else:
        _told(frame, Between(choice.earlier, choice.later))


def chosen(frame: Frame, listed: list[Version]) -> Choice:
    """The two of the address; without them the version that is looked at, or the one before the
    newest, against the newest."""
    by_digits = {each.snapshot.version: each.snapshot for each in listed}
    newest = listed[0].snapshot
    before = listed[1].snapshot if len(listed) > 1 else newest
    looked_at = frame.snapshot if frame.snapshot.id != newest.id else before
    earlier = by_digits.get((frame.selection.since or "")[:8], looked_at)
    later = by_digits.get((frame.selection.until or "")[:8], newest)
    return Choice(tuple(listed), newest, earlier, later)


def _controls(frame: Frame, choice: Choice) -> None:
    """Which figures, and the two versions of them."""
    labels = {
        each.snapshot.version: label(frame.text, each, choice.newest.id) for each in choice.listed
    }
    with st.container(horizontal=True, vertical_alignment="bottom", key="changed_versions"):
        filters.figures(frame)
        pair = (("since", choice.earlier), ("until", choice.later))
        for field, snapshot in pair if len(labels) > 1 else ():
            filters.control(
                st.selectbox,
                field,
                frame.text(f"changed.{field}"),
                snapshot.version,
                options=list(labels),
                format_func=lambda version: labels.get(version, version),
                width=390,
            )


def _notes(frame: Frame, listed: list[Version], unread: int) -> None:
    """What cannot be chosen, or was named and is not there."""
    text, known = frame.text, {each.snapshot.version for each in listed}
    for named in (frame.selection.since, frame.selection.until):
        if named and named[:8] not in known:
            st.warning(text("changed.not_kept", version=named))
    if unread:
        st.caption(text("changed.unread", count=unread))


def _told(frame: Frame, between: Between) -> None:
    """Sentences, files, and the lists."""
    lines = sentences(frame, between)
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    st.html(f'<ul class="said">{items}</ul>')
    if not between.figures.empty:
        changed_files.show(frame, between)
        changed_list.show(frame, between)


def sentences(frame: Frame, between: Between) -> list[str]:
    """How many figures changed, then the reports and definitions that did."""
    text, earlier, later = frame.text, between.earlier, between.later
    if earlier.id == later.id:
        return [text("changed.same_version", version=earlier.version)]
    values = {"earlier": earlier.version, "later": later.version}
    if between.figures.empty:
        lines = [text("changed.same_figures", **values)]
    else:
        days = {"earlier_date": published_on(earlier), "later_date": published_on(later)}
        changes = counts(text, between.figures)
        lines = [text("changed.sentence", changes=changes, **values, **days)]
    if between.nothing:
        return [*lines, text("changed.only_program")]
    lines += _named(frame, "reports", between.reports, "title")
    return lines + _named(frame, "definitions", between.definitions, "name")


def _named(frame: Frame, what: str, found: pd.DataFrame, field: str) -> list[str]:
    text, lines = frame.text, []
    for change in KINDS:
        names = [text.pick(row, field) for _, row in found[found["change"].eq(change)].iterrows()]
        if names:
            lines.append(text(f"changed.{what}_{change}", names=frame.some(names)))
    return lines
