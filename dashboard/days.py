"""A day in words, as letters write it."""

from datetime import date

from dashboard.text import Text


def day_said(text: Text, day: date) -> str:
    """24 November 2026, 2026年11月24日."""
    month = text("letter.months").split()[day.month - 1]
    return text("letter.date", day=day.day, month=month, year=day.year)
