-- The months that a center's register tells: those asked for, else from its first entry to its last.
SELECT
    monthly.area,
    coalesce(max(asked_span.first_month), min(monthly.month)) AS first_month,
    coalesce(max(asked_span.last_month), max(monthly.month)) AS last_month
FROM monthly
CROSS JOIN asked_span
WHERE monthly.row_count > 0
GROUP BY monthly.area
