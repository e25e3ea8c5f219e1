import tomllib
from pathlib import Path

from etl.catalog.key_lines import key_lines, line_of

SHIPPED = Path(__file__).resolve().parents[3] / "data"

TEXT = '''\
# "commented = 1"
plain = 1
dotted.key = 2
"quoted \\"key\\"" = 3
'a.b' = """
fake = 1
""" # closed
list = [
    "looks = like",
    ["nested"],
]
inline = { en = "a", zh = "b" }

[table."人次"]
inner = 1
[[entry]]
name = 1
[[entry]]
name = 2
'''


def test_every_key_has_its_line() -> None:
    assert key_lines(TEXT) == {
        ("plain",): 2,
        ("dotted", "key"): 3,
        ('quoted "key"',): 4,
        ("a.b",): 5,
        ("list",): 8,
        ("inline",): 12,
        ("table", "人次"): 14,
        ("table", "人次", "inner"): 15,
        ("entry", 0): 16,
        ("entry", 0, "name"): 17,
        ("entry", 1): 18,
        ("entry", 1, "name"): 19,
    }


def test_every_key_of_the_shipped_files_is_found_on_its_own_line() -> None:
    paths = sorted((SHIPPED / "indicators").glob("*.toml"))
    assert paths
    for path in paths:
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        found = key_lines(text)
        for key in tomllib.loads(text):
            assert lines[found[(key,)] - 1].strip("[").startswith(key)


def test_a_key_without_a_line_of_its_own_has_that_of_what_is_around_it() -> None:
    lines = key_lines(TEXT)
    assert line_of(lines, ("inline", "zh")) == 12
    assert line_of(lines, ("entry", 1, "sentence", "en")) == 18
    assert line_of(lines, ("nowhere",)) == 1
