-- Cases open on the last day of each month of the span; a stock is never summed over time.
WITH change AS (
    -- What was open when the span began came about before it.
    SELECT
        open_change.area,
        greatest(open_change.month, span.first_month) AS month,
        sum(open_change.cases) AS cases,
        sum(open_change.register_rows) AS register_rows,
        sum(open_change.lost) AS lost
    FROM open_change
    JOIN wanted_rule ON wanted_rule.rule = open_change.rule
    JOIN span ON span.area = open_change.area
    GROUP BY open_change.area, greatest(open_change.month, span.first_month)
),
known AS (
    SELECT DISTINCT area FROM change
),
running AS (
    SELECT
        known.area,
        period.period,
        sum(coalesce(change.cases, 0)) OVER months AS cases,
        sum(coalesce(change.register_rows, 0)) OVER months AS register_rows,
        sum(coalesce(change.lost, 0)) OVER months AS lost
    FROM known
    JOIN span ON span.area = known.area
    JOIN period ON period.first_month >= span.first_month AND period.last_month <= span.last_month
    LEFT JOIN change ON change.area = known.area AND change.month = period.first_month
    WHERE period.kind = 'stock'
    WINDOW months AS (PARTITION BY known.area ORDER BY period.first_month)
)
SELECT
    area,
    'open_at_end' AS rule,
    period,
    CAST(cases AS DECIMAL(24, 2)) AS value,
    CAST(register_rows AS BIGINT) AS row_count,
    CAST(0 AS BIGINT) AS unsaid,
    CAST(greatest(lost, 0) AS BIGINT) AS lost
FROM running
