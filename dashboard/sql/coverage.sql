SELECT
    indicator,
    reporting_year,
    period_kind,
    count(DISTINCT area) FILTER (WHERE status = 'published' AND variant <> 'part') AS area_count
FROM measure
WHERE indicator IN (SELECT unnest($indicators))
  AND area IN (SELECT unnest($areas))
GROUP BY indicator, reporting_year, period_kind
ORDER BY reporting_year, period_kind
