-- The figure that says most about each area, indicator and year, and what it amounts to.
WITH told AS (
    SELECT
        figure.*,
        CASE
            WHEN status IN ('unreadable', 'needs_review') THEN status
            WHEN variant = 'part' OR period_kind NOT IN ('year', 'stock') THEN 'partial'
            WHEN comparator = '~' THEN 'about'
            WHEN coverage = 'incomplete' THEN 'incomplete'
            WHEN comparator = '<' THEN 'at_most'
            WHEN comparator <> '=' OR coverage <> 'complete' THEN 'at_least'
            ELSE 'reported'
        END AS state
    FROM figure
    WHERE status <> 'superseded'
      AND ($indicator IS NULL OR indicator = $indicator)
      AND ($area IS NULL OR area = $area)
),
-- Ranking takes longer than all the rest, so only what was told more than once is ranked.
several AS (
    SELECT area, indicator, reporting_year FROM told GROUP BY ALL HAVING count(*) > 1
),
best AS (
    SELECT told.* FROM told ANTI JOIN several USING (area, indicator, reporting_year)
    UNION ALL
    SELECT told.*
    FROM told
    SEMI JOIN several USING (area, indicator, reporting_year)
    QUALIFY row_number() OVER (
        PARTITION BY told.area, told.indicator, told.reporting_year
        ORDER BY list_position(
            [
                'reported', 'at_least', 'at_most', 'about', 'incomplete', 'needs_review',
                'unreadable', 'partial'
            ],
            state
        ), figure_id
    ) = 1
),
replaced AS (
    SELECT DISTINCT area, indicator, reporting_year, true AS corrected
    FROM figure
    WHERE status = 'superseded'
)
SELECT
    best.area, best.indicator, best.reporting_year, state, coalesce(corrected, false) AS corrected,
    figure_id, value, comparator, coverage, lower, upper, variant, status, period_kind, period_start,
    period_end, quote, report
FROM best
LEFT JOIN replaced USING (area, indicator, reporting_year)
