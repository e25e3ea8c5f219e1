-- What the texts of periods mean: few are different, so each is read once.
CREATE TEMP TABLE day_match AS
SELECT
    *,
    calendar_day(start_text) AS period_start,
    calendar_day(end_text) AS period_end,
    CASE WHEN regexp_full_match(year_text, '(19|20)\d\d') THEN CAST(year_text AS INTEGER) END
        AS reporting_year
FROM (
    SELECT DISTINCT period_start AS start_text, period_end AS end_text, reporting_year AS year_text
    FROM raw
);
