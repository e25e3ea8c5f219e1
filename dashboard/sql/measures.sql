SELECT measure.* EXCLUDE (locator)
FROM measure
JOIN area ON area.area_id = measure.area
WHERE measure.indicator IN (SELECT unnest($indicators))
  AND ($areas IS NULL OR measure.area IN (SELECT unnest($areas)))
  AND measure.reporting_year BETWEEN $first_year AND $last_year
ORDER BY measure.reporting_year, area.name_en, measure.period_start, measure.figure_id
