-- A year of which many figures are the same as those of an earlier year of the county.
CREATE TEMP TABLE repeated_year AS
WITH sizeable AS (
    SELECT * FROM yearly WHERE counted_as = 'flow' AND value >= unusual_limit('repeated_year', 'least')
),
reported AS (
    SELECT area, reporting_year, count(DISTINCT indicator) AS reported_count FROM sizeable GROUP BY ALL
),
same AS (
    SELECT
        area, sizeable.reporting_year, earlier.reporting_year AS other_year,
        count(DISTINCT indicator) AS member_count,
        arg_max(struct_pack(
            figure_number := sizeable.figure_number, indicator := sizeable.indicator,
            value := sizeable.value
        ), sizeable.value) AS largest,
        list(sizeable.figure_number ORDER BY sizeable.value DESC) AS figure_numbers
    FROM sizeable
    JOIN sizeable AS earlier USING (area, indicator, variant, value)
    WHERE earlier.reporting_year < sizeable.reporting_year
    GROUP BY ALL
)
SELECT same.*, largest.*
FROM same JOIN reported USING (area, reporting_year)
WHERE member_count >= unusual_limit('repeated_year', 'fewest')
    AND member_count >= unusual_limit('repeated_year', 'share') * reported_count
QUALIFY row_number() OVER (
    PARTITION BY area, reporting_year ORDER BY member_count DESC, other_year DESC
) = 1;
