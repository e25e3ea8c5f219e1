-- What stands above and below the line of each ratio of one year.
SELECT
    ratio.numerator_figure,
    top.value AS numerator,
    top.lower AS numerator_lower,
    top.upper AS numerator_upper,
    top.comparator AS numerator_comparator,
    below.value AS denominator,
    below.lower AS denominator_lower,
    below.upper AS denominator_upper,
    below.comparator AS denominator_comparator
FROM ratio
JOIN figure AS top ON top.figure_id = ratio.numerator_figure
JOIN figure AS below ON below.figure_id = ratio.denominator_figure
WHERE ratio.indicator = $indicator
  AND ratio.reporting_year = $year
  AND ratio.area IN (SELECT unnest($areas))
  AND top.indicator = $numerator
  AND top.reporting_year = $year
  AND below.indicator = $denominator
