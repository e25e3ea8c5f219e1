"""A demonstration province: invented counties and figures with every oddity that real returns have.

Counties are numbered in the order of areas.csv, from 0; years are counted back from the last one.
The same list, with names and years, stands in the README.md of the folder that is written.

- 0: plain. 1: a year as English prose. 2: the last year as Chinese prose, one figure unreadable.
- 3, 4: publicity months as English and Chinese prose; one figure unreadable, one to be reviewed.
- 5: only half of the last year so far. 6: years from December to November. 7: two missing years.
- 8: a failed cross-check. 9: a boundary that changed. 10: a group claim that doubles the cases.
- 11: a small county. 12: hedged outreach. 13: incomplete statistics. 14: thousands separators.
- 15: another definition, with duty-lawyer legal help among the cases.
- From 16 on: hedges, incomplete statistics, blank cells and missing years by chance.
"""
