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
SELECT
    CAST(row_number() OVER () AS BIGINT) AS cell,
    family, indicator, area, first_day, last_day, undated, part,
    max(value) AS value,
    any_value(largest) AS largest,
    bool_or(is_small) AS is_small,
    coalesce(max(value - 1) FILTER (is_small AND value > 1), 0) AS down,
    coalesce(max(largest - value) FILTER (is_small), 0) AS up
FROM characteristic
GROUP BY ALL;
