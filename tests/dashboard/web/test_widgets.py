"""What a widget's module imports is found once, through all modules between."""

from pathlib import Path

from dashboard.web.widgets import FOLDER, WIDGETS, modules


def test_modules_are_followed_to_the_last(tmp_path: Path) -> None:
    (tmp_path / "Box.1a.js").write_text('import{a as b}from"./line.2b.js";import"./base.3c.js"')
    (tmp_path / "line.2b.js").write_text("export * from './base.3c.js'; const x = './not.js'")
    (tmp_path / "base.3c.js").write_text('import "./Box.1a.js"')
    assert modules(("Box", "Lost"), tmp_path) == ("Box.1a.js", "line.2b.js", "base.3c.js")


def test_this_streamlit_has_every_widget_that_is_named() -> None:
    found = modules(WIDGETS)
    assert all(any(name.startswith(f"{each}.") for name in found) for each in WIDGETS)
    assert all((FOLDER / name).is_file() for name in found)
