-- A figure that is the same, to the last digit, as in an earlier year.
CREATE TEMP TABLE repeated_value AS
SELECT
    yearly.*,
    earlier.reporting_year AS other_year,
    earlier.value AS other_value,
    [yearly.figure_number, earlier.figure_number] AS figure_numbers
FROM yearly
JOIN yearly AS earlier USING (area, indicator, variant, value)
ANTI JOIN repeated_year
    ON repeated_year.area = yearly.area AND repeated_year.reporting_year = yearly.reporting_year
WHERE yearly.counted_as = 'flow'
    AND yearly.comparator = '=' AND earlier.comparator = '='
    AND earlier.reporting_year < yearly.reporting_year
    -- Zeros at the end come of rounding, and round numbers come again.
    AND length(rtrim(CAST(CAST(yearly.value AS HUGEINT) AS VARCHAR), '0'))
        >= unusual_limit('repeated_value', 'fewest_digits')
QUALIFY row_number() OVER (PARTITION BY yearly.figure_number ORDER BY earlier.reporting_year DESC) = 1;
