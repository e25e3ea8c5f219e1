-- A figure for every rule and every whole period inside a center's span; nothing happened is a true 0.
WITH summed AS (
    SELECT
        monthly.area, monthly.rule, period_month.period,
        sum(monthly.value) AS value,
        sum(monthly.row_count) AS row_count,
        sum(monthly.unsaid) AS unsaid,
        sum(monthly.lost) AS lost
    FROM monthly
    JOIN period_month ON period_month.month = monthly.month
    GROUP BY monthly.area, monthly.rule, period_month.period
),
-- What no row of a center ever tells is not zero, it is not reported.
told AS (
    SELECT area, rule
    FROM monthly
    GROUP BY area, rule
    HAVING sum(row_count) > 0 OR sum(unsaid) = 0
)
SELECT
    told.area,
    told.rule,
    period.period,
    CAST(coalesce(summed.value, 0) AS DECIMAL(24, 2)) AS value,
    CAST(coalesce(summed.row_count, 0) AS BIGINT) AS row_count,
    CAST(coalesce(summed.unsaid, 0) AS BIGINT) AS unsaid,
    CAST(coalesce(summed.lost, 0) AS BIGINT) AS lost
FROM told
JOIN span ON span.area = told.area
JOIN period ON period.first_month >= span.first_month AND period.last_month <= span.last_month
LEFT JOIN summed
    ON summed.area = told.area AND summed.rule = told.rule AND summed.period = period.period
WHERE period.kind <> 'stock'
    AND (coalesce(summed.row_count, 0) > 0 OR coalesce(summed.unsaid, 0) = 0)
