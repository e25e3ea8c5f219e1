-- What any county under the same parent reported, by year.
SELECT DISTINCT figure.indicator, figure.reporting_year
FROM figure
JOIN area ON area.area_id = figure.area
WHERE area.parent IS NOT DISTINCT FROM (SELECT parent FROM area WHERE area_id = $area)
  AND figure.status <> 'superseded'
