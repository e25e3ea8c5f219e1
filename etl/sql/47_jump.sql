-- Changes on the year before that neither the bounds nor any better explanation takes away.
CREATE TEMP TABLE jump AS
WITH beyond AS (
    SELECT
        *,
        greatest(
            ln(unusual_limit('jump', 'times')), unusual_limit('jump', 'spreads') * spread
        ) AS least,
        -- The smallest rise and the smallest fall that the words still allow.
        ln((lower + 0.5) / (before.upper + 0.5)) - usual AS surely_up,
        usual - ln((upper + 0.5) / (before.lower + 0.5)) AS surely_down
    FROM expected
    WHERE before IS NOT NULL AND indicator <> 'population'
        AND greatest(value, before.value) >= unusual_limit('jump', 'least')
),
found AS (
    SELECT * FROM beyond WHERE coalesce(surely_up > least, false) OR coalesce(surely_down > least, false)
),
-- Cases doubled by a group claim take what follows from them along, and come back the year after.
claimed AS (
    SELECT area, reporting_year FROM group_claim
    UNION
    SELECT area, reporting_year FROM group_claim_said
),
explained AS (
    SELECT area, reporting_year FROM boundary_moved
    UNION
    SELECT area, reporting_year FROM residents_moved
    UNION
    SELECT area, reporting_year + step FROM repeated_year, unnest([0, 1]) AS steps (step)
)
SELECT found.*
FROM found
ANTI JOIN explained USING (area, reporting_year)
ANTI JOIN claimed
    ON claimed.area = found.area AND found.reporting_year - claimed.reporting_year IN (0, 1)
    AND found.indicator_group IN ('cases', 'mediation', 'quality', 'benefit')
ANTI JOIN swapped_digits AS swapped
    ON swapped.figure_number IN (found.figure_number, found.before.figure_number)
-- Back from a jump to where it came from is not a second one.
ANTI JOIN found AS earlier
    ON earlier.figure_number = found.before.figure_number
    AND abs(earlier.deviation + found.deviation) < found.least;
