SELECT
    ratio.*,
    above.indicator AS above_indicator, above.value AS above_value,
    above.comparator AS above_comparator, above.place AS above_place, above.report AS above_report,
    below.indicator AS below_indicator, below.value AS below_value,
    below.comparator AS below_comparator, below.place AS below_place, below.report AS below_report
FROM ratio
JOIN figure AS above ON above.figure_id = ratio.numerator_figure
JOIN figure AS below ON below.figure_id = ratio.denominator_figure
WHERE ratio.area = $area AND ratio.indicator = $indicator AND ratio.reporting_year = $year
ORDER BY ratio.period_kind, ratio.period_start, ratio.numerator_figure
