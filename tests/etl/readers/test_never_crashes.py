"""Whatever bytes a center sends, the reader answers with rows or with named rejects."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.readers import RAW_COLUMNS, Reading
from tests.etl.report_folder import LONG, WIDE, YEAR, read_as

WORDS = ["县区", "指标", "数值", "受理", "咨询", "heshun", "5000余", "—", "0", "注：", "合计"]
MARKS = [",", ",", ",", "\n", "\n", "\r\n", '"', '""', ";", "\t", " ", "\x00", "\r", "\x1a"]
SCRAPS = st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=40).map("".join)
HEADED = st.sampled_from(["县区,指标,数值\n", "县区,受理,咨询\n", ""])


def check_account(reading: Reading) -> None:
    """An answer accounts for itself: its rows have places, its rejects have reasons."""
    assert tuple(reading.rows.columns) == RAW_COLUMNS
    assert all(reject.reasons for reject in reading.rejects)
    assert reading.rows["locator"].notna().all() and reading.rows["place"].notna().all()
    assert reading.rows["row"].is_unique
    assert reading.skipped >= 0


@settings(deadline=None)  # files are written, which takes as long as the disk likes
@given(HEADED, SCRAPS, st.sampled_from([LONG, WIDE]))
def test_scraps_of_a_table(header: str, scraps: str, table: str) -> None:
    with TemporaryDirectory() as home:
        check_account(read_as(Path(home), "returns.csv", header + scraps, YEAR + table))


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf"]))
def test_any_bytes(raw: bytes, start: bytes) -> None:
    with TemporaryDirectory() as home:
        check_account(read_as(Path(home), "returns.xlsx", start + raw, YEAR + LONG))


@settings(deadline=None)
@given(SCRAPS, SCRAPS)
def test_scraps_of_figures_beside_a_text(figures: str, text: str) -> None:
    beside = {"figures.csv": "indicator,value,quote\n" + figures, "practices.csv": figures}
    with TemporaryDirectory() as home:
        reading = read_as(Path(home), "report.txt", text, YEAR, beside, 'area = "heshun"')
        check_account(reading)
