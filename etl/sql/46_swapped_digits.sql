-- Figures that fit their neighbours only with two neighbouring digits exchanged.
CREATE TEMP TABLE swapped_digits AS
WITH moved AS (
    SELECT area, reporting_year FROM boundary_moved
    UNION
    SELECT area, reporting_year FROM residents_moved
),
claimed AS (
    SELECT area, reporting_year FROM group_claim
    UNION
    SELECT area, reporting_year FROM group_claim_said
),
whole AS (
    SELECT
        *,
        CAST(CAST(value AS HUGEINT) AS VARCHAR) AS digits,
        ln(value + 0.5) - line AS off,
        before IS NOT NULL AND after IS NOT NULL AS between_two,
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
    WHERE (as_before AND (
            far
            -- A stock hardly moves, so it comes upon its exchanged digits by chance.
            OR (counted_as = 'flow'
                AND length(rtrim(digits, '0')) >= unusual_limit('swapped_digits', 'digits_alone'))
        ))
        OR (far AND distance <= greatest(
            unusual_limit('swapped_digits', 'near'),
            unusual_limit('swapped_digits', 'near_spreads') * spread
        ))
    QUALIFY row_number() OVER (PARTITION BY figure_number ORDER BY as_before DESC, distance) = 1
)
SELECT fitting.*
FROM fitting
-- What a boundary or a group claim explains needs no exchange of digits.
ANTI JOIN moved
    ON moved.area = fitting.area AND fitting.reporting_year - moved.reporting_year IN (-1, 0)
ANTI JOIN claimed
    ON claimed.area = fitting.area AND abs(fitting.reporting_year - claimed.reporting_year) <= 1
    AND fitting.indicator_group IN ('cases', 'mediation', 'quality', 'benefit')
-- A figure far off moves the line of its neighbours: the one farthest off is meant, and one at an
-- end of the years, whose line stands on a single neighbour, only if that neighbour is not.
ANTI JOIN whole AS louder
    ON louder.area = fitting.area AND louder.indicator = fitting.indicator
    AND louder.variant = fitting.variant
    AND abs(louder.reporting_year - fitting.reporting_year) = 1
    AND louder.far
    AND (louder.between_two, abs(louder.off)) > (fitting.between_two, abs(fitting.off));
