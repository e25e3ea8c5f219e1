-- All figures without their words, for joins and groups over all of them.
CREATE TEMP TABLE lean_figure AS
SELECT
    figure.rowid AS figure_number,
    figure.figure_id,
    CAST(figure.area AS known_area) AS area,
    CAST(figure.indicator AS known_indicator) AS indicator,
    CAST(figure.variant AS known_variant) AS variant,
    CAST(figure.status AS known_status) AS status,
    CAST(figure.report AS known_report) AS report,
    CAST(figure.comparator AS known_comparator) AS comparator,
    CAST(figure.coverage AS known_coverage) AS coverage,
    period.*,
    figure.value,
    figure.lower,
    figure.upper
FROM figure
JOIN period
    ON period.reporting_year = figure.reporting_year
    AND period.period_kind = CAST(figure.period_kind AS known_period)
    AND period.period_start IS NOT DISTINCT FROM figure.period_start
    AND period.period_end IS NOT DISTINCT FROM figure.period_end;
