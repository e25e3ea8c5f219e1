SELECT
    indicator,
    reporting_year,
    period_kind,
    count(DISTINCT area) AS area_count
FROM measure
WHERE indicator IN (SELECT unnest($indicators))
  AND area IN (SELECT unnest($areas))
  AND status = 'published'
  AND variant <> 'part'
GROUP BY indicator, reporting_year, period_kind
ORDER BY reporting_year, period_kind
