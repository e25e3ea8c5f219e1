"""How large, how many and how long: beyond these a document is refused, not tried."""

MEGABYTE = 1_000_000

# A file as it arrives; text and web pages have no pictures inside that would make them large.
MOST_BYTES = 50 * MEGABYTE
MOST_TEXT_BYTES = 5 * MEGABYTE

# What is read out of it.
MOST_CHARACTERS = 5_000_000
MOST_SPANS = 200_000
MOST_PAGES = 1_000
MOST_CELLS = 100_000
MOST_CELL_CHARACTERS = 50_000

# A zip package (DOCX, ODT). Long reports of repeated tables pack 50 to 1, bombs 1,000 to 1.
MOST_ENTRIES = 5_000
MOST_UNPACKED_BYTES = 200 * MEGABYTE
MOST_PART_BYTES = 40 * MEGABYTE
MOST_RATIO = 200
RATIO_FROM_BYTES = 2 * MEGABYTE

# Objects of a PDF that are looked at for scripts and attached files.
MOST_OBJECTS = 200_000

# The child process that reads, and the one that converts.
READER_MEMORY = 1_000 * MEGABYTE
READER_SECONDS = 60
OFFICE_MEMORY = 4_000 * MEGABYTE
OFFICE_SECONDS = 90
OFFICE_WRITES = 200 * MEGABYTE
