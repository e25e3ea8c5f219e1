-- What the year before and the changes of all counties make plausible for each yearly figure.
CREATE TEMP TABLE expected AS
WITH of_year AS (
    SELECT indicator, reporting_year, median(change) AS usual, count(change) AS change_count
    FROM yearly GROUP BY ALL
),
usual_change AS (
    SELECT indicator, reporting_year, CASE WHEN change_count >= 5 THEN usual ELSE 0 END AS usual
    FROM of_year
),
apart AS (
    SELECT yearly.area, yearly.indicator, abs(change - usual_change.usual) AS distance
    FROM yearly JOIN usual_change USING (indicator, reporting_year)
    WHERE change IS NOT NULL
),
-- 1.4826 times the median distance is the standard deviation where changes are normal.
of_indicator AS (
    SELECT indicator, 1.4826 * median(distance) AS spread, count(*) AS change_count FROM apart GROUP BY ALL
),
of_area AS (
    SELECT area, indicator, 1.4826 * median(distance) AS spread
    FROM apart GROUP BY ALL
    -- One odd year makes two odd changes, which a few more must outweigh.
    HAVING count(*) >= unusual_limit('spread', 'fewest_changes')
)
SELECT
    yearly.figure_number, yearly.area, yearly.indicator, yearly.variant, yearly.reporting_year,
    yearly.counted_as, yearly.indicator_group, yearly.value, yearly.lower, yearly.upper, yearly.comparator, yearly.before,
    yearly.after, yearly.change,
    coalesce(this_year.usual, 0) AS usual,
    yearly.change - coalesce(this_year.usual, 0) AS deviation,
    -- Small counts scatter by chance as well as counties do.
    sqrt(
        pow(CASE
            WHEN of_indicator.change_count >= unusual_limit('spread', 'fewest_changes')
                THEN greatest(of_indicator.spread, coalesce(of_area.spread, 0), unusual_limit('spread', 'floor'))
            ELSE unusual_limit('spread', 'unknown')
        END, 2)
        + 1 / (yearly.value + 1)
        + 1 / (coalesce(yearly.before.value, yearly.after.value) + 1)
    ) AS spread,
    -- The logarithm of the line through the years around it, moved as all counties moved.
    CASE
        WHEN yearly.before IS NOT NULL AND yearly.after IS NOT NULL
            THEN (ln(yearly.before.value + 0.5) + coalesce(this_year.usual, 0)
                + ln(yearly.after.value + 0.5) - coalesce(next_year.usual, 0)) / 2
        WHEN yearly.before IS NOT NULL THEN ln(yearly.before.value + 0.5) + coalesce(this_year.usual, 0)
        WHEN yearly.after IS NOT NULL THEN ln(yearly.after.value + 0.5) - coalesce(next_year.usual, 0)
    END AS line
FROM yearly
LEFT JOIN of_indicator USING (indicator)
LEFT JOIN of_area USING (area, indicator)
LEFT JOIN usual_change AS this_year USING (indicator, reporting_year)
LEFT JOIN usual_change AS next_year
    ON next_year.indicator = yearly.indicator AND next_year.reporting_year = yearly.reporting_year + 1;
