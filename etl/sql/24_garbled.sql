-- What cannot be read: a figure that its report left unreadable, or a cell that is no number.
CREATE TEMP TABLE garbled AS
WITH unread AS (
    SELECT
        area, indicator, reporting_year, period_kind, period_start, period_end, report, quote AS words,
        [figure_id] AS figure_ids
    FROM figure WHERE status = 'unreadable'
    UNION ALL
    SELECT
        area_id, indicator_id, reporting_year, period_kind, period_start, period_end, report, value_text,
        []
    FROM typed_row
    WHERE NOT readable AND status <> 'unreadable'
        AND value_text IS NOT NULL AND area_id IS NOT NULL AND indicator_id IS NOT NULL
        AND reporting_year IS NOT NULL AND period_kind IS NOT NULL
)
SELECT * FROM unread;
-- Nothing after this asks for the rows that arrived, and they take most of a build's memory.
DROP TABLE typed_row;
