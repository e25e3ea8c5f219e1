-- Years that run over other days than most counties' year, or than the county's own other years.
CREATE TEMP TABLE other_days AS
WITH yearlong AS (
    SELECT
        area, reporting_year, period, period_start, period_end, report, figure_id, indicator
    FROM lean_figure
    WHERE status = 'published' AND period_kind = 'year'
        AND period_start IS NOT NULL AND period_end IS NOT NULL
),
spans AS (
    SELECT
        *,
        year(period_end) - year(period_start) AS years_apart,
        strftime(period_start, '%m-%d') AS first_day,
        strftime(period_end, '%m-%d') AS last_day
    FROM (SELECT DISTINCT area, period FROM yearlong) JOIN period USING (period)
),
of_year AS (
    SELECT reporting_year, first_day, last_day, years_apart, count(DISTINCT area) AS sharers
    FROM spans
    GROUP BY reporting_year, first_day, last_day, years_apart
    QUALIFY row_number() OVER (
        PARTITION BY reporting_year ORDER BY sharers DESC, first_day, last_day
    ) = 1
),
of_area AS (
    SELECT area, first_day, last_day, years_apart, count(DISTINCT reporting_year) AS sharers
    FROM spans
    GROUP BY area, first_day, last_day, years_apart
    QUALIFY row_number() OVER (PARTITION BY area ORDER BY sharers DESC, first_day, last_day) = 1
),
usual AS (
    SELECT
        spans.*,
        -- Other counties of the year set the custom; where there are too few, the county itself does.
        coalesce(of_year.sharers, 0) >= fewest AS by_others,
        of_year.sharers,
        CASE WHEN by_others THEN of_year.first_day ELSE of_area.first_day END AS usual_first,
        CASE WHEN by_others THEN of_year.last_day ELSE of_area.last_day END AS usual_last,
        CASE WHEN by_others THEN of_year.years_apart ELSE of_area.years_apart END AS usual_apart
    FROM spans
    CROSS JOIN (SELECT unusual_limit('other_days', 'fewest') AS fewest)
    LEFT JOIN of_year USING (reporting_year)
    LEFT JOIN of_area USING (area)
)
SELECT
    usual.*,
    usual_first || ' – ' || usual_last AS usual,
    min(yearlong.report) AS report,
    list(figure_id ORDER BY indicator.core DESC, indicator_group, sort_order, figure_id) AS figure_ids
FROM usual
JOIN yearlong USING (area, period)
JOIN indicator ON CAST(indicator.indicator_id AS known_indicator) = yearlong.indicator
WHERE (first_day, last_day, years_apart) IS DISTINCT FROM (usual_first, usual_last, usual_apart)
GROUP BY ALL;
