SELECT
    practice.practice_id, practice.area, practice.indicator, practice.reporting_year,
    practice.period_kind, practice.period_start, practice.period_end, practice.report,
    practice.quote
FROM practice
JOIN area ON area.area_id = practice.area
WHERE practice.area IN (SELECT unnest($areas))
  AND practice.reporting_year BETWEEN $first_year AND $last_year
ORDER BY area.name_en, practice.indicator, practice.reporting_year, practice.practice_id
