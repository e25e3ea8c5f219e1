"""Counts and times are written as Prometheus reads them."""

from dashboard.watching.metrics import Count, Times


def test_a_count_has_a_line_for_each_set_of_labels() -> None:
    count = Count("asked_total", "Asked.")
    for status in ("200", "200", "404"):
        count.add(status=status, route="/ahead")
    assert list(count.lines({"replica": "1"})) == [
        "# HELP asked_total Asked.",
        "# TYPE asked_total counter",
        'asked_total{replica="1",route="/ahead",status="200"} 2',
        'asked_total{replica="1",route="/ahead",status="404"} 1',
    ]


def test_a_gauge_falls_again_and_stands_without_labels() -> None:
    gauge = Count("open", "Open.", "gauge")
    for step in (0, 1, 1, -1):
        gauge.add(step)
    assert list(gauge.lines({})) == ["# HELP open Open.", "# TYPE open gauge", "open 1"]


def test_labels_cannot_end_their_line() -> None:
    count = Count("asked_total", "Asked.")
    count.add(route='a"b\\c\nd')
    assert list(count.lines({}))[-1] == 'asked_total{route="a\\"b\\\\c\\nd"} 1'


def test_times_are_counted_up_to_each_bound() -> None:
    times = Times("run_seconds", "Runs.")
    for seconds in (0.01, 0.02, 0.7, 90.0):
        times.add(seconds, screen="compare")
    told = dict(line.rsplit(" ", 1) for line in list(times.lines({}))[2:])
    buckets = {name.split('le="')[1][:-2]: value for name, value in told.items() if "le=" in name}
    assert buckets == {
        "0.01": "1", "0.025": "2", "0.05": "2", "0.1": "2", "0.25": "2", "0.5": "2", "1.0": "3",
        "2.5": "3", "5.0": "3", "10.0": "3", "30.0": "3", "+Inf": "4",
    }  # fmt: skip
    assert told['run_seconds_count{screen="compare"}'] == "4"
    assert float(told['run_seconds_sum{screen="compare"}']) == 0.01 + 0.02 + 0.7 + 90.0
