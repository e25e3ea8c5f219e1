-- A total that is the same as one of the parts that a check adds up to it, another not being zero.
CREATE TEMP TABLE total_equals_part AS
WITH sums AS (
    SELECT check_id, CAST(any_value(indicator) AS known_indicator) AS total
    FROM arrived_check_term WHERE side = 'left'
    GROUP BY check_id HAVING count(*) = 1
),
parts AS (
    SELECT sums.check_id, sums.total, CAST(arrived_check_term.indicator AS known_indicator) AS part
    FROM sums JOIN arrived_check_term USING (check_id) WHERE side = 'right'
),
taking_part AS (
    SELECT * FROM lean_figure
    WHERE status = 'published' AND variant <> 'part'
),
-- Few totals are the same as a part, so only for them are the other parts looked up.
alike AS MATERIALIZED (
    SELECT
        total.figure_id, total.area, total.indicator, total.reporting_year, total.period_kind,
        total.period_start, total.period_end, total.period, total.report, total.value,
        parts.check_id, parts.part AS other_indicator, part.value AS other_value,
        part.figure_id AS part_figure
    FROM taking_part AS total
    JOIN parts ON parts.total = total.indicator
    JOIN taking_part AS part
        ON part.indicator = parts.part AND part.area = total.area AND part.report = total.report
        AND part.period = total.period AND part.value = total.value
    WHERE total.lower = total.upper AND part.lower = part.upper
        AND total.value >= unusual_limit('total_equals_part', 'least')
),
beside AS (
    SELECT alike.* EXCLUDE (period, check_id), other_figure.figure_id AS other_figure
    FROM alike
    JOIN parts AS others ON others.check_id = alike.check_id AND others.part <> alike.other_indicator
    JOIN taking_part AS other_figure
        ON other_figure.indicator = others.part AND other_figure.area = alike.area
        AND other_figure.report = alike.report AND other_figure.period = alike.period
    WHERE other_figure.lower > 0
)
SELECT * EXCLUDE (part_figure, others), [figure_id, part_figure] || others AS figure_ids
FROM (
    SELECT
        * EXCLUDE (other_figure),
        count(DISTINCT other_figure) AS member_count,
        list(DISTINCT other_figure ORDER BY other_figure) AS others
    FROM beside
    GROUP BY ALL
);
