-- Figures that fit their neighbours only with two neighbouring digits exchanged.
CREATE TEMP TABLE swapped_digits AS
WITH whole AS (
    SELECT
        *,
        CAST(CAST(value AS HUGEINT) AS VARCHAR) AS digits,
        ln(value + 0.5) - line AS off,
        abs(off) > greatest(
            ln(1 + unusual_limit('swapped_digits', 'far')),
            unusual_limit('swapped_digits', 'far_spreads') * spread
        ) AS far
    FROM expected
    WHERE comparator = '=' AND line IS NOT NULL AND value = floor(value) AND value < 1e15
),
suspect AS (
    SELECT *
    FROM whole
    WHERE length(digits) >= unusual_limit('swapped_digits', 'fewest_digits')
        -- Exchanging two digits changes a number by a multiple of nine.
        AND (far OR (before.value <> value AND (value - before.value) % 9 = 0))
),
exchanged AS (
    SELECT
        suspect.*,
        CAST(
            digits[:place - 1] || digits[place + 1] || digits[place] || digits[place + 2:] AS DOUBLE
        ) AS candidate
    FROM suspect, unnest(range(1, length(digits))) AS places (place)
    WHERE digits[place] <> digits[place + 1] AND (place > 1 OR digits[2] <> '0')
),
fitting AS (
    SELECT
        *,
        abs(ln(candidate + 0.5) - line) AS distance,
        coalesce(candidate = before.value, false) AS as_before
    FROM exchanged
    WHERE (as_before AND (far OR length(rtrim(digits, '0')) >= unusual_limit('swapped_digits', 'digits_alone')))
        OR (far AND distance <= greatest(
            unusual_limit('swapped_digits', 'near'),
            unusual_limit('swapped_digits', 'near_spreads') * spread
        ))
    QUALIFY row_number() OVER (PARTITION BY figure_id ORDER BY as_before DESC, distance) = 1
)
SELECT fitting.*
FROM fitting
-- A figure far off moves the line of its neighbours: the one farthest off is meant.
ANTI JOIN whole AS louder
    ON louder.area = fitting.area AND louder.indicator = fitting.indicator
    AND louder.variant = fitting.variant
    AND abs(louder.reporting_year - fitting.reporting_year) = 1
    AND louder.far
    AND abs(louder.off) > abs(fitting.off);
