CREATE VIEW measure AS
SELECT
    area, indicator, unit, period_start, period_end, period_kind, reporting_year, value, comparator,
    coverage, lower, upper, variant, status,
    figure_id,
    NULL AS numerator_figure,
    NULL AS denominator_figure,
    NULL AS denominator_year,
    report, locator, quote,
    coalesce(figure_mark.corrected, false) AS corrected,
    coalesce(figure_mark.in_question, false) AS in_question
FROM figure
LEFT JOIN figure_mark USING (figure_id)
WHERE status <> 'superseded'
UNION ALL
SELECT
    area, indicator, unit, period_start, period_end, period_kind, reporting_year, value, comparator,
    coverage, lower, upper, variant, status,
    NULL,
    numerator_figure,
    denominator_figure,
    denominator_year,
    NULL, NULL, NULL,
    coalesce(above.corrected, false) OR coalesce(below.corrected, false),
    coalesce(above.in_question, false) OR coalesce(below.in_question, false)
FROM ratio
LEFT JOIN figure_mark AS above ON above.figure_id = numerator_figure
LEFT JOIN figure_mark AS below ON below.figure_id = denominator_figure;

COMMENT ON VIEW measure IS 'Everything that a chart may draw: figures that are not superseded, and ratios';
COMMENT ON COLUMN measure.area IS 'Id of the area';
COMMENT ON COLUMN measure.indicator IS 'Id of what is counted or worked out';
COMMENT ON COLUMN measure.unit IS 'Unit, in English';
COMMENT ON COLUMN measure.period_start IS 'First day of the period, where the report says it';
COMMENT ON COLUMN measure.period_end IS 'Last day of the period, where the report says it';
COMMENT ON COLUMN measure.period_kind IS 'year, half_year, quarter, month, ytd, campaign, event, or stock for a count at a date';
COMMENT ON COLUMN measure.reporting_year IS 'Year that the source reports on';
COMMENT ON COLUMN measure.value IS 'The number in the unit; none where it is unreadable';
COMMENT ON COLUMN measure.comparator IS '= exact, > more than, >= at least, ~ about, < less than or at most; in a public edition also .. for a number told only by lower and upper';
COMMENT ON COLUMN measure.coverage IS 'complete, incomplete or unknown';
COMMENT ON COLUMN measure.lower IS 'Least number that the words allow';
COMMENT ON COLUMN measure.upper IS 'Greatest number that the words allow';
COMMENT ON COLUMN measure.variant IS 'What the source counts in or leaves out';
COMMENT ON COLUMN measure.status IS 'published, needs_review or unreadable';
COMMENT ON COLUMN measure.figure_id IS 'The figure; none for a ratio';
COMMENT ON COLUMN measure.numerator_figure IS 'Figure above the line of a ratio';
COMMENT ON COLUMN measure.denominator_figure IS 'Figure below the line of a ratio';
COMMENT ON COLUMN measure.denominator_year IS 'Year of the figure below the line of a ratio';
COMMENT ON COLUMN measure.report IS 'Id of the report; none for a ratio';
COMMENT ON COLUMN measure.locator IS 'Where the words stand; none for a ratio';
COMMENT ON COLUMN measure.quote IS 'The words of the report; none for a ratio';
COMMENT ON COLUMN measure.corrected IS 'Whether a correction gave the number, or one of the two of a ratio';
COMMENT ON COLUMN measure.in_question IS 'Whether the ledger doubts the number, or one of the two of a ratio';
