-- Which standing figures of two snapshots are not the same, in pairs where one took the other's
-- place: in the same report, or in a later one that stands in for it.
WITH was AS (
    SELECT
        *,
        hash(
            area, indicator, report, period_kind, reporting_year, period_start, period_end, value,
            comparator, lower, upper, coverage, variant, status
        ) AS told
    FROM earlier.figure
    WHERE status <> 'superseded'
),
now AS (
    SELECT
        *,
        hash(
            area, indicator, report, period_kind, reporting_year, period_start, period_end, value,
            comparator, lower, upper, coverage, variant, status
        ) AS told
    FROM later.figure
    WHERE status <> 'superseded'
),
-- Almost every figure stands unchanged in its own row, so that only the few others are paired.
was_only AS (
    SELECT * FROM was
    SEMI JOIN (SELECT figure_id, told FROM was EXCEPT SELECT figure_id, told FROM now) USING (figure_id)
),
now_only AS (
    SELECT * FROM now
    SEMI JOIN (SELECT figure_id, told FROM now EXCEPT SELECT figure_id, told FROM was) USING (figure_id)
),
-- What a figure is told by, from its definition down to where it stands. Another month is another
-- figure; the days of a year are a part of what may be put right.
left_over AS (
    SELECT
        side, figure_id, area, indicator, period_kind, reporting_year, variant, report,
        {
            'value': value, 'comparator': comparator, 'coverage': coverage, 'lower': lower,
            'upper': upper, 'status': status, 'variant': variant, 'start': period_start,
            'end': period_end
        } AS said,
        {
            'area': area, 'indicator': indicator, 'kind': period_kind, 'year': reporting_year,
            'day': CASE WHEN period_kind <> 'year' THEN coalesce(period_start, period_end) END
        } AS place
    FROM (
        SELECT 'was' AS side, * FROM was_only
        UNION ALL BY NAME
        SELECT 'now' AS side, * FROM now_only
    )
),
-- Four ways to find what took a figure's place, the surest first. `turn` tells apart what is told
-- by the same words more than once.
numbered_same AS (
    SELECT *, row_number() OVER (PARTITION BY side, place, report, said ORDER BY figure_id) AS turn
    FROM left_over
),
same AS (
    SELECT was.figure_id AS was, now.figure_id AS now, was.place
    FROM numbered_same AS was
    JOIN numbered_same AS now ON
        was.side = 'was' AND now.side = 'now' AND was.place = now.place
        AND was.report = now.report AND was.said = now.said AND was.turn = now.turn
),
unlike AS (
    SELECT * FROM left_over
    WHERE figure_id NOT IN (SELECT was FROM same) AND side = 'was'
       OR figure_id NOT IN (SELECT now FROM same) AND side = 'now'
),
numbered_variant AS (
    SELECT *, row_number() OVER (PARTITION BY side, place, report, variant ORDER BY figure_id) AS turn
    FROM unlike
),
of_variant AS (
    SELECT was.figure_id AS was, now.figure_id AS now, was.place
    FROM numbered_variant AS was
    JOIN numbered_variant AS now ON
        was.side = 'was' AND now.side = 'now' AND was.place = now.place
        AND was.report = now.report AND was.variant = now.variant AND was.turn = now.turn
),
numbered_report AS (
    SELECT *, row_number() OVER (PARTITION BY side, place, report ORDER BY figure_id) AS turn
    FROM unlike
    WHERE figure_id NOT IN (SELECT was FROM of_variant) AND side = 'was'
       OR figure_id NOT IN (SELECT now FROM of_variant) AND side = 'now'
),
of_report AS (
    SELECT was.figure_id AS was, now.figure_id AS now, was.place
    FROM numbered_report AS was
    JOIN numbered_report AS now ON
        was.side = 'was' AND now.side = 'now' AND was.place = now.place
        AND was.report = now.report AND was.turn = now.turn
),
-- A report that stands in for another leaves the older figure in the snapshot, superseded.
stepped_back AS (
    SELECT 'was' AS side, area, indicator, period_kind, reporting_year, variant, report
    FROM later.figure WHERE status = 'superseded'
    UNION
    SELECT 'now', area, indicator, period_kind, reporting_year, variant, report
    FROM earlier.figure WHERE status = 'superseded'
),
numbered_place AS (
    SELECT
        numbered_report.*,
        stepped_back.side IS NOT NULL AS replaced,
        row_number() OVER (
            PARTITION BY numbered_report.side, place, numbered_report.variant
            ORDER BY figure_id
        ) AS order_in_place
    FROM numbered_report
    LEFT JOIN stepped_back USING (side, area, indicator, period_kind, reporting_year, variant, report)
    WHERE figure_id NOT IN (SELECT was FROM of_report) AND numbered_report.side = 'was'
       OR figure_id NOT IN (SELECT now FROM of_report) AND numbered_report.side = 'now'
),
of_place AS (
    SELECT was.figure_id AS was, now.figure_id AS now, was.place, was.said = now.said AS again
    FROM numbered_place AS was
    JOIN numbered_place AS now ON
        was.side = 'was' AND now.side = 'now' AND was.place = now.place
        AND was.variant = now.variant AND was.order_in_place = now.order_in_place
        AND (was.replaced OR now.replaced)
),
changed AS (
    SELECT 'corrected' AS change, was, now, place FROM of_variant
    UNION ALL
    SELECT 'corrected', was, now, place FROM of_report
    UNION ALL
    SELECT CASE WHEN again THEN 'again' ELSE 'corrected' END, was, now, place FROM of_place
    UNION ALL
    SELECT 'withdrawn', figure_id, NULL, place FROM numbered_place
    WHERE side = 'was' AND figure_id NOT IN (SELECT was FROM of_place)
    UNION ALL
    SELECT 'new', NULL, figure_id, place FROM numbered_place
    WHERE side = 'now' AND figure_id NOT IN (SELECT now FROM of_place)
)
SELECT change, place.area AS area, place.indicator AS indicator, place.year AS reporting_year, was, now
FROM changed
ORDER BY change, area, reporting_year DESC, indicator, was, now
