-- A total that is the same as one of the parts that a check adds up to it, another not being zero.
CREATE TEMP TABLE total_equals_part AS
WITH sums AS (
    SELECT check_id, any_value(indicator) AS total
    FROM arrived_check_term WHERE side = 'left'
    GROUP BY check_id HAVING count(*) = 1
),
parts AS (
    SELECT sums.check_id, sums.total, arrived_check_term.indicator AS part
    FROM sums JOIN arrived_check_term USING (check_id) WHERE side = 'right'
),
taking_part AS (
    SELECT * FROM figure
    WHERE status = 'published' AND variant <> 'part'
),
beside AS (
    SELECT
        total.figure_id, total.area, total.indicator, total.reporting_year, total.period_kind,
        total.period_start, total.period_end, total.report, total.value,
        parts.part AS other_indicator, part.value AS other_value, part.figure_id AS part_figure,
        other_figure.figure_id AS other_figure
    FROM taking_part AS total
    JOIN parts ON parts.total = total.indicator
    JOIN taking_part AS part
        ON part.indicator = parts.part AND part.area = total.area AND part.report = total.report
        AND part.reporting_year = total.reporting_year AND part.period_kind = total.period_kind
        AND part.period_start IS NOT DISTINCT FROM total.period_start
        AND part.period_end IS NOT DISTINCT FROM total.period_end
    JOIN parts AS others ON others.check_id = parts.check_id AND others.part <> parts.part
    JOIN taking_part AS other_figure
        ON other_figure.indicator = others.part AND other_figure.area = total.area
        AND other_figure.report = total.report
        AND other_figure.reporting_year = total.reporting_year
        AND other_figure.period_kind = total.period_kind
        AND other_figure.period_start IS NOT DISTINCT FROM total.period_start
        AND other_figure.period_end IS NOT DISTINCT FROM total.period_end
    WHERE total.lower = total.upper AND part.lower = part.upper AND part.value = total.value
        AND total.value >= unusual_limit('total_equals_part', 'least')
        AND other_figure.lower > 0
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
