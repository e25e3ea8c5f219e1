"""Steps show numbers of different units without letting any of them look larger than another."""

from dashboard.charts.steps import Step, steps

from .build import checked, mark, texts


def step(name, value=None, comparator="=", share=0.5, **more):
    state = {} if value is not None else {"state": "not_reported", "label": "–"}
    return Step(mark(name, value, comparator, **state, **more), "units", "1 of 2", share, "@focus1")


def dots(figure):
    return next(t for t in figure["data"] if t.get("marker", {}).get("symbol") == "circle")


def lines(figure):
    return [t for t in figure["data"] if t.get("xaxis") == "x2"]


def test_no_length_follows_a_number():
    small, large = (checked(steps([step("A", value)])) for value in (5, 500_000))
    assert [trace["x"] for trace in small["data"]] == [trace["x"] for trace in large["data"]]


def test_the_line_at_the_right_is_the_share_of_counties():
    every, covered = lines(checked(steps([step("A", 5, share=0.25), step("B", share=0)])))
    assert every["x"] == [0.0, 1.0, None, 0.0, 1.0, None]
    assert covered["x"] == [0.0, 0.25, None]


def test_a_step_nobody_reported_is_hollow_with_a_dash_and_no_unit():
    figure = checked(steps([step("A", 5000, ">"), step("B")]))
    assert dots(figure)["marker"]["color"] == ["@focus1", "@paper"]
    assert texts(figure)[0].startswith("<b>&gt; 5,000</b>")
    assert "units" in texts(figure)[0]
    assert texts(figure)[1] == "–"


def test_steps_keep_the_order_given_and_lead_to_their_figures():
    figure = checked(steps([step("B", 1), step("A", 9)]))
    assert figure["layout"]["yaxis"]["ticktext"] == ["B", "A"]
    assert dots(figure)["customdata"] == ["b-2016:1", "a-2016:1"]


def test_no_steps_are_an_empty_sheet():
    assert checked(steps([]))["layout"]["height"] > 0


def test_a_name_cannot_become_markup():
    assert checked(steps([step("<b>A", 1)]))["layout"]["yaxis"]["ticktext"] == ["&lt;b&gt;A"]
