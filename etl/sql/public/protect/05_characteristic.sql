-- Every figure of a protected count that is published, with its days.
CREATE TEMP TABLE characteristic AS
SELECT
    figure_id, area, indicator, family, value, largest,
    first_day_of(period_kind, period_start, period_end, reporting_year) AS first_day,
    last_day_of(period_kind, period_start, period_end, reporting_year) AS last_day,
    undated_kind(period_kind, period_start, period_end) AS undated,
    -- A part is apart from its total, and from other parts.
    CASE variant WHEN 'part' THEN figure_id ELSE '' END AS part,
    value > 0 AND value <= largest AS is_small
FROM whole.figure
JOIN small_number USING (indicator)
JOIN family USING (indicator)
WHERE status = 'published';

-- The same count of one area and the same days, however often and in whatever definition it is told.
CREATE TEMP TABLE cell AS
WITH counted AS (
    SELECT
        family, indicator, area, first_day, last_day, undated, part,
        list_reverse_sort(list_distinct(list(value))) AS numbers,
        min(value) AS least,
        max(value) AS greatest,
        any_value(largest) AS largest,
        bool_or(is_small) AS is_small
    FROM characteristic
    GROUP BY ALL
)
SELECT
    CAST(row_number() OVER (ORDER BY indicator, area, first_day, last_day, undated, part) AS BIGINT)
        AS cell,
    *
FROM counted;
