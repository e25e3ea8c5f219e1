SELECT
    measure.* EXCLUDE (locator),
    area.name_en AS area_name_en,
    area.name_zh AS area_name_zh
FROM measure
JOIN area ON area.area_id = measure.area
WHERE measure.indicator IN (SELECT unnest($indicators))
  AND measure.area IN (SELECT unnest($areas))
  AND measure.reporting_year BETWEEN $first_year AND $last_year
ORDER BY measure.reporting_year, area.name_en, measure.period_start, measure.figure_id
